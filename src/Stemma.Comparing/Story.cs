using System.Collections.Immutable;
using Stemma.Comparing.Briefs;
using Stemma.Comparing.Conflicts;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Evidence;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Quotes;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Timelines;
using Stemma.Comparing.Versions;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing;

/// <summary>Several articles on one event, and what each claim of theirs rests on. Immutable; the same articles give the same story.</summary>
/// <remarks>
/// Articles are pointed at by <see cref="ArticleRef"/>, their items by <see cref="ItemRef"/>. Ids for the outside (<c>c1</c>, <c>f1</c> …)
/// are given by the format that writes the story, from these stable orders.
/// </remarks>
public sealed record Story
{
    /// <summary>What the story is called: the headline of its most central article.</summary>
    public required string Title { get; init; }

    /// <summary>The readings, by name, then by id: the order in which files came changes nothing.</summary>
    public required ImmutableArray<ArticleReading> Articles { get; init; }

    /// <summary>Pairs of articles of which one draws on the other, or both on a third; by first, then second article.</summary>
    public required ImmutableArray<Relation> Relations { get; init; }

    /// <summary>Articles that derive from one another; every article is in exactly one.</summary>
    public required ImmutableArray<Family> Families { get; init; }

    /// <summary>What each article most likely rests on: lines between them, and sources outside the story.</summary>
    public required FamilyTree Tree { get; init; }

    /// <summary>Articles that were published again, and what was changed in them.</summary>
    public required ImmutableArray<ArticleVersion> Versions { get; init; }

    /// <summary>Names across articles.</summary>
    public required ImmutableArray<StoryEntity> Entities { get; init; }

    /// <summary>Claims that speak of one quantity of one event; every claim is in exactly one. Most weighty first.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>Utterances in their different wordings.</summary>
    public required ImmutableArray<QuoteGroup> QuoteGroups { get; init; }

    /// <summary>How claims and quotes changed in passing on; the most misleading first.</summary>
    public required ImmutableArray<Drift.Drift> Drifts { get; init; }

    /// <summary>Claims that do not agree.</summary>
    public required ImmutableArray<Conflict> Conflicts { get; init; }

    /// <summary>Videos, photos, recordings, documents across articles.</summary>
    public required ImmutableArray<StoryEvidence> Evidence { get; init; }

    /// <summary>What happened when; ascending.</summary>
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    /// <summary>Half a page for an editor: every sentence cites spans that hold its numbers.</summary>
    public required ImmutableArray<BriefSentence> Brief { get; init; }

    /// <summary>The article that a reference points at.</summary>
    public ArticleReading this[ArticleRef article] => Articles[article.Index];

    /// <summary>The position of an article in <see cref="Articles"/>; below 0 where the story does not have it.</summary>
    public int PositionOf(ArticleId id)
    {
        for (var position = 0; position < Articles.Length; position++)
        {
            if (Articles[position].Article.Id == id)
            {
                return position;
            }
        }

        return -1;
    }

    /// <summary>The claim that a reference points at.</summary>
    public Reading.Claims.Claim ClaimAt(ItemRef claim) => Articles[claim.Article.Index].Claims[claim.Index];

    /// <summary>The quote that a reference points at.</summary>
    public Reading.Speech.Quote QuoteAt(ItemRef quote) => Articles[quote.Article.Index].Speech.Quotes[quote.Index];
}

/// <summary>Points at an article of a story by its position in <see cref="Story.Articles"/>.</summary>
/// <param name="Index">The position.</param>
public readonly record struct ArticleRef(int Index) : IComparable<ArticleRef>
{
    /// <summary>By position.</summary>
    public int CompareTo(ArticleRef other) => Index.CompareTo(other.Index);
}

/// <summary>Points at a claim, a quote, a caveat, an entity … of one article, by its position in that article's list.</summary>
/// <param name="Article">The one that holds it.</param>
/// <param name="Index">The position in the list.</param>
public readonly record struct ItemRef(ArticleRef Article, int Index) : IComparable<ItemRef>
{
    /// <summary>By article, then by position.</summary>
    public int CompareTo(ItemRef other)
    {
        var byArticle = Article.CompareTo(other.Article);
        return byArticle != 0 ? byArticle : Index.CompareTo(other.Index);
    }
}

/// <summary>A stretch of one article of a story.</summary>
/// <param name="Article">The one that holds it.</param>
/// <param name="Span">Where in its text.</param>
public readonly record struct ArticleSpan(ArticleRef Article, TextSpan Span) : IComparable<ArticleSpan>
{
    /// <summary>By article, then by span.</summary>
    public int CompareTo(ArticleSpan other)
    {
        var byArticle = Article.CompareTo(other.Article);
        return byArticle != 0 ? byArticle : Span.CompareTo(other.Span);
    }
}
