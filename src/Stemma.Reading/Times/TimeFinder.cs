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
        ClockReader.Read(text, at, end) is { } clock ? WithDay(text, clock, end) : DayAt(text, at, end);

    /// <summary><c>3:30 a.m. on Sunday, Feb. 12</c> is one time, and the day tells its days.</summary>
    private static TimeMatch WithDay(TokenizedText text, TimeMatch clock, int end)
    {
        var next = clock.End + (text.Is(clock.End, "on") || text.Is(clock.End, ",") ? 1 : 0);
        var day = next < end ? DayAt(text, next, end) : null;
        return day is { Kind: not (TimeKind.Duration or TimeKind.Set) } && day.Meaning != TimeMeaning.Untold
            ? day with
            {
                Kind = TimeKind.Time,
            }
            : clock;
    }

    private static TimeMatch? DayAt(TokenizedText text, int at, int end)
    {
        var match = TimeMatch.Longer(CalendarReader.Read(text, at, end), WeekdayReader.Read(text, at, end));
        match = TimeMatch.Longer(match, RelativeReader.Read(text, at, end));
        match = TimeMatch.Longer(match, SeasonReader.Read(text, at, end));
        match = TimeMatch.Longer(match, NarrativeReader.Read(text, at, end));
        return TimeMatch.Longer(match, DurationReader.Read(text, at, end));
    }

    private static TimeExpression ExpressionOf(TokenizedText text, TokenRange tokens, TimeMatch match)
    {
        var span = text.SpanOf(tokens);
        return new TimeExpression(span, text.Source.ToString(span), match.Kind, match.Rule) { Meaning = match.Meaning };
    }
}
