using System.Globalization;

namespace Stemma.Reading.Times;

/// <summary>Reads the day in a page's address, where many sites put the day of publication.</summary>
internal static class AddressDate
{
    private static readonly char[] Parts = ['/', '-', '_', '.', '?', '=', '&'];
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>The day of <c>/2025/04/08/</c>, <c>/2025/apr/08/</c>, <c>/2025-04-08-</c> or <c>/20250408/</c>; null where there is none, or more than one.</summary>
    public static DateOnly? Find(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var words = address.Split(Parts, StringSplitOptions.RemoveEmptyEntries);
        DateOnly? found = null;
        for (var at = 0; at < words.Length; at++)
        {
            var day = Whole(words[at]) ?? (at + 2 < words.Length ? Day(words[at], words[at + 1], words[at + 2]) : null);
            if (day is null)
            {
                continue;
            }

            if (found is not null && found != day)
            {
                return null;
            }

            found = day;
        }

        return found;
    }

    private static DateOnly? Whole(string word) => word.Length == 8 ? Day(word[..4], word[4..6], word[6..]) : null;

    private static DateOnly? Day(string year, string month, string day) =>
        Number(year, 4) is { } y
        && y is >= 1990 and < 2100
        && (Number(month, 2) ?? MonthNamed(month)) is { } m
        && m is >= 1 and <= 12
        && Number(day, 2) is { } d
        && d >= 1
        && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;

    private static int? Number(string word, int longest) =>
        word.Length > 0
        && word.Length <= longest
        && (longest < 4 || word.Length == 4)
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static int? MonthNamed(string word) =>
        Array.IndexOf(Months, word.ToLowerInvariant()) is >= 0 and var month ? month + 1 : null;
}
