using System.Collections.Immutable;
using System.Globalization;
using Stemma.Comparing;
using Stemma.Comparing.Conflicts;
using Stemma.Comparing.Drift;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Evidence;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Quotes;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Timelines;
using Stemma.Eval.Lineage;
using Stemma.Eval.Lineage.Styles;
using Stemma.Reading;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Eval.Scale;

/// <summary>What it costs to compare many articles on one event, their readings made before.</summary>
internal static class StoryMeasurement
{
    private const int Threads = 2;

    /// <summary>Measures a story of so many articles, made of an invented event's reports and what was copied and rewritten from them.</summary>
    /// <returns>A line for the first run, in which code is still being compiled, one for the second, and one for each stage, on one thread.</returns>
    public static IEnumerable<string> Run(int count)
    {
        var articles = StoryOrder.Sort(Articles(count));
        yield return Line("first run: ", Cost.Of(() => StoryComparer.Compare(articles, Threads)));
        var warm = Cost.Of(() => StoryComparer.Compare(articles, Threads));
        yield return Line("second run: ", warm);
        foreach (var (stage, cost) in Stages(articles, warm.Result))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {stage, -10}{cost.Work:0.00} s");
        }
    }

    private static IEnumerable<(string Stage, Cost Cost)> Stages(ImmutableArray<ArticleReading> articles, Story story)
    {
        yield return ("dates", Cost.Of(() => StoryDater.Date(articles)).Cost);
        articles = story.Articles;
        var (passaging, passages) = Cost.Of(() => PassageFinder.Find(articles));
        yield return ("passages", passaging);
        yield return ("relations", Cost.Of(() => RelationJudge.Judge(articles, passages)).Cost);
        var (matching, entities) = Cost.Of(() => EntityMatcher.Match(articles));
        yield return ("entities", matching);
        yield return ("quotes", Cost.Of(() => QuoteMatcher.Match(articles, entities)).Cost);
        yield return ("figures", Cost.Of(() => FigureMatcher.Match(articles, entities, story.Relations, story.Families)).Cost);
        yield return (
            "drifts",
            Cost.Of(() =>
                DriftFinder.Find(articles, entities, story.Relations, story.Figures, story.QuoteGroups, story.Versions)
            ).Cost
        );
        yield return ("conflicts", Cost.Of(() => ConflictFinder.Find(articles, entities, story.Figures)).Cost);
        yield return ("evidence", Cost.Of(() => EvidenceMatcher.Match(articles, entities)).Cost);
    }

    /// <summary>The articles of such a story, each with a name.</summary>
    public static IEnumerable<(string Name, string Text)> Texts(int count) =>
        Articles(count).Select(reading => (reading.Article.Name, Text(reading.Article)));

    private static string Text(Article article)
    {
        var fields = new[] { ("title", article.Title.Value), ("outlet", article.Outlet.Value), ("published", Day(article)) };
        var front = string.Concat(
            fields.Where(field => !string.IsNullOrEmpty(field.Item2)).Select(field => $"{field.Item1}: {field.Item2}\n")
        );
        return $"---\n{front}---\n{article.Text.Content}";
    }

    private static string Day(Article article) =>
        article.Published.IsKnown ? article.Published.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty;

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

    private static string Line(string run, (Cost Cost, Story Story) compared) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{run}{compared.Story.Articles.Length} articles in {compared.Cost.Seconds:0.0} s on {Threads} threads, {compared.Cost.Work:0.0} s of processor time; {compared.Story.Relations.Length} relations, {compared.Story.Figures.Length} figures, {compared.Story.Drifts.Length} drifts"
        );
}
