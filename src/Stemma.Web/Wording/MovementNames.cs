using Stemma.Comparing.Movements;

namespace Stemma.Web.Wording;

/// <summary>What a movement is called in a word or two.</summary>
internal static class MovementNames
{
    public static string Of(MovementKind kind) =>
        kind switch
        {
            MovementKind.Correction => "correction",
            MovementKind.FirstDenial => "denial",
            MovementKind.FigureChanged => "figure",
            MovementKind.StandingChanged => "standing",
            MovementKind.OriginAdded => "new origin",
            MovementKind.FigureAppeared => "new figure",
            MovementKind.EvidenceChanged => "evidence",
            MovementKind.CaveatAppeared => "doubt",
            MovementKind.CaveatWithdrawn => "doubt withdrawn",
            _ => "silent edit",
        };
}
