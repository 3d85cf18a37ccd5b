using System.Collections.Immutable;
using Stemma.Reading.Sentences;

namespace Stemma.Reading.Evidence;

/// <summary>Finds what an article says is not known, not verified, or not said.</summary>
public static class CaveatFinder
{
    /// <returns>Ascending.</returns>
    public static ImmutableArray<Caveat> Find(TokenizedText text) => [];
}
