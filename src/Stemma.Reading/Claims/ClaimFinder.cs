using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Times;

namespace Stemma.Reading.Claims;

/// <summary>Reads what an article states of people killed, injured, missing, captured, detained, deployed, displaced, rescued, and of other quantities.</summary>
public static class ClaimFinder
{
    /// <returns>By count’s span.</returns>
    public static ImmutableArray<Claim> Find(
        TokenizedText text,
        ImmutableArray<Entity> entities,
        ImmutableArray<ResolvedTime> times,
        ImmutableArray<Quantity> quantities,
        Speech.Speech speech
    ) => [];
}
