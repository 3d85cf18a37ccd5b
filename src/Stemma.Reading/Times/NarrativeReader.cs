namespace Stemma.Reading.Times;

/// <summary>Reads times seen from the day last spoken of: <c>the same day</c>, <c>that night</c>, <c>earlier that year</c>, <c>the day before</c>.</summary>
internal static class NarrativeReader
{
    /// <summary>The time at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        var part = CalendarReader.PartAt(text, at);
        var start = at + (part == PeriodPart.Whole ? 0 : 1);
        return Told(text, at, start, end) is { } told
            ? told.Meaning is TimeMeaning.Narrative narrative
                ? told with
                {
                    Meaning = narrative with { Part = part },
                }
                : told
            : null;
    }

    private static TimeMatch? Told(TokenizedText text, int at, int start, int end)
    {
        if (text.Is(at, "then"))
        {
            return text.Is(at - 1, "until") || text.Is(at - 1, "till") || text.Is(at - 1, "by")
                ? new TimeMatch(at + 1, TimeKind.Date, "time.narrative", new TimeMeaning.Narrative(TimeUnit.Day, 0))
                : null;
        }

        if (text.Is(start, "that"))
        {
            var unit = start + 1 + (text.Is(start + 1, "same") ? 1 : 0);
            return Match(text, unit, end, 0);
        }

        if (start >= end || !text.Is(start, "the"))
        {
            return null;
        }

        return text.Is(start + 1, "same") ? Match(text, start + 2, end, 0)
            : PartOfOtherDay(text, start + 1, end) is { } other ? other
            : start > at ? null
            : IsUnit(text, at + 1, end) && text.Is(at + 2, "before") && IsLast(text, at + 3, end)
                ? Match(text, at + 1, end, -1) is { } before ? before with { End = at + 3 }
                    : null
            : IsUnit(text, at + 1, end) && text.Is(at + 2, "after") && IsLast(text, at + 3, end)
                ? Match(text, at + 1, end, 1) is { } after ? after with { End = at + 3 }
                    : null
            : text.Is(at + 1, "day")
            && at + 4 < end
            && (text.Is(at + 2, "before") || text.Is(at + 2, "after"))
            && text.Is(at + 3, "the")
            && CalendarWords.NumberOf(text, at + 4, "day") is null
                ? new TimeMatch(at + 2, TimeKind.Date, EventDays.Rule, TimeMeaning.Untold)
            : null;
    }

    /// <summary><c>the next morning</c>, <c>the previous night</c>.</summary>
    private static TimeMatch? PartOfOtherDay(TokenizedText text, int at, int end)
    {
        var offset =
            text.Is(at, "next") || text.Is(at, "following") ? 1
            : text.Is(at, "previous") || text.Is(at, "preceding") ? -1
            : 0;
        return offset != 0 && at + 1 < end && CalendarWords.PartOfDay(text, at + 1) is not null
            ? Match(text, at + 1, end, offset)
            : null;
    }

    private static bool IsUnit(TokenizedText text, int at, int end) => Match(text, at, end, 0) is not null;

    private static TimeMatch? Match(TokenizedText text, int at, int end, int offset)
    {
        if (at >= end)
        {
            return null;
        }

        if (CalendarWords.PartOfDay(text, at) is { } part)
        {
            return new TimeMatch(at + 1, TimeKind.Time, "time.narrative", new TimeMeaning.Narrative(TimeUnit.Day, offset))
            {
                OfDay = $"T{part}",
            };
        }

        return CalendarWords.UnitOf(text, at) is { } unit and >= TimeUnit.Day && text[at][^1] != 's'
            ? new TimeMatch(at + 1, TimeKind.Date, "time.narrative", new TimeMeaning.Narrative(unit, offset))
            : null;
    }

    /// <summary><c>the day before</c> is a time by itself only where nothing follows that it comes before.</summary>
    public static bool IsLast(TokenizedText text, int at, int end) =>
        at >= end || text[at] is "." or "," or ";" or "!" or "?" or "”" or "\"";
}
