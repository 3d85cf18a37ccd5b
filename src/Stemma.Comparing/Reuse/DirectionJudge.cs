using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>Weighs what speaks for the one and for the other direction of a borrowing.</summary>
internal static class DirectionJudge
{
    private const double CreditWeight = 2.5;
    private const double DateWeight = 2.0;
    private const double EarlierStartWeight = 0.5;
    private const double ContainmentWeight = 1.5;
    private const double LeastWeight = 0.1;

    /// <summary>How far a reason speaks for the first as source (above 0) or for the second (below 0).</summary>
    /// <param name="Reason">The reason.</param>
    /// <param name="Weight">0 where it is silent.</param>
    /// <param name="Words">What was seen, for a person.</param>
    private readonly record struct Vote(DirectionReason Reason, double Weight, string Words);

    /// <returns>Whether the first is the source, the direction, and its reasons in words.</returns>
    public static (bool FirstIsSource, Direction Direction, ImmutableArray<string> Reasons) Judge(
        (ArticleReading Reading, OutletNames Names) first,
        (ArticleReading Reading, OutletNames Names) second,
        SharedMatter shared
    )
    {
        Vote[] votes = [Credit(first.Names, second.Names), Date(first.Reading, second.Reading), Containment(shared)];
        var sum = votes.Sum(vote => vote.Weight);
        if (Math.Abs(sum) < LeastWeight)
        {
            return (true, new Direction(0, []), []);
        }

        var speaking = votes
            .Where(vote => Math.Sign(vote.Weight) == Math.Sign(sum))
            .OrderByDescending(vote => Math.Abs(vote.Weight))
            .ToList();
        var confidence = Math.Round(Math.Tanh(Math.Abs(sum) / 2), 2);
        return (
            sum > 0,
            new Direction(confidence, [.. speaking.Select(vote => vote.Reason)]),
            [.. speaking.Select(vote => vote.Words)]
        );
    }

    private static Vote Credit(OutletNames first, OutletNames second)
    {
        var (bySecond, byFirst) = (second.Credits(first), first.Credits(second));
        return new Vote(
            DirectionReason.Credit,
            bySecond == byFirst ? 0
                : bySecond ? CreditWeight
                : -CreditWeight,
            "the borrower names the other’s outlet"
        );
    }

    private static Vote Date(ArticleReading first, ArticleReading second)
    {
        if (DaysOf(first) is not { } x || DaysOf(second) is not { } y)
        {
            return new Vote(DirectionReason.Date, 0, string.Empty);
        }

        var weight =
            x.To < y.From ? DateWeight
            : y.To < x.From ? -DateWeight
            : EarlierStartWeight * x.From.CompareTo(y.From) * -1;
        return new Vote(DirectionReason.Date, weight, "the source was published first");
    }

    private static DateRange? DaysOf(ArticleReading reading) =>
        reading.Published.Days ?? (reading.Article.Published.IsKnown ? DateRange.Day(reading.Article.Published.Date) : null);

    /// <summary>A cut text is all in its source, which holds more.</summary>
    private static Vote Containment(SharedMatter shared) =>
        new(
            DirectionReason.Containment,
            ContainmentWeight * (shared.OfTo - shared.OfFrom),
            "the source holds nearly all that the borrower has, and more"
        );
}
