using System.Diagnostics;
using System.Globalization;
using Stemma.Comparing;
using Stemma.Comparing.Briefs;
using Stemma.Comparing.Conflicts;
using Stemma.Comparing.Drift;
using Stemma.Comparing.Entities;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Quotes;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Timelines;
using Stemma.Eval.Lineage;
using Stemma.Eval.Lineage.Styles;
using Stemma.Reading;
using Stemma.Testing;

namespace Stemma.Eval.Scale;

/// <summary>What it costs to compare many articles on one event, their readings made before.</summary>
internal static class StoryMeasurement
{
    private const int Threads = 2;

    /// <summary>Measures a story of so many articles, made of an invented event's reports and what was copied and rewritten from them.</summary>
    /// <returns>A line for each measure.</returns>
    public static IEnumerable<string> Run(int count)
    {
        var articles = StoryOrder.Sort(Articles(count));
        _ = StoryComparer.Compare(articles.Take(20), Threads);

        var watch = Stopwatch.StartNew();
        var story = StoryComparer.Compare(articles, Threads);
        yield return Line(
            $"{articles.Length} articles compared in {watch.Elapsed.TotalSeconds:0.0} s on {Threads} threads: {story.Relations.Length} relations, {story.Figures.Length} figures, {story.Drifts.Length} drifts"
        );
        var (seconds, dated) = Timed(() => StoryDater.Date(articles));
        articles = dated;
        yield return Line($"  dates     {seconds:0.00} s of one thread");
        (seconds, var passages) = Timed(() => PassageFinder.Find(articles));
        yield return Line($"  passages  {seconds:0.00}");
        (seconds, var relations) = Timed(() => RelationJudge.Judge(articles, passages));
        yield return Line($"  relations {seconds:0.00}");
        (seconds, var entities) = Timed(() => EntityMatcher.Match(articles));
        yield return Line($"  entities  {seconds:0.00}");
        (seconds, _) = Timed(() => QuoteMatcher.Match(articles, entities));
        yield return Line($"  quotes    {seconds:0.00}");
        (seconds, _) = Timed(() => FigureMatcher.Match(articles, entities, relations, story.Families));
        yield return Line($"  figures   {seconds:0.00}");
        (seconds, _) = Timed(() => FamilyFinder.Find(articles, relations));
        yield return Line($"  families  {seconds:0.00}");
        (seconds, _) = Timed(() => DriftFinder.Find(articles, entities, relations, story.Figures, story.QuoteGroups));
        yield return Line($"  drifts    {seconds:0.00}");
        (seconds, _) = Timed(() => ConflictFinder.Find(articles, entities, story.Figures));
        yield return Line($"  conflicts {seconds:0.00}");
        (seconds, _) = Timed(() => BriefWriter.Write(story));
        yield return Line($"  brief     {seconds:0.00}");
    }

    private static IEnumerable<ArticleReading> Articles(int count)
    {
        var file = Directory
            .GetFiles(Path.Combine(Repository.PathOf("eval"), "Lineage", "reports"), "*.md")
            .Order(StringComparer.Ordinal)
            .First();
        var about = ReportReader.Read(Path.GetFileNameWithoutExtension(file), File.ReadLines(file));
        return Enumerable
            .Range(0, count)
            .SelectMany(seed => PlantedStory.Make(about, RewritingStyles.Open, seed).Readings)
            .DistinctBy(reading => reading.Article.Id)
            .Take(count);
    }

    private static (double Seconds, T Result) Timed<T>(Func<T> stage)
    {
        var watch = Stopwatch.StartNew();
        var result = stage();
        return (watch.Elapsed.TotalSeconds, result);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
