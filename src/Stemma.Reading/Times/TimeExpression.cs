using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Words that name a time, before it is known when the article was published.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Wording">The words.</param>
/// <param name="Kind">TimeML's type.</param>
/// <param name="Rule">The rule that found them, such as <c>time.weekday</c>; <see cref="TimeResolver"/> reads them by it.</param>
public readonly record struct TimeExpression(TextSpan Span, string Wording, TimeKind Kind, string Rule)
{
    /// <summary>What the words say, before they are set against the day of publication.</summary>
    public TimeMeaning Meaning
    {
        get => field ?? TimeMeaning.Untold;
        init;
    }

    /// <summary>The time of day as TIMEX3 writes it behind the day, such as <c>T14:26</c> or <c>TMO</c>; empty where none is said.</summary>
    public string OfDay
    {
        get => field ?? string.Empty;
        init;
    }
}

/// <summary>TimeML's types of time expression (Pustejovsky and others 2003, TIMEX3).</summary>
public enum TimeKind
{
    /// <summary>A calendar time of a day or longer: <c>Monday</c>, <c>June 2024</c>.</summary>
    Date,

    /// <summary>A time of day: <c>3 p.m.</c>.</summary>
    Time,

    /// <summary>A length of time: <c>two weeks</c>.</summary>
    Duration,

    /// <summary>A repeated time: <c>every Friday</c>.</summary>
    Set,
}

/// <summary>A time expression with the days that it means.</summary>
/// <param name="Expression">The words.</param>
/// <param name="Days">The days it allows, both inclusive; null where it cannot be told, as for most durations and sets.</param>
/// <param name="Why">The rule and its anchor.</param>
public sealed record ResolvedTime(TimeExpression Expression, DateRange? Days, Explanation Why)
{
    /// <summary>TIMEX3's value, such as <c>1998-W02</c>, <c>P3M</c>, <c>PRESENT_REF</c>; empty where it cannot be told.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>True where a length counts from an event whose day the article told: <c>two days after the raid</c>.</summary>
    public bool IsFromEvent { get; init; }

    /// <summary>From <see cref="Days"/> up to publication, where <c>since</c> stands before the words; else null.</summary>
    public DateRange? UpToPublication { get; init; }
}
