using System.Globalization;

namespace Stemma.Text;

/// <summary>Days from one to another, both inclusive.</summary>
public readonly record struct DateRange : IComparable<DateRange>
{
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; not before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are in the wrong order.</exception>
    public DateRange(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        From = from;
        To = to;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, included.</summary>
    public DateOnly To { get; }

    /// <summary>Number of days; 1 or more.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The range of one day.</summary>
    public static DateRange Day(DateOnly day) => new(day, day);

    /// <summary>True where at least one day is in both.</summary>
    public bool Overlaps(DateRange other) => From <= other.To && other.From <= To;

    /// <summary>True where every day of <paramref name="other"/> is in this one.</summary>
    public bool Contains(DateRange other) => From <= other.From && other.To <= To;

    /// <summary>By first day, then by last day.</summary>
    public int CompareTo(DateRange other)
    {
        var byFrom = From.CompareTo(other.From);
        return byFrom != 0 ? byFrom : To.CompareTo(other.To);
    }

    /// <summary><c>2024-12-14</c>, or <c>2024-12-14/2024-12-15</c>.</summary>
    public override string ToString() => From == To ? Iso(From) : $"{Iso(From)}/{Iso(To)}";

    // Without the culture, a machine in Tehran would write its own calendar's year.
    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
