using System.Globalization;

namespace Stemma.Reading.Times;

/// <summary>Reads dates written in digits alone: <c>2024-12-17</c>, <c>17/12/2024</c>, <c>17.12.24</c>.</summary>
internal static class NumericDateReader
{
    private const int Pivot = 50;

    /// <summary>The date at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at)
    {
        var word = text[at];
        if (word.Length < 6 || !char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        var time = word.IndexOfAny('T', 't');
        var meaning = Parse(time > 0 ? word[..time] : word);
        return meaning is null ? null : new TimeMatch(at + 1, TimeKind.Date, "time.numeric-date", meaning);
    }

    private static TimeMeaning? Parse(ReadOnlySpan<char> word)
    {
        Span<int> parts = stackalloc int[3];
        Span<Range> cells = stackalloc Range[4];
        var mark = word.IndexOfAny('-', '/', '.');
        if (mark < 0 || word.Split(cells, word[mark]) != 3)
        {
            return null;
        }

        for (var i = 0; i < 3; i++)
        {
            var cell = word[cells[i]];
            if (cell.Length is 0 or > 4 || !int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out parts[i]))
            {
                return null;
            }
        }

        return word[cells[0]].Length == 4 ? YearFirst(parts) : YearLast(parts, word[cells[2]].Length);
    }

    private static TimeMeaning.Calendar? YearFirst(ReadOnlySpan<int> parts) =>
        IsDay(parts[0], parts[1], parts[2]) ? new TimeMeaning.Calendar(parts[0], parts[1], parts[2]) : null;

    private static TimeMeaning? YearLast(ReadOnlySpan<int> parts, int digits)
    {
        var year = digits switch
        {
            4 => parts[2],
            2 => parts[2] < Pivot ? 2000 + parts[2] : 1900 + parts[2],
            _ => 0,
        };
        var dayFirst = IsDay(year, parts[1], parts[0]);
        var monthFirst = IsDay(year, parts[0], parts[1]);
        return (dayFirst, monthFirst) switch
        {
            (true, true) when parts[0] != parts[1] => new TimeMeaning.EitherOrder(year, parts[0], parts[1]),
            (true, _) => new TimeMeaning.Calendar(year, parts[1], parts[0]),
            (false, true) => new TimeMeaning.Calendar(year, parts[0], parts[1]),
            _ => null,
        };
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1500 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
