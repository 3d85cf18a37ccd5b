using System.Collections.Immutable;

namespace Stemma.Eval.Lineage;

/// <summary>Invented outlets that pass on what others reported.</summary>
internal static class Outlets
{
    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "Quayside Herald",
        "Northern Ledger",
        "The Daily Lantern",
        "Western Courier",
        "Globe Digest",
        "Morning Compass",
        "Newsharbour",
        "Evening Sentinel",
        "The Upland Review",
        "Factline",
        "Metro Examiner",
        "World Briefing",
        "Tidewater Observer",
        "Sunrise News",
        "The Bell",
        "Kestrel Online",
        "City Tribune",
        "Pennant News",
    ];
}
