using System.Collections.Immutable;

namespace Stemma.Comparing.Briefs;

/// <summary>Writes half a page that a desk editor could use. A sentence whose number is not in a span it cites is not written.</summary>
public static class BriefWriter
{
    /// <param name="story">The story; its own brief is not read.</param>
    /// <returns>What is reported on whose word, what is contested, what changed, what nobody verified; in this order.</returns>
    public static ImmutableArray<BriefSentence> Write(Story story) => [];
}
