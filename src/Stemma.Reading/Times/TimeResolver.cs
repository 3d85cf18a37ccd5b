using System.Collections.Immutable;
using Stemma.Reading.LivePages;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Tells which days a time expression means.</summary>
public static class TimeResolver
{
    private const int LongestWindow = 8;

    /// <param name="text">The words.</param>
    /// <param name="expressions">Ascending.</param>
    /// <param name="published">The anchor of «Monday», «yesterday», «last week».</param>
    /// <param name="live">The posts of a live page, each of which is its own anchor; null where the article is none.</param>
    /// <returns>One for each expression, in the same order.</returns>
    public static ImmutableArray<ResolvedTime> Resolve(
        TokenizedText text,
        ImmutableArray<TimeExpression> expressions,
        PublicationWindow published,
        LivePage? live = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(published);
        var resolved = ImmutableArray.CreateBuilder<ResolvedTime>(expressions.Length);
        var start = HistoryJudge.StartOf(expressions, published.Days?.To);
        var (told, anchor, next) = (start, published, 0);
        foreach (var expression in expressions)
        {
            while (live is not null && next < live.Posts.Length && live.Posts[next].Span.Start <= expression.Span.Start)
            {
                // A post goes on from no other: its neighbour in the text may be the later one.
                told = start;
                anchor = AnchorOf(live.Posts[next++], published);
            }

            var time = FromEvent(text, expression, resolved) ?? Resolve(text, expression, anchor, told);
            resolved.Add(time);
            told = told.After(time);
        }

        return resolved.MoveToImmutable();
    }

    private static ResolvedTime? FromEvent(
        TokenizedText text,
        TimeExpression expression,
        ImmutableArray<ResolvedTime>.Builder before
    ) =>
        EventDays.Of(text, expression, before) is var (days, from)
            ? new ResolvedTime(expression, days, Explanation.Of(EventDays.Rule, $"it counts from «{from}», whose day was told"))
            {
                Value = TimeValue.Of(expression, days, TimeUnit.Day),
                IsFromEvent = true,
            }
            : null;

    private static PublicationWindow AnchorOf(LivePost post, PublicationWindow published) =>
        post.Day is { } day
            ? new PublicationWindow(
                DateRange.Day(day),
                PublicationBasis.Stated,
                [],
                Explanation.Of("live.post", "the post's own time")
            )
            : published;

    private static ResolvedTime Resolve(
        TokenizedText text,
        TimeExpression expression,
        PublicationWindow published,
        TimePoint told
    )
    {
        var meaning = told.Seen(expression.Meaning);
        if (FixesNoDays(meaning))
        {
            return Unresolved(expression, "the words fix no days");
        }

        if (HangsOnNothing(meaning, told) && expression.OfDay.Length == 0)
        {
            return Unresolved(expression, "no day was spoken of before");
        }

        var tense =
            meaning is TimeMeaning.PartOfYear
                ? TenseReader.OfQuarter(text, expression.Span)
                : TenseReader.Of(text, expression.Span);
        if (published.Days is not { From.Year: >= PeriodDays.FirstYear, To.Year: <= PeriodDays.LastYear } window)
        {
            // Without an anchor only what names its year, or hangs on such a day, can be told.
            return IsComplete(meaning, told) || (meaning is TimeMeaning.Narrative && !HangsOnNothing(meaning, told))
                ? Told(
                    expression,
                    meaning,
                    DayReckoner.Days(meaning, default, told, tense),
                    RivalReadings.IsToldThen(meaning, told) ? "the year being told is the anchor" : "it names its own year"
                )
                : Unresolved(expression, "it is not known when the article was published");
        }

        if (expression.Rule == ClockReader.Rule && meaning is TimeMeaning.Narrative && !IsDayNear(text, expression, told))
        {
            return Unresolved(expression, "its day is not said") with
            {
                Value = TimeValue.Of(expression, DateRange.Day(told.Day?.From ?? published.Anchor), TimeUnit.Day),
            };
        }

        var time = Seen(expression, meaning, published, window, anchor => DayReckoner.Days(meaning, anchor, told, tense));
        if (time.Days is not { } days)
        {
            return time;
        }

        var opens = text.Is(text.TokenAt(expression.Span.Start) - 1, "since") && days.From <= published.Anchor;
        time = WithRivals(time, meaning, published.Anchor, told, tense, days);
        return opens && expression.Kind is (TimeKind.Date or TimeKind.Time) ? Since(time, days, published.Anchor) : time;
    }

