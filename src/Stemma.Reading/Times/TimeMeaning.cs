namespace Stemma.Reading.Times;

/// <summary>What the words of a time say before it is known when the article was published.</summary>
public abstract record TimeMeaning
{
    private TimeMeaning() { }

    /// <summary>Words that fix no days: most durations, sets, times of day, <c>recently</c>.</summary>
    public static TimeMeaning Untold { get; } = new Nothing();

    /// <summary>No days are said.</summary>
    public sealed record Nothing : TimeMeaning;

    /// <summary>A date of the calendar, or the parts of it that are said: <c>16 December</c>, <c>June 2024</c>, <c>the 16th</c>.</summary>
    /// <param name="Year">Null where unsaid.</param>
    /// <param name="Month">1–12; null where unsaid.</param>
    /// <param name="Day">1–31; null where unsaid.</param>
    /// <param name="Weekday">The weekday beside it; null where unsaid.</param>
    /// <param name="Part">Which part of the month or year is meant.</param>
    /// <param name="LastDay">The last day of <c>3–5 May</c>; null where one day is meant.</param>
    /// <param name="YearOffset">Years from that of publication, where that is said: <c>June last year</c>; null where unsaid.</param>
    public sealed record Calendar(
        int? Year,
        int? Month,
        int? Day,
        DayOfWeek? Weekday = null,
        PeriodPart Part = PeriodPart.Whole,
        int? LastDay = null,
        int? YearOffset = null
    ) : TimeMeaning;

    /// <summary>Days from one date to another: <c>14 August–2 September</c>.</summary>
    /// <param name="First">The first day.</param>
    /// <param name="Last">The last day, with the year where one is said.</param>
    public sealed record Between(Calendar First, Calendar Last) : TimeMeaning;

    /// <summary>Digits that may be day and month or month and day: <c>3/4/2024</c>.</summary>
    public sealed record EitherOrder(int Year, int First, int Second) : TimeMeaning;

    /// <summary>Years from one to another: <c>the 1990s</c>, <c>2019–2021</c>.</summary>
    /// <param name="From">The first year.</param>
    /// <param name="To">The last year.</param>
    /// <param name="Part">Which third of a decade or century is meant.</param>
    public sealed record Years(int From, int To, PeriodPart Part = PeriodPart.Whole) : TimeMeaning;

    /// <summary>A year before the common era, which no calendar of days here reaches: <c>490 BC</c>.</summary>
    public sealed record BeforeChrist(int Year) : TimeMeaning;

    /// <summary>A season, of a year where one is said.</summary>
    /// <param name="FirstMonth">3, 6, 9 or 12, as on the northern half of the earth.</param>
    /// <param name="Year">The year in which it begins, or for a winter ends; null where unsaid.</param>
    /// <param name="Direction">Which side of the anchor is said.</param>
    public sealed record Season(int FirstMonth, int? Year, TimeDirection Direction) : TimeMeaning;

    /// <summary>A month seen from the day of publication: <c>last June</c>.</summary>
    public sealed record NamedMonth(int Month, TimeDirection Direction, PeriodPart Part) : TimeMeaning;

    /// <summary>A day of the week, or several in a row.</summary>
    /// <param name="First">The first.</param>
    /// <param name="Days">How many in a row; 1 for one.</param>
    /// <param name="Direction">Which side of the anchor is said; <see cref="TimeDirection.Unsaid"/> leaves it to the verb.</param>
    public sealed record WeekdayRun(DayOfWeek First, int Days, TimeDirection Direction) : TimeMeaning;

    /// <summary>Whole units seen from the day of publication: <c>yesterday</c>, <c>last week</c>, <c>two years ago</c>.</summary>
    /// <param name="Unit">What is counted.</param>
    /// <param name="From">Offset of the first; negative is past.</param>
    /// <param name="To">Offset of the last; not before <paramref name="From"/>.</param>
    /// <param name="Part">Which part of the unit.</param>
    /// <param name="IsCounted">True for <c>a year ago</c>, false for <c>last year</c>.</param>
    public sealed record Relative(TimeUnit Unit, int From, int To, PeriodPart Part = PeriodPart.Whole, bool IsCounted = false)
        : TimeMeaning;

    /// <summary>The time from so many units before publication to publication: <c>the past two weeks</c>.</summary>
    /// <param name="Unit">What is counted.</param>
    /// <param name="Count">How many; null where vague: <c>in recent days</c>.</param>
    public sealed record UpToNow(TimeUnit Unit, int? Count) : TimeMeaning;

