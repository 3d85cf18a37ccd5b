using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Testing;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Tests.Exports;

/// <summary>What each codebook makes of the same words: <c>specs/exports/rows.json</c>.</summary>
public class RowSpecTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly ImmutableDictionary<string, RowCase> Cases = JsonSerializer
        .Deserialize<RowCase[]>(File.ReadAllText(Repository.PathOf("specs/exports/rows.json")), Options)!
        .ToImmutableDictionary(one => one.Why);

    public static TheoryData<string> Whys { get; } = [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Whys))]
    public void Rows_are_as_the_codebooks_say(string why)
    {
        var one = Cases[why];
        var story = ReviewedStory.Untouched(Exported.StoryOf([.. one.Articles]));
        var reviewed = one.Review.IsDefaultOrEmpty
            ? story
            : story.Decided([.. one.Review.Select(decision => (ItemOf(story, decision), decision.Decide))]);
        foreach (var (key, rows) in one.Rows)
        {
            var actual = Exported.Rows(reviewed, key);
            Assert.True(rows.Length == actual.Length, $"{key}: {rows.Length} rows expected\n{Show(actual)}");
            foreach (var (expected, row) in rows.Zip(actual))
            {
                foreach (var (column, cell) in expected)
                {
                    Assert.True(cell == row[column], $"{key}.{column}: «{cell}» expected, «{row[column]}» found\n{Show(actual)}");
                }
            }
        }
    }

    /// <summary>A claim is told by words that stand in it; a figure by its id.</summary>
    private static string ItemOf(ReviewedStory story, DecisionCase decision)
    {
        if (decision.Item is { } item)
        {
            return item;
        }

        var (article, claim) = story
            .Story.Articles.SelectMany(reading => reading.Claims.Select((claim, index) => (reading.Article, index)))
            .Single(pair =>
                story.Story.Articles.Single(r => r.Article == pair.Article) is var reading
                && pair.Article.Text.ToString(reading.Claims[pair.index].Span).Contains(decision.Claim!, StringComparison.Ordinal)
            );
        return $"{article.Id}-c{claim + 1}";
    }

    private static string Show(ImmutableArray<ImmutableDictionary<string, string>> rows) =>
        string.Join(
            "\n",
            rows.Select(row =>
                string.Join(
                    "; ",
                    row.Where(cell => cell.Value.Length > 0)
                        .OrderBy(cell => cell.Key, StringComparer.Ordinal)
                        .Select(cell => $"{cell.Key}={cell.Value}")
                )
            )
        );

    private sealed record RowCase(
        string Why,
        ImmutableArray<string> Articles,
        ImmutableArray<DecisionCase> Review,
        ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>> Rows
    );

    private sealed record DecisionCase(string? Item, string? Claim, Act Decide);
}
