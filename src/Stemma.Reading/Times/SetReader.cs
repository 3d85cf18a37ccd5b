using System.Collections.Frozen;
using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads repeated times: <c>every Friday</c>, <c>each July</c>, <c>every two weeks</c>, <c>Mondays</c>, <c>daily</c>, <c>twice a week</c>.</summary>
internal static class SetReader
{
    private static readonly FrozenDictionary<string, string> Words = WordList.Map(
        "Times/en/repeated.txt",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The words that name one by themselves.</summary>
    public static IEnumerable<string> FirstWords => Words.Keys;

    /// <summary>The repetition at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[at], out var value)
            ? Match(at + 1, value)
            : Weekdays(text, at, end) ?? Every(text, at, end) ?? Rate(text, at, end);

    /// <summary><c>Mondays</c>, <c>Friday nights</c>.</summary>
    private static TimeMatch? Weekdays(TokenizedText text, int at, int end)
    {
        var word = text[at];
        if (word.Length > 6 && word[^1] == 's' && CalendarWords.WeekdayNamed(word[..^1]) is { } day)
        {
            return Match(at + 1, Weekly(day));
        }

        return
            at + 1 < end
            && CalendarWords.WeekdayOf(text, at) is { } first
            && text[at + 1][^1] == 's'
            && CalendarWords.PartOfDay(text, at + 1) is { } part
            ? Match(at + 2, $"{Weekly(first)}T{part}")
            : null;
    }

    /// <summary><c>every other week</c>, <c>each of the past three years</c> is none.</summary>
    private static TimeMatch? Every(TokenizedText text, int at, int end)
    {
        if (!text.Is(at, "every") && !text.Is(at, "each"))
        {
            return null;
        }

        var other = text.Is(at + 1, "other") || text.Is(at + 1, "second") ? 2 : 1;
        var start = at + 1 + (other == 2 || text.Is(at + 1, "single") ? 1 : 0);
        var count = CountReader.Read(text, start, end);
        var next = count?.Next ?? start;
        var value = next < end ? ValueOf(text, next, count is { } many ? many.Amount : other) : null;
        return value is null ? null : Match(next + 1, value);
    }

    /// <summary><c>twice a week</c>, <c>$2 a year</c>: so much for each.</summary>
    private static TimeMatch? Rate(TokenizedText text, int at, int end)
    {
        if (
            at + 1 >= end
            || at == 0
            || !(text.Is(at, "a") || text.Is(at, "an"))
            || CalendarWords.UnitOf(text, at + 1) is not { } unit
        )
        {
            return null;
        }

        var counted =
            text.Tokens[at - 1].Kind == TokenKind.Number
            || text[at - 1] is "%"
            || text.Is(at - 1, "once")
            || text.Is(at - 1, "twice")
            || text.Is(at - 1, "times")
            || text.Is(at - 1, "million")
            || text.Is(at - 1, "billion")
            || text.Is(at - 1, "cents")
            || text.Is(at - 1, "hours")
            || text.Is(at - 1, "days");
        return counted && !text.Is(at + 2, "ago") && !text.Is(at + 2, "earlier") && !text.Is(at + 2, "later")
            ? Match(at + 2, TimeValue.Length(1, unit))
            : null;
    }

    private static string? ValueOf(TokenizedText text, int at, decimal? count) =>
        CalendarWords.UnitOf(text, at) is { } unit
            ? unit == TimeUnit.Weekend
                ? "XXXX-WXX-WE"
                : TimeValue.Length(count, unit)
            : CalendarWords.WeekdayOf(text, at) is { } day
                ? Weekly(day)
                : CalendarWords.NumberOf(text, at, "month") is { } month
                    ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}")
                    : CalendarWords.PartOfDay(text, at) is { } part
                        ? $"XXXX-XX-XXT{part}"
                        : CalendarWords.NumberOf(text, at, "season") is { } season
                            ? $"XXXX-{TimeValue.SeasonCode(season)}"
                            : null;

    private static string Weekly(DayOfWeek day) => $"XXXX-WXX-{(day == DayOfWeek.Sunday ? 7 : (int)day)}";

    private static TimeMatch Match(int next, string value) =>
        new(next, TimeKind.Set, "time.set", new TimeMeaning.Repeated(value));
}
