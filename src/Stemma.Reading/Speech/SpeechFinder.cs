using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Sentences;
using Stemma.Reading.Times;

namespace Stemma.Reading.Speech;

/// <summary>Finds quotations and reported speech, and whose they are.</summary>
public static class SpeechFinder
{
    /// <param name="text">The words.</param>
    /// <param name="entities">The article’s entities.</param>
    /// <param name="times">For when something was said.</param>
    public static Speech Find(TokenizedText text, ImmutableArray<Entity> entities, ImmutableArray<ResolvedTime> times) =>
        Speech.None;
}
