namespace Stemma.Reading.Times;

/// <summary>Reads seasons with a year, or in a phrase of time: <c>summer 2024</c>, <c>the spring of 1994</c>, <c>in the autumn</c>.</summary>
internal static class SeasonReader
{
    /// <summary>The season at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        start += CalendarReader.PartAt(text, start) == PeriodPart.Whole ? 0 : 1;
        if (start >= end || CalendarWords.NumberOf(text, start, "season") is not { } month)
        {
            return null;
        }

        var of = start + 1 + (text.Is(start + 1, "of") ? 1 : 0);
        if (of < end && YearReader.YearAt(text, of) is { } year)
        {
            return Match(of + 1, new TimeMeaning.Season(month, year, TimeDirection.Unsaid));
        }

        var placed = text.Is(at - 1, "in") || text.Is(at - 1, "since") || text.Is(at - 1, "during") || text.Is(at - 1, "by");
        return placed && text.Is(at, "the") && !text.Is(start, "fall") && !text.Is(start + 1, "of")
            ? Match(start + 1, new TimeMeaning.Season(month, null, TimeDirection.Unsaid))
            : null;
    }

    private static TimeMatch Match(int next, TimeMeaning meaning) => new(next, TimeKind.Date, "time.season", meaning);
}
