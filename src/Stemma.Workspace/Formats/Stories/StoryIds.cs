using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Stories;

/// <summary>The names by which a story's items are called outside: in JSON, in the report's anchors, in <c>stemma explain</c>.</summary>
/// <remarks>
/// An article's own items bear its id, so they keep their names when other articles come or go: <c>1f67cec09a3b-c4</c>. What joins
/// several articles is numbered in the story's order: <c>f1</c>, <c>q2</c>.
/// </remarks>
public sealed class StoryIds
{
    private readonly ImmutableArray<ArticleId> articles;

    /// <param name="story">The story whose items are named.</param>
    public StoryIds(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        articles = [.. story.Articles.Select(reading => reading.Article.Id)];
    }

    /// <summary>The id of an article.</summary>
    public string Article(ArticleRef article) => articles[article.Index].Value;

    /// <summary>The id of a claim: <c>ARTICLE-c1</c>.</summary>
    public string Claim(ItemRef claim) => Item(claim, 'c');

    /// <summary>The id of a quote: <c>ARTICLE-q1</c>.</summary>
    public string Quote(ItemRef quote) => Item(quote, 'q');

    /// <summary>The id of a caveat: <c>ARTICLE-v1</c>.</summary>
    public string Caveat(ItemRef caveat) => Item(caveat, 'v');

    /// <summary>The id of a boilerplate stretch: <c>ARTICLE-b1</c>.</summary>
    public string Boilerplate(ItemRef boilerplate) => Item(boilerplate, 'b');

    /// <summary>The id of a figure: <c>f1</c>.</summary>
    public static string Figure(int index) => $"f{index + 1}";

    /// <summary>The id of an entity: <c>e1</c>.</summary>
    public static string Entity(int index) => $"e{index + 1}";

    /// <summary>The id of a relation: <c>r1</c>.</summary>
    public static string Relation(int index) => $"r{index + 1}";

    /// <summary>The id of a family: <c>t1</c>, for tree.</summary>
    public static string Family(int index) => $"t{index + 1}";

    /// <summary>The id of a source outside the story: <c>o1</c>, for outside.</summary>
    public static string UnseenSource(int index) => $"o{index + 1}";

    /// <summary>The id of an article published again: <c>w1</c>, for rewritten.</summary>
    public static string Version(int index) => $"w{index + 1}";

    /// <summary>The id of a group of quotes: <c>u1</c>, for utterance.</summary>
    public static string QuoteGroup(int index) => $"u{index + 1}";

    /// <summary>The id of a drift: <c>d1</c>.</summary>
    public static string Drift(int index) => $"d{index + 1}";

    /// <summary>The id of a conflict: <c>x1</c>.</summary>
    public static string Conflict(int index) => $"x{index + 1}";

    /// <summary>The id of a piece of evidence: <c>m1</c>, for media.</summary>
    public static string Evidence(int index) => $"m{index + 1}";

    /// <summary>The id of a sentence of the brief: <c>s1</c>.</summary>
    public static string Brief(int index) => $"s{index + 1}";

    private string Item(ItemRef item, char kind) => $"{Article(item.Article)}-{kind}{item.Index + 1}";
}
