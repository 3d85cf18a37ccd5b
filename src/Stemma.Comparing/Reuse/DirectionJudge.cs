using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Reading.Times;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>Weighs what speaks for the one and for the other direction of a borrowing.</summary>
internal static class DirectionJudge
{
    private const double CreditWeight = 2.5;
    private const double AgencyWeight = 1.0;
    private const double DateWeight = 2.0;

    /// <summary>What both say of themselves weighs more than any name dropped: nobody draws on what is not written yet.</summary>
    private const double StatedDateWeight = 3.5;
    private const double EarlierStartWeight = 0.5;

    /// <summary>The time of day is set anew by many an edit, so it weighs less than a day.</summary>
    private const double InstantWeight = 1.8;

    /// <summary>Minutes by which one must come before the other.</summary>
    private const double ShortestLead = 10;

    /// <summary>Minutes from which the days tell.</summary>
    private const double LongestOverlap = 24 * 60;
    private const double ContainmentWeight = 1.5;
    private const double ScatteredShare = 0.4;

    /// <summary>Share of the stretch from the first to the last shared passage that must be shared for it to be one.</summary>
    private const double LeastDensity = 0.85;
    private const double FullerQuoteWeight = 0.3;
    private const double MostForQuotes = 0.9;

    /// <summary>Code units by which one quotation must be the longer.</summary>
    private const int ShortestFullness = 12;

    private const double LeastWeight = 0.1;

    /// <summary>How far a reason speaks for the first as source (above 0) or for the second (below 0).</summary>
    /// <param name="Reason">The reason.</param>
    /// <param name="Weight">0 where it is silent.</param>
    /// <param name="Words">What was seen, for a person.</param>
    private readonly record struct Vote(DirectionReason Reason, double Weight, string Words);

    /// <returns>Whether the first is the source, the direction, and its reasons in words.</returns>
    public static (bool FirstIsSource, Direction Direction, ImmutableArray<string> Reasons) Judge(
        SharedMatter shared,
        OutletNames first,
        OutletNames second
    )
    {
        Vote[] votes =
        [
            Credit(first, second),
            Agency(first, second),
            Date(shared.From.Reading, shared.To.Reading),
            Containment(shared),
            FullerQuotes(shared),
            PassingLosses.Vote(shared) is var losses
                ? new Vote(DirectionReason.Wording, losses, "the source is more careful: hedges, sources, bounds get lost")
                : default,
        ];
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
            new Direction(confidence, [.. speaking.Select(vote => vote.Reason).Distinct()]),
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

    /// <summary>Papers print the text of agencies; an agency seldom prints theirs.</summary>
    private static Vote Agency(OutletNames first, OutletNames second) =>
        new(
            DirectionReason.Credit,
            AgencyWeight * ((first.IsAgency ? 1 : 0) - (second.IsAgency ? 1 : 0)),
            "the source is a news agency"
        );

    private static Vote Date(ArticleReading first, ArticleReading second)
    {
        if (InstantsApart(first, second) is { } apart)
        {
            return new Vote(DirectionReason.Date, apart, "the source was published first");
        }

        if (DaysOf(first) is not { } x || DaysOf(second) is not { } y)
        {
            return new Vote(DirectionReason.Date, 0, string.Empty);
        }

        var weight =
            x.To < y.From ? DisjointWeight(first, second)
            : y.To < x.From ? -DisjointWeight(first, second)
            : EarlierStartWeight * x.From.CompareTo(y.From) * -1;
        return new Vote(DirectionReason.Date, weight, "the source was published first");
    }

    /// <summary>Two stated moments of one day, or of days that touch; null where one is not stated, or stated in doubt.</summary>
    private static double? InstantsApart(ArticleReading first, ArticleReading second) =>
        first.Article.Published is { Instant: { } one, Confidence: var sure }
        && second.Article.Published is { Instant: { } two, Confidence: var surely }
        && sure == surely
        && Math.Abs((two - one).TotalMinutes) is var minutes and >= ShortestLead
        && minutes < LongestOverlap
            ? Math.Sign((two - one).Ticks) * InstantWeight
            : null;

    private static double DisjointWeight(ArticleReading first, ArticleReading second) =>
        IsStated(first) && IsStated(second) ? StatedDateWeight : DateWeight;

    private static bool IsStated(ArticleReading reading) =>
        reading.Published.Basis is PublicationBasis.Given or PublicationBasis.Stated;

    private static DateRange? DaysOf(ArticleReading reading) =>
        reading.Published.Days ?? (reading.Article.Published.IsKnown ? DateRange.Day(reading.Article.Published.Date) : null);

    /// <summary>A cut text is all in its source, which holds more.</summary>
    private static Vote Containment(SharedMatter shared) =>
        new(
            DirectionReason.Containment,
            ContainmentWeight * (shared.OfTo - shared.OfFrom) * (IsScattered(shared) ? ScatteredShare : 1),
            "the source holds nearly all that the borrower has, and more"
        );

    /// <summary>What was cut off or out is one stretch of its source; shared sentences with others between them may be a longer text shortened as well as a shorter one filled up.</summary>
    private static bool IsScattered(SharedMatter shared)
    {
        var fromIsLonger = shared.OfTo > shared.OfFrom;
        var longer = fromIsLonger ? shared.From : shared.To;
        var spans = shared
            .Passages.Where(passage => !passage.Quoted)
            .Select(passage => fromIsLonger ? passage.From.Span : passage.To.Span)
            .ToList();
        if (spans.Count == 0)
        {
            return false;
        }

        var stretch = new TextSpan(spans.Min(span => span.Start), spans.Max(span => span.End));
        return longer.ShareOf(spans) < LeastDensity * longer.ShareOf([stretch]);
    }

    /// <summary>Quotes lose words on their way.</summary>
    private static Vote FullerQuotes(SharedMatter shared)
    {
        var balance = shared
            .Passages.Where(passage => passage.Quoted)
            .Select(passage => QuoteLength(shared.From, passage.From.Span) - QuoteLength(shared.To, passage.To.Span))
            .Sum(difference => Math.Abs(difference) < ShortestFullness ? 0 : Math.Sign(difference));
        return new Vote(
            DirectionReason.Wording,
            Math.Clamp(balance * FullerQuoteWeight, -MostForQuotes, MostForQuotes),
            "the source quotes more fully"
        );
    }

    private static int QuoteLength(OwnWords article, TextSpan passage) =>
        article
            .Reading.Speech.Quotes.Where(quote => quote.Span.Overlaps(passage))
            .Select(quote => quote.Span.Length)
            .DefaultIfEmpty()
            .Max();
}
