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
internal readonly record struct Predicate(TokenRange Tokens, Measure Measure, PredicateKind Kind, Side Side, bool Negated);
