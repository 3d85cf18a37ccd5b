using System.Collections.Immutable;

namespace Stemma.Eval.Stories.Sections;

/// <summary>Which changes on the way from one article to another are found.</summary>
internal static class DriftSection
{
    // Only these count against the story where the gold has none: the others are matters of degree.
    private static readonly ImmutableHashSet<string> Strict =
    [
        "number-changed",
        "scope-narrowed",
        "scope-widened",
        "bound-dropped",
        "bound-added",
        "attribution-dropped",
        "hedge-dropped",
    ];

    public static void Score(GoldFile gold, ScoredStory story, ClaimMatch claims, QuoteMatch quotes, ScoreSheet sheet)
    {
        var got = story
            .File.Drifts.OrEmpty()
            .Select(drift => new FoundDrift(drift.Kind, SideOf(drift.From), SideOf(drift.To)))
            .ToList();
        var must = gold.Drifts.Where(drift => !drift.Optional).ToList();
        var missing = must.Where(wanted => !got.Exists(drift => drift.Is(wanted))).ToList();
        var known = gold.Drifts.Select(drift => (drift.Kind, drift.From, drift.To)).ToHashSet();
        var wrong = got.Where(drift =>
                drift.Kind is { } kind && Strict.Contains(kind) && drift is { From.Claim: not null, To.Claim: not null }
            )
            .Where(drift => !known.Contains((drift.Kind!, drift.From.Claim!, drift.To.Claim!)))
            .ToList();

        sheet.Misses("drifts", "not found", missing, drift => $"{drift.Kind} {drift.From} → {drift.To} ({drift.Note})");
        sheet.Misses("drifts", "not in gold", wrong, drift => $"{drift.Kind} {drift.From.Claim} → {drift.To.Claim}");
        if (must.Count > 0)
        {
            var found = must.Count - missing.Count;
            sheet.Enter("drifts", ScoreSheet.F1(found, found + wrong.Count, must.Count));
        }

        Side SideOf(string? id) =>
            id is null ? Side.Unknown
            : claims.Position.ContainsKey(id) ? new Side(claims.GoldOf(id), [])
            : new Side(null, [.. quotes.GoldsOf(id)]);
    }

    /// <summary>The gold items that an end of a drift stands for: one claim, or some quotes.</summary>
    private sealed record Side(string? Claim, ImmutableArray<string> Quotes)
    {
        public static Side Unknown { get; } = new(null, []);

        public bool Is(string gold) => Claim == gold || Quotes.Contains(gold);
    }

    private sealed record FoundDrift(string? Kind, Side From, Side To)
    {
        // Which wording of a quote came first is often not established: either direction will do.
        public bool Is(GoldDrift wanted) =>
            Kind == wanted.Kind
            && (
                (From.Is(wanted.From) && To.Is(wanted.To))
                || (wanted.Kind.StartsWith("quote", StringComparison.Ordinal) && From.Is(wanted.To) && To.Is(wanted.From))
            );
    }
}
