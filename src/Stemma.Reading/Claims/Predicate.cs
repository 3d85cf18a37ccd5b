using System.Collections.Immutable;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>On which side of a predicate those counted stand.</summary>
[Flags]
internal enum Side
{
    None = 0,
    Before = 1,
    After = 2,
    Either = Before | After,
}

/// <summary>A word or phrase of a sentence that says what happened to somebody.</summary>
/// <param name="Tokens">Where it stands.</param>
/// <param name="Measure">What it says.</param>
/// <param name="Kind">How it takes those counted.</param>
/// <param name="Side">Where they stand.</param>
/// <param name="Negated">True where it is said not to have happened.</param>
internal readonly record struct Predicate(TokenRange Tokens, Measure Measure, PredicateKind Kind, Side Side, bool Negated)
{
    /// <summary>Head tokens of those of whom the parse shows it to be said; ascending; empty where it shows nobody.</summary>
    public ImmutableArray<int> Patients { get; init; } = [];

    /// <summary>True where the parse shows it to be said of somebody whose words stand in a run of tokens.</summary>
    public bool IsSaidOf(TokenRange phrase) => Patients.Any(token => token >= phrase.Start && token < phrase.End);
}
