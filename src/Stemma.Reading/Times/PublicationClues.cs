using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>What an article’s times give away about the day of its publication.</summary>
internal sealed class PublicationClues
{
    private PublicationClues(ImmutableArray<Clue> weekdays, ImmutableArray<Clue> dates, int earliestYear, int latestYear)
    {
        Weekdays = weekdays;
        Dates = dates;
        EarliestYear = earliestYear;
        LatestYear = latestYear;
    }

    /// <summary>A day that publication is not before, or not behind, and the words that say so.</summary>
    public readonly record struct Bound(TextSpan Span, DateOnly Day);

    /// <summary>The first day of the latest time with its year that is told as past; null where there is none.</summary>
    public Bound? LatestPast { get; private init; }

    /// <summary>The last day of the earliest time with its year that is told as ahead; null where there is none.</summary>
    public Bound? EarliestAhead { get; private init; }

    /// <summary>A time and what it says.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Meaning">What it says.</param>
    public readonly record struct Clue(TextSpan Span, TimeMeaning Meaning);

    /// <summary>Bare weekdays and weekends told as past, in the order of the text: within the week before publication.</summary>
    public ImmutableArray<Clue> Weekdays { get; }

    /// <summary>Days of the calendar told as past, with or without their year.</summary>
    public ImmutableArray<Clue> Dates { get; }

    /// <summary>The latest year told as past; 0 where none is named.</summary>
    public int EarliestYear { get; }

    /// <summary>The earliest year told as ahead; 9999 where none is named.</summary>
    public int LatestYear { get; }

    /// <summary>The clues of an article’s reporting.</summary>
    public static PublicationClues Of(TokenizedText text, ImmutableArray<TimeExpression> expressions)
    {
        var weekdays = ImmutableArray.CreateBuilder<Clue>();
        var dates = ImmutableArray.CreateBuilder<Clue>();
        var (earliest, latest) = (0, 9999);
        var (latestPast, earliestAhead) = ((Bound?)null, (Bound?)null);
        foreach (var expression in expressions)
        {
            if (text.ParagraphOf(text.Sentences[text.SentenceAt(expression.Span.Start)]).Kind == ParagraphKind.Boilerplate)
            {
                continue;
            }

            var clue = new Clue(expression.Span, expression.Meaning);
            var ahead = TenseReader.Of(text, expression.Span) == Tense.Ahead;
            if (expression.Meaning is TimeMeaning.Calendar { Year: { } year })
            {
                earliest = ahead ? earliest : Math.Max(earliest, year);
                latest = ahead ? Math.Min(latest, year) : latest;
            }

            if (WithYear(expression.Meaning) is { } days)
            {
                latestPast = !ahead && !(days.From <= latestPast?.Day) ? new Bound(expression.Span, days.From) : latestPast;
                earliestAhead = ahead && !(days.To >= earliestAhead?.Day) ? new Bound(expression.Span, days.To) : earliestAhead;
            }

            if (ahead)
            {
                continue;
            }

            switch (expression.Meaning)
            {
                case TimeMeaning.WeekdayRun { Direction: TimeDirection.Unsaid }:
                case TimeMeaning.Relative { Unit: TimeUnit.Weekend, From: 0 }:
                    weekdays.Add(clue);
                    break;
                case TimeMeaning.Calendar { Month: not null, Day: not null }:
                case TimeMeaning.EitherOrder:
                    dates.Add(clue);
                    break;
                default:
                    break;
            }
        }

        return new PublicationClues(weekdays.DrainToImmutable(), dates.DrainToImmutable(), earliest, latest)
        {
            LatestPast = latestPast,
            EarliestAhead = earliestAhead,
        };
    }

    /// <summary>The days of a time that names its own year; null for all others.</summary>
    private static DateRange? WithYear(TimeMeaning meaning) =>
        meaning
            is TimeMeaning.Calendar { Year: not null }
                or TimeMeaning.Season { Year: not null }
                or TimeMeaning.PartOfYear { Year: not null, Number: > 0 }
                or TimeMeaning.Holiday { Year: not null }
            ? DayReckoner.Days(meaning, default, default, Tense.Unsaid)
            : null;
}
