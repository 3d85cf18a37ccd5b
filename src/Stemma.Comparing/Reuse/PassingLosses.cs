using Stemma.Comparing.Figures;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>Weighs what a text loses when it is passed on: doubt, sources, bounds of numbers. The one that has them is likelier the source.</summary>
internal static class PassingLosses
{
    private const double Weight = 0.5;
    private const double Most = 1.5;

    /// <summary>One such difference may be chance, or how a sentence is read.</summary>
    private const int Fewest = 2;

    /// <summary>Above 0 where the first article has more of it on the numbers that both tell in shared passages, below 0 where the second has.</summary>
    public static double Vote(SharedMatter shared)
    {
        var balance = 0;
        foreach (var passage in shared.Passages)
        {
            balance += Balance(shared.From.Reading, passage.From.Span, shared.To.Reading, passage.To.Span);
        }

        return Math.Abs(balance) < Fewest ? 0 : Math.Clamp(balance * Weight, -Most, Most);
    }

    private static int Balance(ArticleReading first, TextSpan here, ArticleReading second, TextSpan there)
    {
        var balance = 0;
        foreach (var one in first.Claims)
        {
            if (one.Count.Implied || !here.Overlaps(one.Count.Span))
            {
                continue;
            }

            foreach (var two in second.Claims)
            {
                if (there.Overlaps(two.Count.Span) && !two.Count.Implied && CountFits.Of(one.Count, two.Count) == CountFit.Equal)
                {
                    balance += Care(one) - Care(two);
                    break;
                }
            }
        }

        return balance;
    }

    /// <summary>«Reportedly» is what a borrower adds: it speaks for neither.</summary>
    private static int Care(Claim claim) =>
        (claim.Hedges.Any(hedge => !hedge.StartsWith("report", StringComparison.OrdinalIgnoreCase)) ? 1 : 0)
        + (claim.Measure == Measure.Casualties ? 1 : 0)
        + (claim.Attribution.Length > 0 ? 1 : 0)
        + (claim.Count.Low is null != claim.Count.High is null ? 1 : 0);
}
