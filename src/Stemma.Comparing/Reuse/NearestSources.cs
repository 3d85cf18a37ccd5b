using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>Reads all derivations of a story together: a third article settles a doubtful direction, and may explain what two others share.</summary>
internal static class NearestSources
{
    /// <summary>A direction below this may be settled by a third article.</summary>
    private const double Doubtful = 0.3;

    /// <summary>A direction from here on is sure enough to settle another.</summary>
    private const double Settled = 0.4;

    private const double LeastNearness = 0.05;

    /// <summary>Share of a borrower's own words that a further source must explain before it is one.</summary>
    private const double LeastAdded = 0.1;

    /// <summary>Share that both have of each other, from which the one is the other over again.</summary>
    private const double Whole = 0.9;

    /// <summary>What a copy of a copy shares with both is nearer to the later one.</summary>
    private const double PreferenceForTheLater = 0.02;

    /// <summary>Two sources that have the same words are told apart by what was changed in one of them.</summary>
    private const double PreferenceForADetail = 0.01;

    /// <summary>Settles directions and marks the derivations that add nothing beside a better source.</summary>
    public static ImmutableArray<Tie> Trace(ImmutableArray<Tie> ties)
    {
        var settled = Settle(ties);
        var borrowers = settled.Where(tie => tie.IsDerivation && !IsWhole(tie)).Select(tie => tie.To).ToHashSet();
        return
        [
            .. settled.Where(tie => !tie.IsDerivation),
            .. settled.Where(tie => tie.IsDerivation).GroupBy(tie => tie.To).SelectMany(group => Mark(group, borrowers)),
        ];
    }

    /// <summary>A copy of the whole offers nothing that its source does not: who draws on either is held to draw on the source.</summary>
    private static bool IsWhole(Tie tie) => Math.Min(tie.Shared.OfFrom, tie.Shared.OfTo) >= Whole;

    /// <summary>Of two borrowers from one source, the one that keeps more of it is the other's source rather than its copy.</summary>
    private static ImmutableArray<Tie> Settle(ImmutableArray<Tie> ties)
    {
        var shares = ties.Where(tie => tie.IsDerivation && tie.Direction.Confidence >= Settled)
            .ToLookup(tie => tie.To, tie => (Source: tie.From, Share: tie.Shared.OfTo));
        return [.. ties.Select(tie => tie.IsDerivation && tie.Direction.Confidence < Doubtful ? Settle(tie, shares) : tie)];
    }

    private static Tie Settle(Tie tie, ILookup<ArticleRef, (ArticleRef Source, double Share)> shares)
    {
        var nearness = shares[tie.From]
            .Join(shares[tie.To], of => of.Source, of => of.Source, (first, second) => first.Share - second.Share)
            .Sum();
        return Math.Abs(nearness) < LeastNearness
            ? tie
            : tie with
            {
                Shared = nearness > 0 ? tie.Shared : tie.Shared.Turned(),
                Direction = new Direction(Settled, [DirectionReason.Wording]),
                Why = tie.Why with
                {
                    Reasons = [.. tie.Why.Reasons, "the source keeps more of a third article that both draw on"],
                },
            };
    }

    private static double NearnessOf(Tie tie, HashSet<ArticleRef> borrowers) =>
        tie.Shared.OfTo
        + (borrowers.Contains(tie.From) ? PreferenceForTheLater : 0)
        + (PreferenceForADetail * PassedDetails.Shared(tie.Shared.From.Reading, tie.Shared.To.Reading));

    /// <summary>Goes through the sources of one article, the best first.</summary>
    private static IEnumerable<Tie> Mark(IEnumerable<Tie> sources, HashSet<ArticleRef> borrowers)
    {
        var explained = new List<TextSpan>();
        foreach (var tie in sources.OrderByDescending(tie => NearnessOf(tie, borrowers)).ThenBy(tie => tie.From))
        {
            var own = tie.Shared.To;
            var spans = tie.Shared.Passages.Where(passage => !passage.Quoted).Select(passage => passage.To.Span).ToList();
            var added = own.ShareOf([.. explained, .. spans]) - own.ShareOf(explained);
            var isDirect = explained.Count == 0 || added >= LeastAdded;
            if (isDirect)
            {
                explained.AddRange(spans);
            }

            yield return tie with
            {
                IsDirect = isDirect,
            };
        }
    }
}
