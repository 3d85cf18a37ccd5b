using System.Collections.Immutable;
using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Reading.Names;
using Stemma.Reading.Speech;
using Stemma.Text;

namespace Stemma.Comparing.Rulings;

/// <summary>What people have decided about the reading of a story. The comparison obeys it, and says so in each explanation.</summary>
/// <remarks>Items are named by article and words rather than by position, so that a ruling holds when articles come or go.</remarks>
public sealed record StoryRulings
{
    /// <summary>Nobody has decided anything.</summary>
    public static StoryRulings None { get; } = new();

    /// <summary>Claims that were read wrongly.</summary>
    public ImmutableArray<ClaimRuling> Claims { get; init; } = [];

    /// <summary>How pairs of articles stand; the last one on a pair holds.</summary>
    public ImmutableArray<RelationRuling> Relations { get; init; } = [];

    /// <summary>Names that are one, or two; in the order in which they were decided.</summary>
    public ImmutableArray<JoinRuling> Names { get; init; } = [];

    /// <summary>Quotes that are one utterance, or two; in the order in which they were decided.</summary>
    public ImmutableArray<JoinRuling> Quotes { get; init; } = [];

    /// <summary>Claims that speak of one quantity, or of two; in the order in which they were decided.</summary>
    public ImmutableArray<JoinRuling> Figures { get; init; } = [];

    /// <summary>True where nothing is decided.</summary>
    public bool IsEmpty => Claims.IsEmpty && Relations.IsEmpty && Names.IsEmpty && Quotes.IsEmpty && Figures.IsEmpty;
}

/// <summary>Names an item of an article by its words.</summary>
/// <param name="Article">The one that holds it.</param>
/// <param name="Span">A claim's count, a quote's words, a name's first mention.</param>
/// <param name="Aspect">What tells it from another item on the same words: a claim's measure; empty where nothing does.</param>
public readonly record struct ItemKey(ArticleId Article, TextSpan Span, string Aspect = "")
{
    /// <summary>The key of a claim: its count and its measure.</summary>
    public static ItemKey Of(ArticleReading reading, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(claim);
        return new(reading.Article.Id, claim.Count.Span, claim.Measure.ToString());
    }

    /// <summary>The key of a quote: its words.</summary>
    public static ItemKey Of(ArticleReading reading, Quote quote) => new(reading.Article.Id, quote.Span);

    /// <summary>The key of an article's entity: where it is first named.</summary>
    public static ItemKey Of(ArticleReading reading, Entity entity) => new(reading.Article.Id, entity.Mentions[0].Span);
}

/// <summary>A person's reading of one claim; what is null stays as it was read.</summary>
/// <param name="Claim">Its count and measure.</param>
/// <param name="Because">Who decided it, and why.</param>
public sealed record ClaimRuling(ItemKey Claim, string Because)
{
    /// <summary>True where the words make no such claim.</summary>
    public bool Rejected { get; init; }

    /// <summary>The least the words allow.</summary>
    public long? Low { get; init; }

    /// <summary>The most the words allow; not below <see cref="Low"/>.</summary>
    public long? High { get; init; }

    /// <summary>Whose word it is.</summary>
    public string? Source { get; init; }

    /// <summary>Where it happened.</summary>
    public string? Place { get; init; }

    /// <summary>When it happened.</summary>
    public DateRange? Days { get; init; }
}

/// <summary>A person's judgement of how two articles stand to one another.</summary>
/// <param name="One">An article.</param>
/// <param name="Other">Another.</param>
/// <param name="Kind">How; null: neither draws on the other.</param>
/// <param name="From">Which of the two was borrowed from; null where that is not established.</param>
/// <param name="Because">Who decided it, and why.</param>
public sealed record RelationRuling(ArticleId One, ArticleId Other, RelationKind? Kind, ArticleId? From, string Because);

/// <summary>A person's judgement that items are one, or two.</summary>
/// <param name="One">Items that were together when it was decided.</param>
/// <param name="Other">Others that were together.</param>
/// <param name="Together">True: all of them are one; false: the others are apart from the first.</param>
/// <param name="Because">Who decided it, and why.</param>
public sealed record JoinRuling(ImmutableArray<ItemKey> One, ImmutableArray<ItemKey> Other, bool Together, string Because);
