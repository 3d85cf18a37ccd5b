namespace Stemma.Reading.Times;

/// <summary>Reads times seen from the day last spoken of: <c>the same day</c>, <c>that night</c>, <c>the day before</c>.</summary>
internal static class NarrativeReader
{
    /// <summary>The time at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        if (text.Is(at, "that") && UnitAfter(text, at + 1, end) is { } thatUnit)
        {
            return Match(at + 2, thatUnit, 0);
        }

        if (!text.Is(at, "the") || at + 2 >= end)
        {
            return null;
        }

        if (text.Is(at + 1, "same") && UnitAfter(text, at + 2, end) is { } sameUnit)
        {
            return Match(at + 3, sameUnit, 0);
        }

        if (UnitAfter(text, at + 1, end) is not { } unit)
        {
            return null;
        }

        return text.Is(at + 2, "before") && IsLast(text, at + 3, end) ? Match(at + 3, unit, -1)
            : text.Is(at + 2, "after") && IsLast(text, at + 3, end) ? Match(at + 3, unit, 1)
            : null;
    }

    private static TimeUnit? UnitAfter(TokenizedText text, int at, int end) =>
        at >= end ? null
        : CalendarWords.Is(text, at, "part") ? TimeUnit.Day
        : CalendarWords.UnitOf(text, at) is { } unit and >= TimeUnit.Day && text[at][^1] != 's' ? unit
        : null;

    /// <summary><c>the day before</c> is a time by itself only where nothing follows that it comes before.</summary>
    private static bool IsLast(TokenizedText text, int at, int end) =>
        at >= end || text[at] is "." or "," or ";" or "!" or "?" or "”" or "\"";

    private static TimeMatch Match(int next, TimeUnit unit, int offset) =>
        new(next, TimeKind.Date, "time.narrative", new TimeMeaning.Narrative(unit, offset));
}
