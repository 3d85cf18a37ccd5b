using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Reckons the days that a meaning has when seen from one day.</summary>
internal static class DayReckoner
{
    /// <summary>The days; null where the words fix none, or name a day that no calendar has.</summary>
    /// <param name="meaning">What the words say.</param>
    /// <param name="anchor">The day of publication.</param>
    /// <param name="told">The times that the article spoke of before.</param>
    /// <param name="tense">On which side the verb shows the time to lie.</param>
    public static DateRange? Days(TimeMeaning meaning, DateOnly anchor, TimePoint told, Tense tense) =>
        meaning switch
        {
            TimeMeaning.Calendar { Year: null, Month: not null, YearOffset: null } calendar
                when told is { TellsHistory: true, Year: { } year } => CalendarDays.InHistory(calendar, year.From),
            TimeMeaning.Season { Year: null, Direction: TimeDirection.Unsaid } season
                when told is { TellsHistory: true, Year: { } year } => SeasonFrom(year.From.Year, season.FirstMonth),
            TimeMeaning.Holiday { Year: null, Direction: TimeDirection.Unsaid } holiday
                when told is { TellsHistory: true, Year: { } year } => DateRange.Day(Holidays.In(holiday.Name, year.From.Year)),
            TimeMeaning.Calendar calendar => CalendarDays.Of(calendar, anchor, tense),
            TimeMeaning.Between between => Between(between, anchor, told, tense),
            TimeMeaning.EitherOrder order => CalendarDays.EitherOrder(order, anchor),
            TimeMeaning.Years years => Years(years),
            TimeMeaning.WeekOf week => Days(week.Day, anchor, told, tense) is { } day ? PeriodDays.WeekOf(day.From) : null,
            TimeMeaning.NthWeekday nth => Days(nth.Month, anchor, told, tense) is { } month
                ? DateRange.Day(Holidays.Weekday(month.From.Year, month.From.Month, nth.Number, nth.Weekday))
                : null,
            TimeMeaning.PartOfYear part => PartOfYear(part, anchor, told, tense),
            TimeMeaning.Holiday holiday => Holidays.Near(holiday, anchor, tense),
            TimeMeaning.Season season => Season(season, anchor, tense),
            TimeMeaning.NamedMonth month => NamedMonth(month, anchor),
            TimeMeaning.WeekdayRun weekday => Weekday(weekday, anchor, tense),
            TimeMeaning.Relative { Unit: TimeUnit.Weekend } weekend => Weekend(weekend, anchor, tense),
            TimeMeaning.Relative offset when offset.From == offset.To => PeriodDays.Unit(
                anchor,
                offset.Unit,
                offset.From,
                offset.Part
            ),
            TimeMeaning.Relative offset => new DateRange(
                PeriodDays.Unit(anchor, offset.Unit, offset.From).From,
                PeriodDays.Unit(anchor, offset.Unit, offset.To).To
            ),
            TimeMeaning.UpToNow past => new DateRange(
                PeriodDays.Back(anchor, past.Unit, past.Count ?? VagueCount(past.Unit)),
                anchor
            ),
            TimeMeaning.Narrative narrative => Narrative(narrative, anchor, told),
            _ => null,
        };

    /// <summary>The first day is the last of its name that is not after the last one.</summary>
    private static DateRange? Between(TimeMeaning.Between between, DateOnly anchor, TimePoint told, Tense tense)
    {
        if (Days(between.Last, anchor, told, tense) is not { } last)
        {
            return null;
        }

        var year = between.First.Year ?? last.To.Year;
        var first = CalendarDays.Of(between.First with { Year = year }, anchor, tense);
        first = first?.From > last.To ? CalendarDays.Of(between.First with { Year = year - 1 }, anchor, tense) : first;
        return first is { } from && from.From <= last.To ? new DateRange(from.From, last.To) : null;
    }

    /// <summary>How far back <c>recent days</c> or <c>the past few weeks</c> reach at most.</summary>
    private static int VagueCount(TimeUnit unit) =>
        unit is TimeUnit.Day ? 7
        : unit is TimeUnit.Week or TimeUnit.Month ? 6
        : 5;

    /// <summary>Years, or a third of a decade or century.</summary>
    private static DateRange Years(TimeMeaning.Years years)
    {
        var third = (years.To - years.From + 1) / 3;
        var (from, to) = years.Part switch
        {
            PeriodPart.Early => (years.From, years.From + third),
            PeriodPart.Middle => (years.From + third, years.To - third),
            PeriodPart.Late => (years.To - third, years.To),
            _ => (years.From, years.To),
        };
        return new DateRange(PeriodDays.Year(from).From, PeriodDays.Year(to).To);
    }

