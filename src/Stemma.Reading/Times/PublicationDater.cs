using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Tells when an article was published, from what is given, stated, or can be inferred.</summary>
public static class PublicationDater
{
    /// <summary>News of an event is written within so many days of the last day that it names.</summary>
    private const int Freshness = 5;

    /// <param name="article">What its file or page states comes first.</param>
    /// <param name="text">The words.</param>
    /// <param name="expressions">The times that it speaks of, ascending.</param>
    /// <param name="siblings">The days on which other articles on the same event appeared; null where none is known.</param>
    public static PublicationWindow Date(
        Article article,
        TokenizedText text,
        ImmutableArray<TimeExpression> expressions,
        DateRange? siblings = null
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        if (article.Published.IsKnown)
        {
            return Known(
                article.Published.Date,
                PublicationBasis.Given,
                [],
                Explanation.Of("published.given", [article.Published.Field, .. Trust(article.Published)])
            );
        }

        var clues = PublicationClues.Of(text, expressions);
        return Stated(text, expressions, clues, siblings)
            ?? FromAddress(article)
            ?? FromNamedDay(text, expressions)
            ?? FromDates(clues)
            ?? (siblings is { } days ? FromSiblings(clues, days) : null)
            ?? FromBounds(clues)
            ?? PublicationWindow.Unknown;
    }

    private static IEnumerable<string> Trust(StatedTime stated) =>
        stated.Confidence switch
        {
            StatedConfidence.Low => [$"confidence low: {stated.Disagreement}"],
            StatedConfidence.Medium => ["confidence medium: no field of the page made for it says so"],
            _ => [],
        };

    private static PublicationWindow Known(
        DateOnly day,
        PublicationBasis basis,
        ImmutableArray<TextSpan> because,
        Explanation why
    ) => new(DateRange.Day(day), basis, because, why);

    private static PublicationWindow? Stated(
        TokenizedText text,
        ImmutableArray<TimeExpression> expressions,
        PublicationClues clues,
        DateRange? siblings
    )
    {
        if (StatedDate.Find(text, expressions) is not { } stated)
        {
            return null;
        }

        var (expression, rule) = stated;
        var day = siblings is { } known ? DayNear(expression.Meaning, known.From) : YearFinder.DayOf(expression.Meaning, clues);
        return day is { } found
            ? Known(found, PublicationBasis.Stated, [expression.Span], Explanation.Of(rule, $"it states «{expression.Wording}»"))
            : null;
    }

    /// <summary>From the day in the page's address: <c>/2025/04/08/</c>, where sites put the day of publication.</summary>
    private static PublicationWindow? FromAddress(Article article) =>
        Uri.TryCreate(article.Url.Value, UriKind.Absolute, out var address)
        && Pages.StatedDate.FindDay(address.AbsolutePath, "url") is { IsKnown: true } day
            ? Known(day.Date, PublicationBasis.Stated, [], Explanation.Of("published.address", article.Url.Value))
            : null;

    /// <summary>From a date that stands beside a day seen from publication: <c>yesterday, 16 December 2024</c>, <c>today (5 May 2019)</c>.</summary>
    private static PublicationWindow? FromNamedDay(TokenizedText text, ImmutableArray<TimeExpression> expressions)
    {
        for (var i = 0; i + 1 < expressions.Length; i++)
        {
            var (first, second) = (expressions[i], expressions[i + 1]);
            if (
                first.Meaning is TimeMeaning.Relative { Unit: TimeUnit.Day, IsCounted: false, From: var offset, To: var last }
                && offset == last
                && second.Meaning is TimeMeaning.Calendar { Year: { } year, Month: { } month, Day: { } day, LastDay: null }
                && day <= DateTime.DaysInMonth(year, month)
                && IsBeside(text, first.Span, second.Span)
            )
            {
                return new PublicationWindow(
                    DateRange.Day(new DateOnly(year, month, day).AddDays(-offset)),
                    PublicationBasis.Inferred,
                    [first.Span, second.Span],
                    Explanation.Of("published.inferred", $"«{first.Wording}» is {second.Wording}")
                );
            }
        }

        return null;
    }

    /// <summary>Only a comma, a dash or a bracket between them.</summary>
    private static bool IsBeside(TokenizedText text, TextSpan first, TextSpan second)
    {
        var between = text.Source.Slice(new TextSpan(first.End, second.Start)).Trim();
        return between is "," or "(" or "–" or "—" or "-";
    }

