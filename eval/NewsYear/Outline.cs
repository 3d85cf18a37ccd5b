using System.Collections.Immutable;

namespace Stemma.Eval.NewsYear;

/// <summary>What an article tells, in which wordings: enough to write it, and to make others of it.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Items">One a paragraph; the first is the beginning.</param>
internal sealed record Outline(OutlineItem Headline, ImmutableArray<OutlineItem> Items);

/// <summary>A paragraph to be written. Equal items give equal words.</summary>
/// <param name="Fact">What it tells.</param>
/// <param name="Hand">In whose wording.</param>
/// <param name="Stage">How far the event had come.</param>
/// <param name="Minute">When it was first written.</param>
/// <param name="Salt">Chance for its free choices.</param>
internal readonly record struct OutlineItem(Fact Fact, int Hand, int Stage, int Minute, ulong Salt)
{
    /// <summary>Number of the outlet that it names as its source or that signs its dateline.</summary>
    public int Source { get; init; }

    /// <summary>True where it begins with a place and an agency.</summary>
    public bool HasDateline { get; init; }

    /// <summary>About how many words it has.</summary>
    public int Words => Fact.By(Hand).Words;

    /// <summary>The same in another hand, which is never the one that it has.</summary>
    public OutlineItem Retold(ref Chance chance) =>
        this with
        {
            Hand = Hand + 1 + chance.Next(Fact.Hands.Length - 1),
            Salt = chance.Next(),
            HasDateline = false,
        };

    /// <summary>True where the next one stands in the same paragraph.</summary>
    public bool IsJoined => Salt % 5 < 2;
}
