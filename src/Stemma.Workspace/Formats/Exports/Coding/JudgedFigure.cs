using System.Collections.Immutable;
using Stemma.Comparing.Figures;
using Stemma.Text;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Coding;

/// <summary>A figure as people have judged it.</summary>
/// <param name="Index">Its position in the story.</param>
/// <param name="Id">As the story's JSON calls it: <c>f1</c>.</param>
/// <param name="Figure">As it was read.</param>
/// <param name="Claims">Those that stand; at least one.</param>
/// <param name="Low">The least; a person's where there is one; null where open.</param>
/// <param name="Best">The most likely; null where there is none.</param>
/// <param name="High">The most; null where open.</param>
/// <param name="Counts">What it counts.</param>
/// <param name="Scope">The event that it counts.</param>
/// <param name="Days">The days that most claims set it to; null where none tells.</param>
/// <param name="Places">The places that its claims name, those with most claims first.</param>
/// <param name="Review">What is decided on it.</param>
internal sealed record JudgedFigure(
    int Index,
    string Id,
    Figure Figure,
    ImmutableArray<JudgedClaim> Claims,
    long? Low,
    long? Best,
    long? High,
    Counted Counts,
    CountedScope Scope,
    DateRange? Days,
    ImmutableArray<string> Places,
    ItemReview Review
)
{
    private static readonly string[] Pronouns = ["them", "whom", "which", "these", "those", "they"];

    /// <summary>Those counted, in the words of the first claim that names them; empty where none does, or only <c>them</c>.</summary>
    public string Subject =>
        OneLine.Of(
            Claims.Select(claim => claim.Claim.Subject?.Text).FirstOrDefault(text => text is { Length: > 0 } && !IsPronoun(text))
                ?? string.Empty
        );

    /// <summary>Who did it, in the words of the first claim that says so; empty where none does.</summary>
    public string Actor =>
        Claims.Select(claim => claim.Claim.Actor?.Text).FirstOrDefault(text => text is { Length: > 0 }) is { } actor
            ? OneLine.Of(actor)
            : string.Empty;

    /// <summary>True where half of the claims or more count some of others who were counted before: <c>two of them</c>.</summary>
    public bool IsPart =>
        Claims.Select(claim => claim.Claim.Subject?.Text).OfType<string>().ToArray() is { Length: > 0 } subjects
        && subjects.Count(IsPronoun) * 2 >= subjects.Length;

    /// <summary>True where a person has given a range, or corrected a claim.</summary>
    public bool IsCorrected => Review.Range is not null || Claims.Any(claim => claim.IsCorrected);

    private static bool IsPronoun(string subject) => Pronouns.Contains(subject, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What a figure counts, as the codebooks divide it.</summary>
internal enum Counted
{
    /// <summary>Neither deaths nor injuries alone.</summary>
    Other,

    /// <summary>The dead.</summary>
    Deaths,

    /// <summary>The injured.</summary>
    Injuries,
}

/// <summary>The event that a figure counts.</summary>
internal enum CountedScope
{
    /// <summary>None that the story reports.</summary>
    None,

    /// <summary>One event that the story reports.</summary>
    Event,

    /// <summary>A total over a longer time.</summary>
    Aggregate,
}
