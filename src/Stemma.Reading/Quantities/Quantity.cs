using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Quantities;

/// <summary>Words that count people or things, and what they allow.</summary>
/// <param name="Span">The wording, bounds and approximations included, without the thing counted: <c>at least 30</c>.</param>
/// <param name="Low">The least it allows, inclusive; null where open.</param>
/// <param name="High">The most it allows, inclusive; null where open.</param>
/// <param name="Approximate">True for <c>about</c>, <c>some</c>, <c>nearly</c>, and for vague numbers.</param>
/// <param name="Implied">True where no number is said: <c>a man</c>, a person by name.</param>
/// <param name="Wording">The words of <paramref name="Span"/>.</param>
/// <param name="Unit">The noun phrase counted, without the number: <c>North Korean soldiers</c>; empty span where none is said.</param>
/// <param name="Tokens">The tokens of <paramref name="Span"/>.</param>
/// <param name="Kind">What sort of number it is.</param>
/// <param name="Why">The rule that read it.</param>
public sealed record Quantity(
    TextSpan Span,
    long? Low,
    long? High,
    bool Approximate,
    bool Implied,
    string Wording,
    TextSpan Unit,
    TokenRange Tokens,
    QuantityKind Kind,
    Explanation Why
);

/// <summary>What sort of number a quantity is.</summary>
public enum QuantityKind
{
    /// <summary>Counts people or things.</summary>
    Count,

    /// <summary>A share: <c>40 per cent</c>, <c>half of</c>. Low and High are in percent.</summary>
    Share,

    /// <summary>A measure of money, length, weight, time, temperature; no count of people or things.</summary>
    Measurement,

    /// <summary>An age.</summary>
    Age,

    /// <summary>An ordinal that implies a count: <c>a third victim</c>.</summary>
    Ordinal,
}
