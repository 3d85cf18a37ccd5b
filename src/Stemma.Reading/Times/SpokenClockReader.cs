namespace Stemma.Reading.Times;

/// <summary>Reads times of day in words: <c>half past ten</c>, <c>a quarter to nine</c>, <c>twenty past six in the evening</c>, <c>ten o’clock</c>.</summary>
internal static class SpokenClockReader
{
    private const int Half = 30;
    private const int Quarter = 15;

    /// <summary>The time of day at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        if (HourAt(text, at, end) is { } full && (text.Is(at + 1, "o'clock") || text.Is(at + 1, "o’clock")))
        {
            return Told(text, full, 0, at + 2, end);
        }

        if (MinutesAt(text, at, end) is not (var minutes, var next))
        {
            return null;
        }

        var past = text.Is(next, "past") || (text.Is(next, "after") && minutes != Half);
        var to = (text.Is(next, "to") || text.Is(next, "before")) && minutes < Half;
        if ((!past && !to) || HourAt(text, next + 1, end) is not { } hour)
        {
            return null;
        }

        // «Ten to twelve» people is a range: only what is counted in quarters, or says «minutes» or the part of the day, is surely a time.
        var (_, half) = ClockReader.AfterHalf(text, hour, next + 2, end);
        var sure =
            past && !text.Is(next, "after") || minutes % Quarter == 0 && !IsNumber(text, at) || text.Is(next - 1, "minutes");
        return sure || half > next + 2 || IsAfterAt(text, at)
            ? Told(text, to ? hour - 1 : hour, to ? 60 - minutes : minutes, next + 2, end)
            : null;
    }

    private static TimeMatch Told(TokenizedText text, int hour, int minute, int at, int end)
    {
        var (ofDay, next) = ClockReader.AfterHalf(text, hour == 0 ? 12 : hour, at, end);
        return ClockReader.Match(next, ofDay, minute);
    }

    /// <summary><c>half</c>, <c>a quarter</c>, <c>twenty-five</c>, <c>five minutes</c>.</summary>
    private static (int Minutes, int Next)? MinutesAt(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "a") ? 1 : 0);
        if (start >= end)
        {
            return null;
        }

        var minutes =
            text.Is(start, "half") && start == at ? Half
            : text.Is(start, "quarter") ? Quarter
            : start == at && CountReader.NumberOf(text, at) is > 0 and < 30 and var number ? number
            : 0;
        return minutes == 0 ? null : (minutes, start + (text.Is(start + 1, "minutes") ? 2 : 1));
    }

    private static bool IsNumber(TokenizedText text, int at) => CountReader.NumberOf(text, at) is not null && !text.Is(at, "a");

    private static bool IsAfterAt(TokenizedText text, int at) =>
        text.Is(at - 1, "at") || text.Is(at - 1, "until") || text.Is(at - 1, "till");

    private static int? HourAt(TokenizedText text, int at, int end) =>
        at < end && CountReader.NumberOf(text, at) is > 0 and <= 12 and var hour && !text.Is(at, "a") && !text.Is(at, "an")
            ? hour
            : null;
}
