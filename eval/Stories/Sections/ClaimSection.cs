using System.Collections.Immutable;

namespace Stemma.Eval.Stories.Sections;

/// <summary>Whether the claims are found, and what is right of each.</summary>
internal static class ClaimSection
{
    private const double Need = 0.6;

    private static readonly ImmutableHashSet<string> CoreMeasures =
    [
        "killed",
        "injured",
        "casualties",
        "missing",
        "captured",
        "deployed",
        "detained",
        "displaced",
    ];

    public static ClaimMatch Score(GoldFile gold, ScoredStory story, ImmutableHashSet<string> annotated, ScoreSheet sheet)
    {
        var match = ClaimMatch.Of(gold, story, Need);
        var must = gold.Claims.Where(claim => !claim.Optional).ToList();
        var found = must.Where(claim => match.Index.ContainsKey(claim.Id)).ToList();
        var extra = Enumerable
            .Range(0, match.Claims.Length)
            .Where(index =>
                !match.GoldId.ContainsKey(index) && IsUncalledFor(match.Claims[index], match.Stretches[index], annotated)
            )
            .ToList();

        sheet.Misses("claims", "not found", must.Except(found), claim => $"{claim.Id}: {claim.Article}: {claim.Snippet}");
        sheet.Misses("claims", "not in gold", extra, index => Tell(match, index));
        if (must.Count > 0)
        {
            var precision = (double)match.GoldId.Count / Math.Max(1, match.GoldId.Count + extra.Count);
            sheet.Enter("claims", ScoreSheet.F1(precision, (double)found.Count / must.Count));
        }

        ScoreAttributes(must, match, sheet);
        return match;
    }

    private static void ScoreAttributes(List<GoldClaim> must, ClaimMatch match, ScoreSheet sheet)
    {
        Attribute(
            "measure",
            claim => claim.Measure.Length > 0,
            claim => string.Join('|', claim.Measure),
            (claim, got) => got.Measure is { } measure && claim.Measure.Contains(measure)
        );
        Attribute(
            "count",
            _ => true,
            claim => $"{claim.Low}..{claim.High}",
            (claim, got) => claim.Low.Allows(got.Count!.Low) && claim.High.Allows(got.Count.High)
        );
        Attribute(
            "source",
            claim => claim.Source.Length > 0,
            claim => claim.Source[0],
            (claim, got) => Wording.Mentions(got.Attribution.OrEmpty().Select(a => a.Source), claim.Source)
        );
        Attribute(
            "subject",
            claim => claim.Subject.Length > 0,
            claim => claim.Subject[0],
            (claim, got) => Wording.Mentions([got.Subject?.Text], claim.Subject)
        );
        Attribute(
            "place",
            claim => claim.Places.Length > 0,
            claim => string.Join(", ", claim.Places),
            (claim, got) => HasPlaces(got, claim.Places)
        );
        Attribute(
            "time",
            claim => claim.Time.Length > 0,
            claim => $"{claim.Time[0]}..{claim.Time[1]}",
            (claim, got) => Day(got.Time?.From) == claim.Time[0] && Day(got.Time?.To) == claim.Time[1]
        );
        Attribute(
            "hedges",
            claim => claim.Hedges.Length > 0,
            claim => string.Join(", ", claim.Hedges),
            (claim, got) => Wording.Mentions(got.Hedges.OrEmpty(), claim.Hedges)
        );

        // A claim that was not found counts as one whose attributes are wrong.
        void Attribute(
            string name,
            Func<GoldClaim, bool> isStated,
            Func<GoldClaim, string> wanted,
            Func<GoldClaim, ClaimPart, bool> isRight
        )
        {
            var stated = must.Where(isStated).ToList();
            var found = stated.Where(claim => match.Index.ContainsKey(claim.Id)).ToList();
            var wrong = found.Where(claim => !isRight(claim, match.Claims[match.Index[claim.Id]])).ToList();
            sheet.Misses(
                $"claims.{name}",
                "wrong",
                wrong,
                claim => $"{claim.Id} wants {wanted(claim)}: {claim.Article}: {claim.Snippet}"
            );
            sheet.EnterShare($"claims.{name}", found.Count - wrong.Count, stated.Count);
        }
    }

    private static bool IsUncalledFor(ClaimPart claim, Stretch? where, ImmutableHashSet<string> annotated) =>
        claim.Measure is { } measure
        && CoreMeasures.Contains(measure)
        && claim.Count!.Implied != true
        && where is { } stretch
        && annotated.Contains(stretch.Stem);

    private static string Tell(ClaimMatch match, int index) =>
        $"{match.Stretches[index]?.Stem}: {match.Claims[index].Measure} {match.Claims[index].Count?.Wording}";

    // Each of the first three, or where two are wanted one of them.
    private static bool HasPlaces(ClaimPart claim, ImmutableArray<string> wanted)
    {
        var texts = claim.Places.OrEmpty().Select(place => place.Text).ToList();
        return wanted.Take(3).All(place => Wording.Mentions(texts, [place]))
            || (wanted.Length == 2 && Wording.Mentions(texts, wanted));
    }

    private static string Day(string? date) => date is { Length: > 10 } ? date[..10] : date ?? "";
}

/// <summary>Which of the story's claims stands for which of the gold.</summary>
/// <param name="Claims">The story's claims that have a counted span.</param>
/// <param name="Stretches">Where each one's count stands.</param>
/// <param name="Index">Gold id → position in <paramref name="Claims"/>.</param>
/// <param name="GoldId">Position in <paramref name="Claims"/> → gold id.</param>
/// <param name="Position">The story's id → position in <paramref name="Claims"/>.</param>
internal sealed record ClaimMatch(
    ImmutableArray<ClaimPart> Claims,
    ImmutableArray<Stretch?> Stretches,
    Dictionary<string, int> Index,
    Dictionary<int, string> GoldId,
    Dictionary<string, int> Position
)
{
    /// <summary>The gold id of the story's claim of an id; null where it stands for none.</summary>
    public string? GoldOf(string claim) => Position.TryGetValue(claim, out var index) ? GoldId.GetValueOrDefault(index) : null;

    public static ClaimMatch Of(GoldFile gold, ScoredStory story, double need)
    {
        ImmutableArray<ClaimPart> claims = [.. story.File.Claims.OrEmpty().Where(claim => claim.Count?.Span is not null)];
        ImmutableArray<Stretch?> stretches = [.. claims.Select(claim => story.StretchOf(claim.Count!.Span))];
        var index = GoldMatch.OneToOne(gold.Claims, stretches, story, need);
        var position = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Length; i++)
        {
            position[claims[i].Id ?? ""] = i;
        }

        return new ClaimMatch(claims, stretches, index, index.ToDictionary(pair => pair.Value, pair => pair.Key), position);
    }
}
