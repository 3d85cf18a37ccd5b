using System.Collections.Immutable;
using Stemma.Reading.Claims;
using Stemma.Text;

namespace Stemma.Comparing.Figures;

/// <summary>Makes a figure of the claims that speak of it: its range, its origins, its standing.</summary>
internal static class FigureBuilder
{
    public static Figure Build(ImmutableArray<ClaimView> claims, string reason, OriginFinder originFinder)
    {
        var measure = claims.Select(claim => claim.Measure).Aggregate(MeasureFits.Wider);
        var origins = originFinder.OriginsOf(claims);
        var independent = originFinder.IndependentOf(claims, origins);
        var best = claims
            .OrderByDescending(claim => originFinder.WrittenLast(claim.Article))
            .ThenByDescending(Precision)
            .ThenBy(claim => claim.Item)
            .First();
        return new Figure(
            measure,
            [.. claims.Select(claim => claim.Item)],
            claims.Any(claim => claim.Low is null)
                ? claims.Min(claim => claim.Low ?? claim.High)
                : claims.Min(claim => claim.Low),
            best.Low ?? best.High,
            claims.Any(claim => claim.High is null && claim.Claim.Polarity == Polarity.Affirmed)
                ? null
                : claims.Max(claim => claim.High),
            origins,
            independent.Count,
            StandingOf(claims, independent.Count),
            new Explanation("figure.joined", [reason, .. independent.Reasons])
        );
    }

    /// <summary>An exact number tells more than a bound, a bound more than an approximation.</summary>
    private static int Precision(ClaimView claim) =>
        claim.Claim.Count.Approximate ? 0
        : claim.Low == claim.High ? 2
        : 1;

    private static FigureStanding StandingOf(ImmutableArray<ClaimView> claims, int independent)
    {
        var differ = claims.Any(a => claims.Any(b => CountFits.Of(a.Claim.Count, b.Claim.Count) == CountFit.Different));
        var denied = claims.Any(claim => claim.Claim.Polarity == Polarity.Denied);
        return differ && independent > 1 || denied ? FigureStanding.Contested
            : independent > 1 ? FigureStanding.Corroborated
            : FigureStanding.SingleSource;
    }
}
