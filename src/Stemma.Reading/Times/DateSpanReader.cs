namespace Stemma.Reading.Times;

/// <summary>Reads the days between two dates that a dash joins: <c>14 August – 2 September 2024</c>, <c>August 30-September 2</c>.</summary>
/// <remarks>As TIMEX3 has it, each date is an expression of its own; the first means the days up to the second. What a hyphen makes one token is one.</remarks>
internal static class DateSpanReader
{
    /// <summary>The span at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) => DayFirst(text, at, end) ?? MonthFirst(text, at, end);

    /// <summary><c>14 August–24 August</c>; with a hyphen <c>August-24</c> is one token.</summary>
    private static TimeMatch? DayFirst(TokenizedText text, int at, int end)
    {
        if (at + 2 >= end || CalendarReader.DayOf(text[at], ordinalOnly: false) is not { } day)
        {
            return null;
        }

        if (CalendarWords.NumberOf(text, at + 1, "month") is { } month)
        {
            return IsDash(text, at + 2) && at + 3 < end
                ? Joined(at + 2, new TimeMeaning.Calendar(null, month, day), CalendarReader.DayFirst(text, at + 3, end))
                : null;
        }

        var word = text[at + 1];
        var hyphen = word.IndexOfAny('-', '–');
        if (
            hyphen <= 0
            || CalendarWords.MonthNamed(word[..hyphen]) is not { } first
            || CalendarReader.DayOf(word[(hyphen + 1)..], ordinalOnly: false) is not { } last
            || CalendarWords.NumberOf(text, at + 2, "month") is not { } second
        )
        {
            return null;
        }

        var year = at + 3 < end ? YearReader.WrittenAt(text, at + 3, end) : null;
        return new TimeMatch(
            year?.Next ?? at + 3,
            TimeKind.Date,
            "time.date",
            new TimeMeaning.Between(
                new TimeMeaning.Calendar(null, first, day),
                new TimeMeaning.Calendar(year?.Year, second, last)
            )
        );
    }

    /// <summary><c>Aug. 30–Sept. 2, 2024</c>; with a hyphen <c>30-Sept</c> is one token.</summary>
    private static TimeMatch? MonthFirst(TokenizedText text, int at, int end)
    {
        if (at + 2 >= end || CalendarWords.NumberOf(text, at, "month") is not { } month)
        {
            return null;
        }

        if (CalendarReader.DayOf(text[at + 1], ordinalOnly: false) is { } day)
        {
            return IsDash(text, at + 2) && at + 4 < end && CalendarWords.Is(text, at + 3, "month")
                ? Joined(at + 2, new TimeMeaning.Calendar(null, month, day), CalendarReader.MonthAndDay(text, at + 3, end))
                : null;
        }

        var word = text[at + 1];
        var hyphen = word.IndexOfAny('-', '–');
        var next = at + 2 + (text.Is(at + 2, ".") ? 1 : 0);
        return
            hyphen > 0
            && next < end
            && CalendarReader.DayOf(word[..hyphen], ordinalOnly: false) is { } first
            && CalendarWords.MonthNamed(word[(hyphen + 1)..]) is { } second
            && CalendarReader.DayOf(text[next], ordinalOnly: false) is { } last
            ? new TimeMatch(
                next + 1,
                TimeKind.Date,
                "time.date",
                new TimeMeaning.Between(
                    new TimeMeaning.Calendar(null, month, first),
                    new TimeMeaning.Calendar(null, second, last)
                )
            )
            : null;
    }

    private static TimeMatch? Joined(int end, TimeMeaning.Calendar first, TimeMatch? last) =>
        last is { Meaning: TimeMeaning.Calendar { Day: not null, LastDay: null } date }
            ? last with
            {
                End = end,
                Meaning = new TimeMeaning.Between(first, date),
            }
            : null;

    private static bool IsDash(TokenizedText text, int at) => text[at] is "-" or "–" or "—";
}
