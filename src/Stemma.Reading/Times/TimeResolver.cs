using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Tells which days a time expression means.</summary>
public static class TimeResolver
{
    private const int LongestWindow = 8;

    /// <param name="text">The words.</param>
    /// <param name="expressions">Ascending.</param>
    /// <param name="published">The anchor of «Monday», «yesterday», «last week».</param>
    /// <returns>One for each expression, in the same order.</returns>
    public static ImmutableArray<ResolvedTime> Resolve(
        TokenizedText text,
        ImmutableArray<TimeExpression> expressions,
        PublicationWindow published
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(published);
        var resolved = ImmutableArray.CreateBuilder<ResolvedTime>(expressions.Length);
        var history = HistoryJudge.TellsHistory(expressions, published.Days?.To);
        var told = new TimePoint { TellsHistory = history, Year = history ? FirstYear(expressions) : null };
        foreach (var expression in expressions)
        {
            var time = Resolve(text, expression, published, told);
            resolved.Add(time);
            told = told.After(time);
        }

        return resolved.MoveToImmutable();
    }

    private static ResolvedTime Resolve(
        TokenizedText text,
        TimeExpression expression,
        PublicationWindow published,
        TimePoint told
    )
    {
        var meaning = told.Seen(expression.Meaning);
        if (
            meaning is TimeMeaning.Narrative { Unit: not TimeUnit.Quarter } narrative
            && told.For(narrative.Unit) is null
            && expression.OfDay.Length == 0
        )
        {
            return Unresolved(expression, "no day was spoken of before");
        }

        var tense = TenseReader.Of(text, expression.Span);
        if (published.Days is not { } window)
        {
            // Without an anchor only what names its year, or hangs on such a day, can be told.
            return IsComplete(meaning, told) || (meaning is TimeMeaning.Narrative hanging && told.For(hanging.Unit) is not null)
                ? Told(
                    expression,
                    meaning,
                    DayReckoner.Days(meaning, default, told, tense),
                    told.TellsHistory ? "the year being told is the anchor" : "it names its own year"
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

        DateRange? From(DateOnly anchor) => DayReckoner.Days(meaning, anchor, told, tense);
        var days = From(published.Anchor);
        if (From(window.From) == From(window.To) && days == From(window.To))
        {
            return Told(
                expression,
                meaning,
                days,
                IsToldThen(meaning, told)
                    ? $"the text tells of the past: seen from {told.Year}, not from {window}"
                    : $"seen from {window}"
            );
        }

        return window.Days <= LongestWindow
            ? Told(expression, meaning, days, $"seen from {DateRange.Day(published.Anchor)}, the likeliest day of {window}")
            : Unresolved(expression, $"it means different days from one end of {window} to the other");
    }

    private static DateRange? FirstYear(ImmutableArray<TimeExpression> expressions)
    {
        foreach (var expression in expressions)
        {
            if (expression.Meaning is TimeMeaning.Calendar { Year: { } year })
            {
                return PeriodDays.Year(year);
            }
        }

        return null;
    }

    /// <summary>A date without a year in a text that tells history.</summary>
    private static bool IsToldThen(TimeMeaning meaning, TimePoint told) =>
        told is { TellsHistory: true, Year: not null }
        && meaning
            is TimeMeaning.Calendar { Year: null, Month: not null, YearOffset: null }
                or TimeMeaning.Season { Year: null, Direction: TimeDirection.Unsaid }
                or TimeMeaning.Holiday { Year: null, Direction: TimeDirection.Unsaid };

    /// <summary>A time of day belongs to a day only where its own sentence names one before it.</summary>
    private static bool IsDayNear(TokenizedText text, TimeExpression expression, TimePoint told) =>
        told.Day is not null && text.SentenceAt(told.DayAt) == text.SentenceAt(expression.Span.Start);

    private static bool IsComplete(TimeMeaning meaning, TimePoint told) =>
        (
            told is { TellsHistory: true, Year: not null }
            && meaning is TimeMeaning.Calendar { Month: not null } or TimeMeaning.Season or TimeMeaning.Holiday
        )
        || meaning
            is TimeMeaning.Calendar { Year: not null }
                or TimeMeaning.Years
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
