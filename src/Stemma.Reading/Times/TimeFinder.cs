using System.Collections.Immutable;
using Stemma.Reading.Sentences;

namespace Stemma.Reading.Times;

/// <summary>Finds the words that name a time.</summary>
public static class TimeFinder
{
    /// <returns>Ascending, apart from one another.</returns>
    public static ImmutableArray<TimeExpression> Find(TokenizedText text) => [];
}
