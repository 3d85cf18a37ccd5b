using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Reading;

namespace Stemma.Comparing.Evidence;

/// <summary>Joins what several articles say of one video, photo, recording or document.</summary>
public static class EvidenceMatcher
{
    /// <returns>By first mention.</returns>
    public static ImmutableArray<StoryEvidence> Match(ImmutableArray<ArticleReading> articles, EntityIndex entities) => [];
}
