using System.Text.Json;
using Stemma.Comparing.Figures;
using Stemma.Testing;

namespace Stemma.Comparing.Tests.Figures;

/// <summary>Which claims are one figure: <c>specs/figures</c>.</summary>
public class FigureSpecs
{
    private sealed record Case(string Why, string[] Articles, string[] Claims, bool Joined);

    public static TheoryData<string> Cases { get; } = Read();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Joins_the_claims_that_count_the_same(string json)
    {
        var expected = JsonSerializer.Deserialize<Case>(json, JsonSerializerOptions.Web)!;
        var story = StoryComparer.Compare(
            expected.Articles.Select((text, index) => AnArticle.Called($"{index}.txt", text).From($"Outlet {index}").Read())
        );
        StoryValidator.Check(story);

        var figures = expected.Claims.Select(claim => FigureOf(story, claim)).ToList();
        Assert.Equal(expected.Joined, figures.Distinct().Count() == 1);
    }

    /// <summary>The figure of the claim whose subject or words begin with these: <c>ARTICLE:WORDS</c>.</summary>
    private static Figure FigureOf(Story story, string claim)
    {
        var article = new ArticleRef(claim[0] - '0');
        var words = claim[2..];
        return Assert.Single(
            story.Figures,
            figure =>
                figure.Claims.Any(item =>
                    item.Article == article
                    && (
                        story[article].Article.Text.ToString(story.ClaimAt(item).Span).StartsWith(words, StringComparison.Ordinal)
                        || story.ClaimAt(item).Subject?.Text == words
                    )
                )
        );
    }

    private static TheoryData<string> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("specs/figures/joins.json")));
        return [.. document.RootElement.EnumerateArray().Select(item => item.GetRawText())];
    }
}
