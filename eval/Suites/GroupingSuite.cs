using System.Collections.Immutable;
using Stemma.Comparing.Grouping;
using Stemma.Eval.Grouping;
using Stemma.Eval.Incidents;
using Stemma.Eval.Reuse;
using Stemma.Reading;

namespace Stemma.Eval.Suites;

/// <summary>Holds the stories that articles are put into as they arrive against the events they are about.</summary>
internal static class GroupingSuite
{
    private const int Threads = 2;

    /// <param name="folder">A folder with <c>incidents/</c> or <c>ecbplus/</c>.</param>
    public static SuiteResult Run(string folder) => SuiteResult.Join([Incidents(folder), Topics(folder)]);

    private static SuiteResult Incidents(string folder)
    {
        var files = Path.Combine(folder, "incidents");
        var (incidents, documents) = (Path.Combine(files, "incidents.jsonl"), Path.Combine(files, "docs.jsonl"));
        return File.Exists(incidents) && File.Exists(documents)
            ? Score("grouping", IncidentReader.ReadGroups(File.ReadLines(incidents), File.ReadLines(documents)))
            : SuiteResult.Nothing;
    }

    private static SuiteResult Topics(string folder)
    {
        var files = Path.Combine(folder, "ecbplus");
        return Directory.Exists(files)
            ? Score(
                "grouping.ecb",
                [
                    .. Directory
                        .EnumerateFiles(files, "docs.*.jsonl")
                        .Order(StringComparer.Ordinal)
                        .SelectMany(file => TopicReader.Read(File.ReadLines(file)))
                        // In an order that has nothing to do with the topics: that of the ids, which are hashes.
                        .OrderBy(item => item.Article.Id.Value, StringComparer.Ordinal)
                        .Select(item => new GroupedArticle(item.Group, item.Article)),
                ]
            )
            : SuiteResult.Nothing;
    }

    private static SuiteResult Score(string name, ImmutableArray<GroupedArticle> articles)
    {
        var signatures = new ArticleSignature[articles.Length];
        Parallel.For(
            0,
            articles.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            index => signatures[index] = SignatureReader.Read(ArticleReader.Read(articles[index].Article))
        );
        var stories = StoriesOf(signatures);
        var items = articles.Select((article, index) => (article.Group, stories[index])).ToList();
        var (all, hard) = (BCubed.Of(items, _ => true), BCubed.Of(items, index => articles[index].IsHard));
        return SuiteResult.Of(
            [
                .. Scores($"{name}.bcubed", all),
                .. articles.Any(article => article.IsHard) ? Scores($"{name}.hard.bcubed", hard) : [],
            ],
            Misses(name, articles, stories)
        );
    }

    /// <summary>The story of each article: that of its nearest neighbour, or else its own.</summary>
    private static long[] StoriesOf(ArticleSignature[] signatures)
    {
        var index = new EventIndex();
        var stories = new long[signatures.Length];
        for (var article = 0; article < signatures.Length; article++)
        {
            var vector = index.Weigh(signatures[article]);
            stories[article] = index.NeighboursOf(vector) is [var nearest, ..] ? stories[nearest.Article] : article;
            index.Add(article, vector);
        }

        return stories;
    }

    /// <summary>The stories that hold articles on several events, and the events whose articles are in several stories; the worst first.</summary>
    private static IEnumerable<string> Misses(string name, ImmutableArray<GroupedArticle> articles, long[] stories) =>
        articles
            .Select((article, index) => (article.Group, Story: stories[index], article.Article.Title))
            .GroupBy(item => item.Story)
            .Select(story => (Events: story.GroupBy(item => item.Group).ToList(), story.Key))
            .Where(story => story.Events.Count > 1)
            .OrderByDescending(story => story.Events.Count)
            .ThenBy(story => story.Key)
            .Select(story =>
                $"{name}: one story of {story.Events.Count} events: {string.Join("; ", story.Events.Select(one => $"{one.Key} {one.First().Title.Value}"))}"
            );

    private static IEnumerable<KeyValuePair<string, double>> Scores(string name, BCubed score) =>
        [
            KeyValuePair.Create($"{name}.f1", score.F1),
            KeyValuePair.Create($"{name}.precision", score.Precision),
            KeyValuePair.Create($"{name}.recall", score.Recall),
        ];
}
