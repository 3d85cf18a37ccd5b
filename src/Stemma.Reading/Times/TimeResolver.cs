using System.Collections.Immutable;
using Stemma.Reading.Sentences;

namespace Stemma.Reading.Times;

/// <summary>Tells which days a time expression means.</summary>
public static class TimeResolver
{
    /// <param name="text">The words.</param>
    /// <param name="expressions">Ascending.</param>
    /// <param name="published">The anchor of «Monday», «yesterday», «last week».</param>
    /// <returns>One for each expression, in the same order.</returns>
    public static ImmutableArray<ResolvedTime> Resolve(
        TokenizedText text,
        ImmutableArray<TimeExpression> expressions,
        PublicationWindow published
    ) => [];
}
