using System.Collections.Frozen;

namespace Stemma.Workspace.Formats.Exports.Coding;

/// <summary>What ACLED writes for counts in words: tens are 10, dozens 12, hundreds 100, and so on.</summary>
internal static class VagueCounts
{
    private static readonly FrozenDictionary<string, long> Units = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["tens"] = 10,
        ["dozens"] = 12,
        ["scores"] = 20,
        ["hundreds"] = 100,
        ["thousands"] = 1000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The most conservative number that the claim allows; null where its words give none.</summary>
    public static long? Conservative(JudgedClaim claim) =>
        claim.IsCorrected || UnitIn(claim.Claim.Count.Wording) is not { } unit ? claim.Low ?? claim.High : unit;

    /// <summary>The number for a wording such as <c>dozens</c>, <c>tens of thousands</c>; null where it names no such unit.</summary>
    public static long? UnitIn(string wording)
    {
        long? product = null;
        foreach (
            var word in wording.ToLowerInvariant().Split([' ', '-', '\n', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (Units.TryGetValue(word, out var unit))
            {
                product = (product ?? 1) * unit;
            }
            else if (word.Any(char.IsAsciiDigit))
            {
                return null; // «200 hundreds» is nobody's wording; a number in digits says more than the word beside it.
            }
        }

        return product;
    }
}
