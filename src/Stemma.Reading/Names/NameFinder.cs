using System.Collections.Immutable;
using Stemma.Reading.Sentences;

namespace Stemma.Reading.Names;

/// <summary>Finds who and what an article names, and joins the variants of one name.</summary>
public static class NameFinder
{
    /// <returns>By first mention.</returns>
    public static ImmutableArray<Entity> Find(TokenizedText text) => [];
}
