using System.Collections.Frozen;
using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>The words that times are written in. A token has any number of classes: <c>second</c> is a unit and an ordinal.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, Entry>> Classes = WordList
        .Lines("Times/en/calendar.txt")
        .Select(line => line.Split('\t'))
        .GroupBy(cells => cells[1], StringComparer.Ordinal)
        .ToFrozenDictionary(
            words => words.Key,
            words =>
                words.ToFrozenDictionary(
                    cells => cells[0],
                    cells => new Entry(cells[2], cells.Length > 3),
                    StringComparer.OrdinalIgnoreCase
                ),
            StringComparer.Ordinal
        );

    private static readonly FrozenDictionary<string, TimeUnit> Units = Classes["unit"]
        .ToFrozenDictionary(
            word => word.Key,
            word => Enum.Parse<TimeUnit>(word.Value.Value, ignoreCase: true),
            StringComparer.OrdinalIgnoreCase
        );

    private sealed record Entry(string Value, bool Capital);

    /// <summary>Every word that is listed.</summary>
    public static IEnumerable<string> All => Classes.Values.SelectMany(words => words.Keys);

    /// <summary>True where the token is a word of the class.</summary>
    public static bool Is(TokenizedText text, int at, string wordClass) => ValueOf(text, at, wordClass) is not null;

    /// <summary>The number that a word of the class stands for; null where the token is none.</summary>
    public static int? NumberOf(TokenizedText text, int at, string wordClass) =>
        ValueOf(text, at, wordClass) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>The weekday that the token names; null where it names none.</summary>
    public static DayOfWeek? WeekdayOf(TokenizedText text, int at) => (DayOfWeek?)NumberOf(text, at, "weekday");

    /// <summary>The unit that the token names; null where it names none.</summary>
    public static TimeUnit? UnitOf(TokenizedText text, int at) =>
        at < text.Tokens.Length && Units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[at], out var unit)
            ? unit
            : null;

    /// <summary>The month, 1–12, that a word with a capital letter names; null where it names none.</summary>
    public static int? MonthNamed(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && Classes["month"].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var entry)
            ? int.Parse(entry.Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The number that a word names; null where it names none.</summary>
    public static int? NumberNamed(ReadOnlySpan<char> word) =>
        Classes["number"].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var entry)
            ? int.Parse(entry.Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The number that an ordinal stands for, in a word or digits: 3 for <c>third</c> and <c>3rd</c>; null where the word is none.</summary>
    public static int? OrdinalNamed(ReadOnlySpan<char> word) =>
        Classes["ordinal"].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var entry)
            ? int.Parse(entry.Value, CultureInfo.InvariantCulture)
        : word.Length > 2
        && word[^2..] is "st" or "nd" or "rd" or "th"
        && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
        : null;

    /// <summary>TIMEX3’s code of the part of the day that the token names, such as <c>MO</c>; null where it names none.</summary>
    public static string? PartOfDay(TokenizedText text, int at) => ValueOf(text, at, "part");

    /// <summary>The day of the week that a word with a capital letter names; null where it names none.</summary>
    public static DayOfWeek? WeekdayNamed(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && Classes["weekday"].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var entry)
            ? (DayOfWeek)int.Parse(entry.Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The unit that a word names; null where it names none.</summary>
    public static TimeUnit? UnitNamed(ReadOnlySpan<char> word) =>
        Units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var unit) ? unit : null;

    /// <summary>The side of the anchor that a word names.</summary>
    public static TimeDirection DirectionOf(TokenizedText text, int at) =>
        Is(text, at, "last") ? TimeDirection.Last
        : Is(text, at, "this") ? TimeDirection.This
        : Is(text, at, "next") ? TimeDirection.Next
        : TimeDirection.Unsaid;

    private static string? ValueOf(TokenizedText text, int at, string wordClass)
    {
        if (at < 0 || at >= text.Tokens.Length)
        {
            return null;
        }

        var found = Classes[wordClass].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[at], out var entry);
        return found && (!entry!.Capital || char.IsUpper(text[at][0])) ? entry.Value : null;
    }
}
