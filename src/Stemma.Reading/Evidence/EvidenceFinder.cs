using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Sentences;

namespace Stemma.Reading.Evidence;

/// <summary>Finds the videos, photos, recordings and documents that an article speaks of.</summary>
public static class EvidenceFinder
{
    /// <returns>By first mention.</returns>
    public static ImmutableArray<EvidenceItem> Find(
        TokenizedText text,
        ImmutableArray<Entity> entities,
        Speech.Speech speech,
        ImmutableArray<Caveat> caveats
    ) => [];
}