    /// <summary>Seen from the time that the article spoke of before: <c>the same day</c>, <c>two days later</c>, <c>the quarter</c>.</summary>
    /// <param name="Unit">The unit of the calendar that is named.</param>
    /// <param name="Offset">How many of them from that time; negative is before.</param>
    /// <param name="Part">Which part of the unit.</param>
    public sealed record Narrative(TimeUnit Unit, int Offset, PeriodPart Part = PeriodPart.Whole) : TimeMeaning;

    /// <summary>A quarter or half of a year: <c>the third quarter of 2019</c>, <c>the first half</c>.</summary>
    /// <param name="Number">Which one, from 1.</param>
    /// <param name="Parts">How many make a year: 4 or 2.</param>
    /// <param name="Year">Null where unsaid.</param>
    /// <param name="YearOffset">Years from that of publication, where that is said: <c>last year’s third quarter</c>; null where unsaid.</param>
    public sealed record PartOfYear(int Number, int Parts, int? Year, int? YearOffset) : TimeMeaning;

    /// <summary>A day that is kept every year: <c>Christmas Day</c>, <c>Thanksgiving</c>.</summary>
    /// <param name="Name">Its name in <c>en/holidays.txt</c>.</param>
    /// <param name="Year">Null where unsaid.</param>
    /// <param name="Direction">Which side of the anchor is said.</param>
    public sealed record Holiday(string Name, int? Year, TimeDirection Direction) : TimeMeaning;

    /// <summary>Monday to Sunday around a day: <c>the week of Feb. 4</c>.</summary>
    public sealed record WeekOf(Calendar Day) : TimeMeaning;

    /// <summary>A weekday counted in its month: <c>the first Friday of July</c>.</summary>
    /// <param name="Number">From 1; −1 for the last.</param>
    /// <param name="Weekday">Which day of the week.</param>
    /// <param name="Month">The month, with or without its year.</param>
    public sealed record NthWeekday(int Number, DayOfWeek Weekday, Calendar Month) : TimeMeaning;

    /// <summary>A length of time: <c>two weeks</c>, <c>two and a half years</c>, <c>months</c>.</summary>
    /// <param name="Count">How many; null where vague.</param>
    /// <param name="Unit">What is counted.</param>
    public sealed record Length(decimal? Count, TimeUnit Unit) : TimeMeaning;

    /// <summary>A repeated time.</summary>
    /// <param name="Value">TIMEX3’s value: <c>P1D</c>, <c>XXXX-WXX-5</c>.</param>
    public sealed record Repeated(string Value) : TimeMeaning;

    /// <summary>No more than before, at or after the time of writing: <c>recently</c>, <c>now</c>, <c>soon</c>.</summary>
    public sealed record Vague(TimeReference To) : TimeMeaning;
}

/// <summary>TIMEX3’s three references.</summary>
public enum TimeReference
{
    /// <summary><c>recently</c>, <c>previously</c>.</summary>
    Past,

    /// <summary><c>now</c>, <c>currently</c>.</summary>
    Present,

    /// <summary><c>soon</c>, <c>the near future</c>.</summary>
    Future,
}

/// <summary>The side of the anchor on which a time lies.</summary>
public enum TimeDirection
{
    /// <summary>Not said.</summary>
    Unsaid,

    /// <summary><c>last</c>, <c>past</c>, <c>previous</c>.</summary>
    Last,

    /// <summary><c>this</c>, <c>current</c>.</summary>
    This,

    /// <summary><c>next</c>, <c>coming</c>, <c>following</c>.</summary>
    Next,
}

/// <summary>Which stretch of a month, year or decade is meant: «early March», «the end of May».</summary>
public enum PeriodPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary><c>early</c>, <c>the beginning of</c>.</summary>
    Early,

    /// <summary><c>mid-</c>, <c>the middle of</c>.</summary>
    Middle,

    /// <summary><c>late</c>, <c>the end of</c>.</summary>
    Late,
}

/// <summary>Units that people count time in.</summary>
public enum TimeUnit
{
    /// <summary>One of 60 in a minute.</summary>
    Second,

    /// <summary>60 seconds.</summary>
    Minute,

    /// <summary>60 minutes.</summary>
    Hour,

    /// <summary>24 hours.</summary>
    Day,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>14 days.</summary>
    Fortnight,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>Spring, summer, autumn or winter.</summary>
    Season,

    /// <summary>Six months from January or July.</summary>
    HalfYear,

    /// <summary>A year of the calendar.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,
}