    /// <summary>Where no quarter was spoken of, <c>the quarter</c> is the last whole one.</summary>
    private static DateRange Narrative(TimeMeaning.Narrative narrative, DateOnly anchor, TimePoint told) =>
        narrative.Unit == TimeUnit.Quarter && told.Quarter is null
            ? PeriodDays.Unit(anchor, TimeUnit.Quarter, narrative.Offset - 1)
            : PeriodDays.Unit(told.For(narrative.Unit)?.From ?? anchor, narrative.Unit, narrative.Offset, narrative.Part);

    /// <summary>Without a year: the latest that has begun, or where the words look ahead the next.</summary>
    private static DateRange PartOfYear(TimeMeaning.PartOfYear part, DateOnly anchor, TimePoint told, Tense tense)
    {
        var quarter = part.Number > 0 ? anchor : told.Quarter?.From ?? PeriodDays.Unit(anchor, TimeUnit.Quarter, -1).From;
        var number = part.Number > 0 ? part.Number : ((quarter.Month - 1) / 3) + 1;
        DateRange In(int year)
        {
            var months = 12 / part.Parts;
            var first = new DateOnly(year, 1, 1).AddMonths(months * (number - 1));
            return new DateRange(first, first.AddMonths(months).AddDays(-1));
        }

        if ((part.Year ?? quarter.Year + part.YearOffset) is { } year)
        {
            return In(year);
        }

        var thisYear = In(anchor.Year);
        return tense == Tense.Ahead
            ? thisYear.To < anchor
                ? In(anchor.Year + 1)
                : thisYear
            : thisYear.From > anchor
                ? In(anchor.Year - 1)
                : thisYear;
    }

    private static DateRange Season(TimeMeaning.Season season, DateOnly anchor, Tense tense)
    {
        if (season.Year is { } year)
        {
            return SeasonFrom(season.FirstMonth == 12 ? year - 1 : year, season.FirstMonth);
        }

        var thisYear = SeasonFrom(anchor.Year, season.FirstMonth);
        return season.Direction switch
        {
            TimeDirection.Last => thisYear.To < anchor ? thisYear : SeasonFrom(anchor.Year - 1, season.FirstMonth),
            TimeDirection.Next => thisYear.From > anchor ? thisYear : SeasonFrom(anchor.Year + 1, season.FirstMonth),
            TimeDirection.This => thisYear,
            _ => thisYear.From <= anchor || tense == Tense.Ahead ? thisYear : SeasonFrom(anchor.Year - 1, season.FirstMonth),
        };
    }

    private static DateRange SeasonFrom(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new DateRange(first, first.AddMonths(3).AddDays(-1));
    }

    private static DateRange NamedMonth(TimeMeaning.NamedMonth month, DateOnly anchor)
    {
        var year = month.Direction switch
        {
            TimeDirection.Last => month.Month < anchor.Month ? anchor.Year : anchor.Year - 1,
            TimeDirection.Next => month.Month > anchor.Month ? anchor.Year : anchor.Year + 1,
            _ => anchor.Year,
        };
        return PeriodDays.Month(year, month.Month, month.Part);
    }

    /// <summary>The nearest past day of that name, the anchor's own day included, since papers name it; ahead where the words say so.</summary>
    private static DateRange Weekday(TimeMeaning.WeekdayRun weekday, DateOnly anchor, Tense tense)
    {
        var lastDay = (DayOfWeek)(((int)weekday.First + weekday.Days - 1) % 7);
        var back = ((int)anchor.DayOfWeek - (int)lastDay + 7) % 7;
        var forward = ((int)weekday.First - (int)anchor.DayOfWeek + 7) % 7;
        var last = weekday.Direction switch
        {
            TimeDirection.Last => anchor.AddDays(-(back == 0 ? 7 : back)),
            TimeDirection.Next => anchor.AddDays((forward == 0 ? 7 : forward) + weekday.Days - 1),
            TimeDirection.This => PeriodDays.WeekOf(anchor).From.AddDays(((int)weekday.First + 6) % 7 + weekday.Days - 1),
            _ => tense == Tense.Ahead ? anchor.AddDays((forward == 0 ? 7 : forward) + weekday.Days - 1) : anchor.AddDays(-back),
        };
        return new DateRange(last.AddDays(1 - weekday.Days), last);
    }

    /// <summary>The weekend that has begun last; the coming one where the words say so.</summary>
    private static DateRange Weekend(TimeMeaning.Relative weekend, DateOnly anchor, Tense tense)
    {
        var thisWeek = PeriodDays.Unit(anchor, TimeUnit.Weekend, 0);
        var begun = thisWeek.From <= anchor;
        var latest = begun ? thisWeek : PeriodDays.Unit(anchor, TimeUnit.Weekend, -1);
        return weekend.From == 0
            ? (tense == Tense.Ahead ? thisWeek : latest)
            : PeriodDays.Unit(anchor, TimeUnit.Weekend, weekend.From);
    }
}
