namespace Stemma.Eval.Stories.Sections;

/// <summary>Which claims are joined to one figure, and on how many origins it is said to rest.</summary>
internal static class FigureSection
{
    public static void Score(GoldFile gold, ScoredStory story, ClaimMatch claims, ScoreSheet sheet)
    {
        var figures = story
            .File.Figures.OrEmpty()
            .Select(figure =>
                (
                    Figure: figure,
                    Golds: figure.Claims.OrEmpty().Select(claims.GoldOf).OfType<string>().ToHashSet(StringComparer.Ordinal)
                )
            )
            .ToList();

        ScoreJoins(gold, figures.Select(figure => figure.Golds), sheet);
        ScoreOrigins(gold, figures, sheet);
    }

    private static void ScoreJoins(GoldFile gold, IEnumerable<HashSet<string>> joined, ScoreSheet sheet)
    {
        var judged = gold.Figures.SelectMany(figure => figure.Claims).ToHashSet(StringComparer.Ordinal);
        var wanted = IdPair.Within(gold.Figures.Select(figure => figure.Claims.AsEnumerable()));
        var got = IdPair.Within(joined);
        got.RemoveWhere(pair => !judged.Contains(pair.First) || !judged.Contains(pair.Second));
        if (wanted.Count == 0)
        {
            return;
        }

        sheet.Enter("figures", ScoreSheet.F1(wanted.Intersect(got).Count(), got.Count, wanted.Count));
        sheet.Misses("figures", "not joined", IdPair.Sorted(wanted.Except(got)), pair => pair.ToString());
        sheet.Misses("figures", "wrongly joined", IdPair.Sorted(got.Except(wanted)), pair => pair.ToString());
    }

    private static void ScoreOrigins(GoldFile gold, List<(FigurePart Figure, HashSet<string> Golds)> figures, ScoreSheet sheet)
    {
        var (right, total) = (0, 0);
        foreach (var wanted in gold.Figures.Where(figure => figure.Origins is > 0))
        {
            total++;
            var best = figures
                .Select(figure => (figure.Figure, Shared: figure.Golds.Intersect(wanted.Claims).Count()))
                .Where(figure => figure.Shared > 0)
                .OrderByDescending(figure => figure.Shared)
                .FirstOrDefault()
                .Figure;
            if (best?.IndependentOrigins == wanted.Origins)
            {
                right++;
            }
            else
            {
                sheet.Miss(
                    "origins",
                    $"{string.Join(' ', wanted.Claims)} wants {wanted.Origins}, got {best?.IndependentOrigins}"
                );
            }
        }

        sheet.EnterShare("origins", right, total);
    }
}
