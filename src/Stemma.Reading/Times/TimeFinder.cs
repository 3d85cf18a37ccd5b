using System.Collections.Immutable;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Finds the words that name a time.</summary>
public static class TimeFinder
{
    /// <param name="text">The words; a time never reaches beyond its sentence.</param>
    /// <returns>Ascending, apart from one another.</returns>
    public static ImmutableArray<TimeExpression> Find(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        foreach (var sentence in text.Sentences)
        {
            for (var at = sentence.Tokens.Start; at < sentence.Tokens.End; )
            {
                if (TimeStarters.MayStart(text, at) && MatchAt(text, at, sentence.Tokens.End) is { } match)
                {
                    found.Add(ExpressionOf(text, new TokenRange(at, match.End), match));
                    at = match.End;
                }
                else
                {
                    at++;
                }
            }
        }

        return found.DrainToImmutable();
    }

    private static TimeMatch? MatchAt(TokenizedText text, int at, int end) =>
        text.Is(at, "around") || text.Is(at, "about") || text.Is(at, "approximately")
            ? Loosened(text, at, end)
            : Exact(text, at, end);

    /// <summary><c>around 3 p.m.</c>, <c>about Nov. 1</c>.</summary>
    private static TimeMatch? Loosened(TokenizedText text, int at, int end) =>
        DayAt(text, at, end)
        ?? (
            at + 1 < end
            && Exact(text, at + 1, end) is { Kind: TimeKind.Time or TimeKind.Date } time
            && time.Meaning is not TimeMeaning.Vague
                ? time
                : null
        );

    private static TimeMatch? Exact(TokenizedText text, int at, int end) =>
        (ClockReader.Read(text, at, end) ?? SpokenClockReader.Read(text, at, end)) is { } clock
            ? WithDay(text, clock, end)
            : DayAt(text, at, end);

    /// <summary><c>4:15 p.m. on Monday, June 3</c> is one time, and the day tells its days.</summary>
    private static TimeMatch WithDay(TokenizedText text, TimeMatch clock, int end)
    {
        var next = clock.End + (text.Is(clock.End, "on") || text.Is(clock.End, ",") ? 1 : 0);
        var day = next < end ? DayAt(text, next, end) : null;
        return day is { Kind: not (TimeKind.Duration or TimeKind.Set), Meaning: not (TimeMeaning.Nothing or TimeMeaning.Vague) }
            ? day with
            {
                Kind = TimeKind.Time,
                OfDay = clock.OfDay,
            }
            : clock;
    }

    private static TimeMatch? DayAt(TokenizedText text, int at, int end)
    {
        var match = TimeMatch.Longer(CalendarReader.Read(text, at, end), WeekdayReader.Read(text, at, end));
        match = TimeMatch.Longer(match, RelativeReader.Read(text, at, end));
        match = TimeMatch.Longer(match, PeriodReader.Read(text, at, end));
        match = TimeMatch.Longer(match, OrdinalDayReader.Read(text, at, end));
        match = TimeMatch.Longer(match, QuarterReader.Read(text, at, end));
        match = TimeMatch.Longer(match, HolidayReader.Read(text, at, end));
        match = TimeMatch.Longer(match, SeasonReader.Read(text, at, end));
        match = TimeMatch.Longer(match, NarrativeReader.Read(text, at, end));
        match = TimeMatch.Longer(match, SetReader.Read(text, at, end));
        match = TimeMatch.Longer(match, DurationReader.Read(text, at, end));
        return TimeMatch.Longer(match, ReferenceReader.Read(text, at, end));
    }

    private static TimeExpression ExpressionOf(TokenizedText text, TokenRange tokens, TimeMatch match)
    {
        var span = text.SpanOf(tokens);
        return new TimeExpression(span, text.Source.ToString(span), match.Kind, match.Rule)
        {
            Meaning = match.Meaning,
            OfDay = match.OfDay,
        };
    }
}
