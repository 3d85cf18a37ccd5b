using System.Globalization;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Writes what a time means as the value of a TIMEX3 (TimeML 1.2.1, section 2.2.3): <c>1998-W02</c>, <c>P3M</c>, <c>PRESENT_REF</c>.</summary>
internal static class TimeValue
{
    /// <summary>The value; empty where nothing is known.</summary>
    /// <param name="expression">The words.</param>
    /// <param name="days">The days they mean; null where these cannot be told.</param>
    /// <param name="grain">The unit of the calendar that they name.</param>
    public static string Of(TimeExpression expression, DateRange? days, TimeUnit grain) =>
        expression.Meaning switch
        {
            TimeMeaning.Length length => Length(length.Count, length.Unit),
            TimeMeaning.UpToNow past => Length(past.Count, past.Unit),
            TimeMeaning.Repeated repeated => repeated.Value,
            TimeMeaning.BeforeChrist { Year: var year } => string.Create(CultureInfo.InvariantCulture, $"BC{year:0000}"),
            TimeMeaning.Vague { To: TimeReference.Past } => "PAST_REF",
            TimeMeaning.Vague { To: TimeReference.Present } => "PRESENT_REF",
            TimeMeaning.Vague => "FUTURE_REF",
            _ when days is { } known => Days(known, expression.OfDay.Length > 0 ? TimeUnit.Day : grain) + expression.OfDay,
            TimeMeaning.Calendar date => Open(date) + expression.OfDay,
            _ => expression.OfDay.Length > 0 ? $"XXXX-XX-XX{expression.OfDay}" : string.Empty,
        };

    /// <summary>The unit of the calendar that the words name.</summary>
    public static TimeUnit GrainOf(TimeMeaning meaning) =>
        meaning switch
        {
            TimeMeaning.Calendar { Month: null, Day: null } => TimeUnit.Year,
            TimeMeaning.Calendar { Day: null } or TimeMeaning.NamedMonth => TimeUnit.Month,
            TimeMeaning.Years { From: var from, To: var to } when to - from == 9 && from % 10 == 0 => TimeUnit.Decade,
            TimeMeaning.Years { From: var from, To: var to } => to - from >= 98 ? TimeUnit.Century : TimeUnit.Year,
            TimeMeaning.Season => TimeUnit.Season,
            TimeMeaning.WeekOf => TimeUnit.Week,
            TimeMeaning.Relative relative => relative.Unit,
            TimeMeaning.Narrative narrative => narrative.Unit,
            TimeMeaning.PartOfYear { Parts: 2 } => TimeUnit.HalfYear,
            TimeMeaning.PartOfYear => TimeUnit.Quarter,
            _ => TimeUnit.Day,
        };

    /// <summary>The value of a length of time: <c>P2W</c>, <c>PT30M</c>, <c>P2Y6M</c>; <c>PXM</c> where it is vague.</summary>
    public static string Length(decimal? count, TimeUnit unit) =>
        (count, unit) switch
        {
            (_, TimeUnit.Fortnight) => Length(count * 2, TimeUnit.Week),
            (_, TimeUnit.HalfYear) => Length(count * 6, TimeUnit.Month),
            (not null, TimeUnit.Decade) => Length(count * 10, TimeUnit.Year),
            (not null, TimeUnit.Century) => Length(count * 100, TimeUnit.Year),
            ({ } number, _) when number % 1 == 0.5m && Halves(unit) is { } half => (
                number > 1 ? $"{Prefix(unit)}{Number(decimal.Floor(number))}{Letter(unit)}" : Prefix(unit)
            ) + half,
            _ => $"{Prefix(unit)}{(count is { } whole ? Number(whole) : "X")}{Letter(unit)}",
        };

    private static string Days(DateRange days, TimeUnit grain)
    {
        var from = days.From;
        return grain switch
        {
            TimeUnit.Weekend => $"{Week(from)}-WE",
            TimeUnit.Week or TimeUnit.Fortnight => Week(from),
            TimeUnit.Month => Format(from, "yyyy-MM"),
            TimeUnit.Quarter => $"{Format(from, "yyyy")}-Q{((from.Month - 1) / 3) + 1}",
            TimeUnit.HalfYear => $"{Format(from, "yyyy")}-H{((from.Month - 1) / 6) + 1}",
            TimeUnit.Season => $"{Format(from.Month == 12 ? days.To : from, "yyyy")}-{SeasonCode(from.Month)}",
            TimeUnit.Year => Format(from, "yyyy"),
            TimeUnit.Decade => Format(from, "yyyy")[..3],
            TimeUnit.Century => Format(from, "yyyy")[..2],
            _ => Format(from, "yyyy-MM-dd"),
        };
    }

    private static string Open(TimeMeaning.Calendar date) =>
        (date.Month, date.Day) switch
        {
            ({ } month, { } day) => $"XXXX-{Two(month)}-{Two(day)}",
            ({ } month, null) => $"XXXX-{Two(month)}",
            (null, { } day) => $"XXXX-XX-{Two(day)}",
            _ => "XXXX",
        };

    private static string Week(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}");
    }

    /// <summary>The code of the season that begins in a month: <c>SU</c> for 6.</summary>
    public static string SeasonCode(int firstMonth) =>
        firstMonth switch
        {
            3 => "SP",
            6 => "SU",
            9 => "FA",
            _ => "WI",
        };

    private static string Prefix(TimeUnit unit) => unit <= TimeUnit.Hour ? "PT" : "P";

    private static string Letter(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Second => "S",
            TimeUnit.Minute => "M",
            TimeUnit.Hour => "H",
            TimeUnit.Day => "D",
            TimeUnit.Weekend => "WE",
            TimeUnit.Week or TimeUnit.Fortnight => "W",
            TimeUnit.Month => "M",
            TimeUnit.Quarter => "Q",
            TimeUnit.Decade => "DE",
            TimeUnit.Century => "CE",
            _ => "Y",
        };

    /// <summary>Half a unit in the next smaller one; null where that is no whole number.</summary>
    private static string? Halves(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Minute => "30S",
            TimeUnit.Hour => "30M",
            TimeUnit.Day => "T12H",
            TimeUnit.Year => "6M",
            _ => null,
        };

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
