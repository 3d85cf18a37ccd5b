using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Workspace.Reviewing;

/// <summary>What a decision is about, told by the words it stands on, so that it is found again when the story is read again.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Aspect">What tells it from another item on the same words: a drift's kind; empty where nothing does.</param>
/// <param name="Words">The stretches it consists of: one for a claim, one for each claim of a figure; empty for the whole story. In the order of article, then span.</param>
public sealed record Subject(SubjectKind Kind, string Aspect, ImmutableArray<WordAnchor> Words)
{
    /// <summary>The story as a whole.</summary>
    public static Subject WholeStory { get; } = new(SubjectKind.Story, string.Empty, []);

    /// <summary>An article as a whole.</summary>
    public static Subject OfArticle(ArticleId article) => new(SubjectKind.Article, string.Empty, [WordAnchor.Whole(article)]);

    /// <summary>How two articles stand, whichever was first.</summary>
    public static Subject OfPair(ArticleId one, ArticleId other)
    {
        var (first, second) = PairOf(one, other);
        return new Subject(SubjectKind.Relation, string.Empty, [WordAnchor.Whole(first), WordAnchor.Whole(second)]);
    }

    /// <summary>The two by id.</summary>
    internal static (ArticleId, ArticleId) PairOf(ArticleId one, ArticleId other) =>
        one.CompareTo(other) <= 0 ? (one, other) : (other, one);

    /// <summary>By content.</summary>
    public bool Equals(Subject? other) =>
        other is not null && Kind == other.Kind && Aspect == other.Aspect && Words.AsSpan().SequenceEqual(other.Words.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Words.Length, Words.IsEmpty ? default : Words[0].Span);
}

/// <summary>A stretch of an article's text, with its words and those around it (W3C Web Annotation: position and quotation).</summary>
/// <param name="Article">The article; its id is made from its text, so that the span cannot come to mean other words.</param>
/// <param name="Span">Where; in UTF-16 code units; empty where the whole article is meant.</param>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">At most 32 code units before them.</param>
/// <param name="Suffix">At most 32 code units after them.</param>
public sealed record WordAnchor(ArticleId Article, TextSpan Span, string Exact, string Prefix, string Suffix)
{
    /// <summary>What is read in them, where the same words may be read as several things: a claim's measure, a caveat's kind; empty elsewhere.</summary>
    public string Aspect { get; init; } = string.Empty;

    private const int Context = 32;

    /// <summary>An article as a whole.</summary>
    public static WordAnchor Whole(ArticleId article) => new(article, default, string.Empty, string.Empty, string.Empty);

    /// <summary>The anchor of a stretch.</summary>
    public static WordAnchor Of(Article article, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = article.Text.Content;
        var before = Math.Max(0, span.Start - Context);
        var after = Math.Min(text.Length, span.End + Context);
        // No half of a surrogate pair is kept.
        before += before < span.Start && char.IsLowSurrogate(text[before]) ? 1 : 0;
        after -= after > span.End && char.IsHighSurrogate(text[after - 1]) ? 1 : 0;
        return new WordAnchor(article.Id, span, article.Text.ToString(span), text[before..span.Start], text[span.End..after]);
    }
}

/// <summary>The kinds of item that people decide on.</summary>
public enum SubjectKind
{
    /// <summary>The story as a whole.</summary>
    Story,

    /// <summary>An article.</summary>
    Article,

    /// <summary>A claim.</summary>
    Claim,

    /// <summary>A quote in one article.</summary>
    Quote,

    /// <summary>A caveat.</summary>
    Caveat,

    /// <summary>A figure: claims that speak of one quantity.</summary>
    Figure,

    /// <summary>Somebody or something that is named.</summary>
    Entity,

    /// <summary>An utterance in its wordings.</summary>
    QuoteGroup,

    /// <summary>A video, photo, recording or document.</summary>
    Evidence,

    /// <summary>How two articles stand to one another.</summary>
    Relation,

    /// <summary>A change in passing on.</summary>
    Drift,
}
