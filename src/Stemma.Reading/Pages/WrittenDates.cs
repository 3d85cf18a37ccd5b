using System.Globalization;

namespace Stemma.Reading.Pages;

/// <summary>Finds dates with a month in letters, in the order year, month, day, or in figures that can be read in one way only, anywhere in a line.</summary>
internal static class WrittenDates
{
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
    private const int LastMonth = 12;

    private static readonly string[] FullMonths = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>Year, month (1 to 12) and day of each date in the order of the text; the day is not yet checked against the month.</summary>
    public static IEnumerable<(int Year, int Month, int Day)> In(string text)
    {
        var words = Words(text);
        for (var i = 0; i + 2 < words.Count; i++)
        {
            var (first, second, third) = (words[i], words[i + 1], words[i + 2]);
            if (MonthOf(first) is var month and > 0 && DayOf(second) is var day and > 0 && YearOf(third) is var year and > 0)
            {
                yield return (year, month, day);
            }
            else if (
                DayOf(first) is var day2 and > 0
                && MonthOf(second) is var month2 and > 0
                && YearOf(third) is var year2 and > 0
            )
            {
                yield return (year2, month2, day2);
            }
            else if (
                YearOf(first) is var year3 and > 0
                && DayOf(second) is var month3 and (> 0 and <= 12)
                && DayOf(third) is var day3 and > 0
            )
            {
                yield return (year3, month3, day3);
            }
            else if (YearOf(third) is var year4 and > 0 && DayOf(first) is var one and > 0 && DayOf(second) is var other and > 0)
            {
                // «21/06/2014» is clear, «06/21/2014» too; «06/07/2014» is not.
                if (one != other && one > LastMonth != other > LastMonth)
                {
                    yield return one > LastMonth ? (year4, other, one) : (year4, one, other);
                }
                else if (one == other && one <= LastMonth)
                {
                    yield return (year4, one, one);
                }
            }
        }
    }

    private static List<string> Words(string text)
    {
        List<string> words = [];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isInside && start < 0)
            {
                start = i;
            }
            else if (!isInside && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }

    /// <summary>The month that a word of three letters or more names in full, or in the usual short forms; 0 for none.</summary>
    private static int MonthOf(string word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            var isShort =
                string.Equals(word, Months[i], StringComparison.OrdinalIgnoreCase)
                || (i == 8 && string.Equals(word, "sept", StringComparison.OrdinalIgnoreCase));
            if (isShort || string.Equals(word, FullMonths[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>1 to 31, also with an ordinal's ending; 0 for none.</summary>
    private static int DayOf(string word)
    {
        var digits = word.AsSpan().TrimEnd("sthndrSTHNDR");
        return
            digits.Length is 1 or 2
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day <= 31
            ? day
            : 0;
    }

    private static int YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1700
            ? year
            : 0;
}
