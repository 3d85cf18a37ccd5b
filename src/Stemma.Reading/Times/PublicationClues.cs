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

        return new PublicationClues(weekdays.DrainToImmutable(), dates.DrainToImmutable(), earliest, latest);
    }
}