    /// <summary>From the latest time that is told as past and the earliest that is told as ahead, where nothing says more.</summary>
    private static PublicationWindow? FromBounds(PublicationClues clues) =>
        clues.LatestPast is { } past && clues.EarliestAhead is { } ahead && past.Day <= ahead.Day
            ? new PublicationWindow(
                new DateRange(past.Day, ahead.Day),
                PublicationBasis.Inferred,
                [.. new[] { past.Span, ahead.Span }.Order()],
                Explanation.Of(
                    "published.inferred",
                    $"what begins on {DateRange.Day(past.Day)} is told as past",
                    $"what ends on {DateRange.Day(ahead.Day)} is told as still to come"
                )
            )
            : null;

    /// <summary>From a date with its year that the article tells as just past.</summary>
    private static PublicationWindow? FromDates(PublicationClues clues)
    {
        var dated = clues
            .Dates.Select(clue => (clue.Span, Day: YearFinder.DayOf(clue.Meaning, clues)))
            .Where(clue => clue.Day is not null)
            .OrderByDescending(clue => clue.Day)
            .ToList();
        if (dated.Count == 0 || dated[0].Day is not { } latest || !IsFresh(clues, latest))
        {
            return null;
        }

        return Inferred(
            clues,
            latest,
            [dated[0].Span],
            DateRange.Day(latest),
            $"the latest day that it tells as past is {DateRange.Day(latest)}"
        );
    }

    /// <summary>A date is the news itself only where the article also calls its day by the bare name of the weekday, or names no weekdays.</summary>
    private static bool IsFresh(PublicationClues clues, DateOnly latest) =>
        latest.Year >= clues.EarliestYear
        && (
            clues.Weekdays.IsEmpty
            || clues.Weekdays.Any(clue => Names(clue.Meaning, latest) || Names(clue.Meaning, latest.AddDays(1)))
        );

    private static bool Names(TimeMeaning meaning, DateOnly day) =>
        DayReckoner.Days(meaning, day, told: default, Tense.Unsaid) is { } days && days.To == day;

    /// <summary>From when others wrote of the same event, the dates without a year, and the bare weekdays.</summary>
    private static PublicationWindow FromSiblings(PublicationClues clues, DateRange siblings)
    {
        var past = clues
            .Dates.Select(clue => (clue.Span, Day: DayNear(clue.Meaning, siblings.To)))
            .Where(clue => clue.Day is { } day && day >= siblings.From.AddDays(-7) && day <= siblings.To.AddDays(Freshness))
            .OrderByDescending(clue => clue.Day)
            .ToList();
        var earliest = past.Count > 0 && past[0].Day is { } latest ? latest : siblings.From.AddDays(-1);
        var reason = $"others wrote of the event from {DateRange.Day(siblings.From)} to {DateRange.Day(siblings.To)}";
        return Inferred(clues, earliest, [.. past.Take(1).Select(clue => clue.Span)], siblings, reason);
    }

    private static PublicationWindow Inferred(
        PublicationClues clues,
        DateOnly earliest,
        ImmutableArray<TextSpan> because,
        DateRange near,
        string reason
    )
    {
        var latest = earliest > near.To ? earliest : near.To;
        var candidates = new DateRange(earliest, latest.AddDays(Freshness));
        var (window, likeliest) = AnchorWeigher.Weigh([.. clues.Weekdays.Select(clue => clue.Meaning)], candidates, near);
        var weekdays = clues.Weekdays.Select(clue => clue.Span).ToImmutableArray();
        return new PublicationWindow(
            window,
            PublicationBasis.Inferred,
            [.. because.Concat(weekdays).Order()],
            Explanation.Of(
                "published.inferred",
                reason,
                weekdays.IsEmpty
                    ? $"news is written within {Freshness} days"
                    : "bare names of weekdays mean the last seven days, the newest of them near"
            )
        )
        {
            Anchor = likeliest,
        };
    }

    private static DateOnly? DayNear(TimeMeaning meaning, DateOnly anchor) =>
        DayReckoner.Days(meaning, anchor, told: default, Tense.Unsaid) is { Days: 1 } days ? days.From : null;
}
