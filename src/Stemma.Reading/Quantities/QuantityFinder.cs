using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Reading.Times;

namespace Stemma.Reading.Quantities;

/// <summary>Reads the numbers of an article: words and digits, bounds, ranges, approximations, vague numbers.</summary>
public static class QuantityFinder
{
    /// <param name="text">The words.</param>
    /// <param name="times">Times: a number inside one is no quantity.</param>
    /// <returns>Ascending, apart from one another.</returns>
    public static ImmutableArray<Quantity> Find(TokenizedText text, ImmutableArray<TimeExpression> times) => [];
}