    /// <summary>What the words mean from the likeliest day of publication, where all days of the window are near enough to one another.</summary>
    private static ResolvedTime Seen(
        TimeExpression expression,
        TimeMeaning meaning,
        PublicationWindow published,
        DateRange window,
        Func<DateOnly, DateRange?> from
    )
    {
        var days = from(published.Anchor);
        return from(window.From) == from(window.To) && days == from(window.To)
                ? Told(expression, meaning, days, $"seen from {window}")
            : window.Days <= LongestWindow
                ? Told(expression, meaning, days, $"seen from {DateRange.Day(published.Anchor)}, the likeliest day of {window}")
            : Unresolved(expression, $"it means different days from one end of {window} to the other");
    }

    /// <summary><c>since August</c>: the time itself stays what is named, since it tells when something began.</summary>
    private static ResolvedTime Since(ResolvedTime time, DateRange days, DateOnly anchor) =>
        time with
        {
            UpToPublication = new DateRange(days.From, days.To > anchor ? days.To : anchor),
            Why = time.Why with { Reasons = [.. time.Why.Reasons, $"«since»: from {days} up to publication"] },
        };

    /// <summary>A range where two readings are alike good; else with the readings that lost.</summary>
    private static ResolvedTime WithRivals(
        ResolvedTime time,
        TimeMeaning meaning,
        DateOnly anchor,
        TimePoint told,
        Tense tense,
        DateRange days
    )
    {
        if (RivalReadings.Ambiguous(meaning, anchor, days) is not { } second)
        {
            var lost = RivalReadings.Lost(meaning, anchor, told, tense, days);
            return lost.IsEmpty ? time : time with { Why = time.Why with { Reasons = [.. time.Why.Reasons, .. lost] } };
        }

        var (from, to) = days.From < second.From ? (days, second) : (second, days);
        return time with
        {
            Days = new DateRange(from.From, to.To),
            Why = time.Why with { Reasons = [.. time.Why.Reasons, $"it may mean {days} or {second}: people use it for both"] },
        };
    }

    private static bool FixesNoDays(TimeMeaning meaning) =>
        meaning
            is TimeMeaning.Nothing
                or TimeMeaning.Length
                or TimeMeaning.Repeated
                or TimeMeaning.Vague
                or TimeMeaning.BeforeChrist;

    private static bool HangsOnNothing(TimeMeaning meaning, TimePoint told) =>
        meaning is TimeMeaning.Narrative { Unit: not TimeUnit.Quarter } narrative && told.For(narrative.Unit) is null;

    /// <summary>A time of day belongs to a day only where its own sentence names one before it.</summary>
    private static bool IsDayNear(TokenizedText text, TimeExpression expression, TimePoint told) =>
        told.Day is not null && text.SentenceAt(told.DayAt) == text.SentenceAt(expression.Span.Start);

    private static bool IsComplete(TimeMeaning meaning, TimePoint told) =>
        RivalReadings.IsToldThen(meaning, told)
        || meaning
            is TimeMeaning.Calendar { Year: not null }
                or TimeMeaning.Years
                or TimeMeaning.Between { Last.Year: not null }
                or TimeMeaning.Season { Year: not null }
                or TimeMeaning.PartOfYear { Year: not null, Number: > 0 }
                or TimeMeaning.Holiday { Year: not null };

    private static ResolvedTime Told(TimeExpression expression, TimeMeaning meaning, DateRange? days, string reason) =>
        new(expression, days, Explanation.Of(expression.Rule, reason))
        {
            Value = TimeValue.Of(expression, days, TimeValue.GrainOf(meaning)),
        };

    private static ResolvedTime Unresolved(TimeExpression expression, string reason) =>
        new(expression, null, Explanation.Of(expression.Rule, reason))
        {
            Value = TimeValue.Of(expression, null, TimeValue.GrainOf(expression.Meaning)),
        };
}
