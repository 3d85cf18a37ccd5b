using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Eval.NewsYear;

/// <summary>How bodies, ships and streets are called, from <c>en/bodies.txt</c>: {0} is a surname, {1} what belongs to the country.</summary>
internal static class BodyNames
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Names = YearData
        .Lines("bodies.txt")
        .Select(line => line.Split(": "))
        .ToFrozenDictionary(cells => cells[0], cells => cells[1].Split(" | ").ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The patterns for such a slot.</summary>
    public static ImmutableArray<string> Of(string slot) => Names[slot];
}
