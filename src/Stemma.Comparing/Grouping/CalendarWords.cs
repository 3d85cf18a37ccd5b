using System.Collections.Frozen;

namespace Stemma.Comparing.Grouping;

/// <summary>Names of days and months, which are written like names and tell nothing of the event.</summary>
internal static class CalendarWords
{
    private static readonly FrozenSet<string> Words = System
        .Globalization.CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Concat(
            System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames
        )
        .Where(name => name.Length > 0)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>True for <c>Monday</c>, <c>June</c>.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
