using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>The days on which an article may have been published.</summary>
/// <param name="Days">Both inclusive; null where nothing is known.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Because">The words that it rests on; empty where it is given from outside the text.</param>
/// <param name="Why">The rule, and what it reckoned.</param>
public sealed record PublicationWindow(DateRange? Days, PublicationBasis Basis, ImmutableArray<TextSpan> Because, Explanation Why)
{
    private readonly DateOnly? likeliest;

    /// <summary>The likeliest day of the window; its first where nothing tells more, and the first day of the calendar where nothing is known.</summary>
    public DateOnly Anchor
    {
        get => likeliest ?? Days?.From ?? default;
        init => likeliest = value;
    }

    /// <summary>Nothing is known.</summary>
    public static PublicationWindow Unknown { get; } =
        new(null, PublicationBasis.Unknown, [], Explanation.Of("published.unknown"));
}

/// <summary>How a publication window is known.</summary>
public enum PublicationBasis
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>The file or page states it outside the article's words: front matter, JSON-LD, meta.</summary>
    Given,

    /// <summary>The article's words state it: a dateline, <c>17/12/2024</c> under the headline.</summary>
    Stated,

    /// <summary>Reckoned from the times that the article speaks of.</summary>
    Inferred,
}
