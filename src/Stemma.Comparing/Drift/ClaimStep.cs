using System.Collections.Immutable;
using Stemma.Comparing.Figures;
using Stemma.Reading.Claims;

namespace Stemma.Comparing.Drift;

/// <summary>A claim and the one it was, or may have been, taken from.</summary>
/// <param name="From">The one nearer to the origin.</param>
/// <param name="To">The later or borrowing one.</param>
/// <param name="Derived">True where the article derives from the other; false where both pass on one source.</param>
/// <param name="Overlap">How alike their sentences are, 0 to 1.</param>
/// <param name="IsUpdate">True where another number may be a later count by the same source.</param>
internal sealed record ClaimStep(ClaimView From, ClaimView To, bool Derived, double Overlap, bool IsUpdate)
{
    /// <summary>True where one article derives from the other, and it is not established which from which.</summary>
    public bool EitherWay { get; init; }

    /// <summary>True where one of the two stands in a headline, which leaves out what the text has.</summary>
    public bool IsOnHeadline => From.IsHeadline || To.IsHeadline;

    /// <summary>What the article of <see cref="From"/> says of the figure.</summary>
    public ImmutableArray<ClaimView> Before { get; init; } = [];

    /// <summary>What the article of <see cref="To"/> says of the figure.</summary>
    public ImmutableArray<ClaimView> After { get; init; } = [];
}

/// <summary>Finds the steps on which a claim was passed on.</summary>
internal static class ClaimSteps
{
    /// <summary>Overlap from which a sentence is the other’s, not one of its own with a later count.</summary>
    private const double Borrowed = 0.8;

    /// <summary>Overlap below which a sentence is another’s only where none stands nearer.</summary>
    private const double Alike = 0.6;

    /// <summary>For each claim, and each article it may come from, the most alike claim of that article on the same figure.</summary>
    public static IEnumerable<ClaimStep> Of(ImmutableArray<Figure> figures, ClaimTable claims, Lineage lineage)
    {
        foreach (var figure in figures.Where(figure => figure.Claims.Length > 1))
        {
            var byArticle = figure.Claims.Select(item => claims[item]).GroupBy(claim => claim.Article).ToArray();
            foreach (var (to, told) in byArticle.SelectMany(group => group, (group, to) => (to, group)))
            {
                foreach (
                    var from in byArticle.Where(group => group.Key != to.Article && MayBeSource(group.Key, to.Article, lineage))
                )
                {
                    var best = Nearest(to, from, claims);
                    if (IsRepetition(to, best, told, claims) || AreTwoMatters(to, best, claims))
                    {
                        continue;
                    }

                    yield return new ClaimStep(
                        best,
                        to,
                        lineage.Derives(from.Key, to.Article),
                        claims.Weights.Overlap(best.Context, to.Context),
                        IsUpdate(best, to, claims, lineage)
                    )
                    {
                        EitherWay = lineage.DerivesEitherWay(from.Key, to.Article),
                        Before = [.. from],
                        After = [.. told],
                    };
                }
            }
        }
    }

    private static bool MayBeSource(ArticleRef from, ArticleRef to, Lineage lineage) =>
        lineage.Derives(from, to)
        || lineage.DerivesEitherWay(from, to)
        || (lineage.AreApart(from, to) && lineage.MayPrecede(from, to));

    /// <summary>True where another claim of the article stands nearer to the one of the source, and this one stands far from it.</summary>
    private static bool IsRepetition(ClaimView to, ClaimView best, IEnumerable<ClaimView> told, ClaimTable claims) =>
        claims.Weights.Overlap(best.Context, to.Context) < Alike && Nearest(best, told, claims) != to;

    /// <summary>True where only one says what happened to those counted, in sentences far apart: they may be others.</summary>
    private static bool AreTwoMatters(ClaimView to, ClaimView best, ClaimTable claims) =>
        (to.Measure == Measure.Other) != (best.Measure == Measure.Other)
        && claims.Weights.Overlap(best.Context, to.Context) < Alike;

    private static ClaimView Nearest(ClaimView claim, IEnumerable<ClaimView> others, ClaimTable claims) =>
        others
            .OrderBy(other => other.IsHeadline != claim.IsHeadline)
            .ThenByDescending(other => claims.Weights.Overlap(claim.Context, other.Context))
            .ThenBy(other => other.Item)
            .First();

    /// <summary>A later day, and the same outlet, or the same source in a sentence that is not the borrowed one.</summary>
    private static bool IsUpdate(ClaimView from, ClaimView to, ClaimTable claims, Lineage lineage) =>
        lineage.DaysBetween(from.Article, to.Article) >= 1
        && (
            lineage.IsSameOutlet(from.Article, to.Article)
            || (
                from.Sources.Any(source => to.Sources.Any(source.IsSame))
                && claims.Weights.Overlap(from.Context, to.Context) < Borrowed
            )
        );
}
