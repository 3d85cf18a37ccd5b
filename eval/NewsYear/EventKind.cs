using System.Collections.Immutable;

namespace Stemma.Eval.NewsYear;

/// <summary>A kind of event, and all that may be told of one.</summary>
/// <param name="Name">Such as <c>ferry</c>.</param>
/// <param name="Measures">What is counted.</param>
/// <param name="Facts">In the order of their weight.</param>
internal sealed record EventKind(string Name, ImmutableArray<KindMeasure> Measures, ImmutableArray<Fact> Facts)
{
    /// <summary>The headline.</summary>
    public Fact Headline { get; } = Facts.First(fact => fact.Part == FactPart.Headline);

    /// <summary>How an article begins that breaks the news.</summary>
    public Fact Lead { get; } = Facts.First(fact => fact.Part == FactPart.Lead);

    /// <summary>How one begins that follows it up.</summary>
    public Fact Update { get; } = Facts.First(fact => fact.Part == FactPart.Update);

    /// <summary>Its headline.</summary>
    public Fact Reheadline { get; } = Facts.First(fact => fact.Part == FactPart.Reheadline);

    /// <summary>How an outlet owns up to its source.</summary>
    public Fact Credit { get; } = Facts.First(fact => fact.Part == FactPart.Credit);

    /// <summary>What the rest is chosen from.</summary>
    public ImmutableArray<Fact> Body { get; } = [.. Facts.Where(fact => fact.Part >= FactPart.Core)];

    /// <summary>The place of a measure; below 0 where it is none.</summary>
    public int MeasureOf(ReadOnlySpan<char> name)
    {
        for (var at = 0; at < Measures.Length; at++)
        {
            if (name.SequenceEqual(Measures[at].Name))
            {
                return at;
            }
        }

        return -1;
    }
}

/// <summary>Something that is counted.</summary>
/// <param name="Name">Such as <c>killed</c>.</param>
/// <param name="Least">2 or more.</param>
/// <param name="Most">Few events reach it.</param>
/// <param name="Course">How it changes from one report to the next.</param>
internal sealed record KindMeasure(string Name, int Least, int Most, Course Course);

/// <summary>How a figure changes as an event goes on.</summary>
internal enum Course
{
    /// <summary>It stays.</summary>
    Fixed,

    /// <summary>It rises.</summary>
    Grows,

    /// <summary>It falls.</summary>
    Shrinks,

    /// <summary>It stays, and holds all persons that the others count, and so many more.</summary>
    Total,
}

/// <summary>Something that an article may tell, in several hands.</summary>
/// <param name="Name">Such as <c>cause</c>.</param>
/// <param name="Part">Where in an article it stands.</param>
/// <param name="Rank">How early; 0 first.</param>
/// <param name="Hands">Each tells the same in other words.</param>
internal sealed record Fact(string Name, FactPart Part, int Rank, ImmutableArray<Wording> Hands)
{
    /// <summary>The wording of a hand.</summary>
    public Wording By(int hand) => Hands[hand % Hands.Length];
}

/// <summary>Where in an article a fact stands.</summary>
internal enum FactPart
{
    /// <summary>The headline of the first reports.</summary>
    Headline,

    /// <summary>That of later ones.</summary>
    Reheadline,

    /// <summary>The beginning of the first reports.</summary>
    Lead,

    /// <summary>That of later ones.</summary>
    Update,

    /// <summary>Whose report it is.</summary>
    Credit,

    /// <summary>What is told at once.</summary>
    Core,

    /// <summary>What is known only later.</summary>
    Late,

    /// <summary>What happened before, at the end.</summary>
    Background,
}
