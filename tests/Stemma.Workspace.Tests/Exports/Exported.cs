using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using Stemma.Comparing;
using Stemma.Reading;
using Stemma.Testing;
using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Tracing;

namespace Stemma.Workspace.Tests.Exports;

/// <summary>Exports for tests, and the stories that they are made from.</summary>
internal static class Exported
{
    public static readonly DateTimeOffset At = new(2025, 4, 10, 9, 30, 0, TimeSpan.Zero);
    private static readonly ConcurrentDictionary<string, ReviewedStory> Samples = new(StringComparer.Ordinal);

    /// <summary>A sample story by the name of its folder, as nobody has reviewed it.</summary>
    public static ReviewedStory Sample(string name = "sural-valley") =>
        Samples.GetOrAdd(
            name,
            static folder =>
                ReviewedStory.Untouched(
                    TraceStory.Run(new TraceRequest { Paths = [Repository.PathOf($"samples/{folder}/articles")] }).Story
                )
        );

    /// <summary>The story of articles of these texts, from outlets A, B, C …, published on the first days of June 2025.</summary>
    public static Story StoryOf(params string[] texts) =>
        StoryComparer.Compare([
            .. texts.Select(
                (text, index) =>
                    ArticleReader.Read(
                        AnArticle
                            .Called($"{index}.txt", text.Split("\n\n"))
                            .Published(2025, 6, 4)
                            .From(((char)('A' + index)) + " News")
                    )
            ),
        ]);

    public static byte[] Bytes(ReviewedStory story, string key, Func<ExportRequest, ExportRequest>? change = null)
    {
        using var output = new MemoryStream();
        var request = new ExportRequest { Format = ExportFormat.Find(key)!, At = At };
        StoryExports.WriteAsync(story, change?.Invoke(request) ?? request, output).GetAwaiter().GetResult();
        return output.ToArray();
    }

    public static string Text(ReviewedStory story, string key) => new UTF8Encoding(false, true).GetString(Bytes(story, key));

    /// <summary>The rows of a table, as another's parser reads them.</summary>
    public static ImmutableArray<ImmutableDictionary<string, string>> Rows(ReviewedStory story, string key)
    {
        using var csv = new CsvReader(new StringReader(Text(story, key)), CultureInfo.InvariantCulture);
        return
        [
            .. csv.GetRecords<dynamic>()
                .Cast<IDictionary<string, object?>>()
                .Select(row => row.ToImmutableDictionary(cell => cell.Key, cell => (string?)cell.Value ?? string.Empty)),
        ];
    }

    /// <summary>The names of a table's columns, in order.</summary>
    public static string[] Columns(ReviewedStory story, string key)
    {
        using var csv = new CsvReader(new StringReader(Text(story, key)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        return csv.HeaderRecord!;
    }

    /// <summary>The story with decisions, numbered from 1, each on the item of that id.</summary>
    public static ReviewedStory Decided(this ReviewedStory story, params (string Item, Act Act)[] decisions)
    {
        var log = decisions
            .Select(
                (decision, index) =>
                    new Decision(
                        index + 1,
                        At.AddMinutes(index),
                        "Ada Reviewer",
                        decision.Act,
                        SubjectOf(story.Story, decision.Item),
                        [],
                        "24–30",
                        "seen on the list"
                    )
            )
            .ToImmutableArray();
        var items = decisions
            .Select((decision, index) => (decision.Item, Decision: log[index]))
            .GroupBy(pair => pair.Item, pair => pair.Decision)
            .ToImmutableDictionary(group => group.Key, group => new ItemReview([.. group]));
        return story with { Key = 7, Revision = 3, Items = items, Log = log };
    }

    private static Subject SubjectOf(Story story, string item)
    {
        if (item.StartsWith('f') && item.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false)
        {
            var figure = story.Figures[int.Parse(item.AsSpan(1), CultureInfo.InvariantCulture) - 1];
            return new Subject(
                SubjectKind.Figure,
                "killed",
                [.. figure.Claims.Select(claim => WordAnchor.Of(story[claim.Article].Article, story.ClaimAt(claim).Span))]
            );
        }

        return Subject.WholeStory;
    }
}
