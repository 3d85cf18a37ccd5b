namespace Stemma.Reading.Times;

/// <summary>Reads days of the week: <c>Monday</c>, <c>early Sunday</c>, <c>last Friday</c>, <c>Saturday and Sunday</c>, <c>Thursday night</c>.</summary>
internal static class WeekdayReader
{
    /// <summary>The weekday at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        var start = AfterDirection(text, at, out var direction);
        start += CalendarReader.PartAt(text, start) != PeriodPart.Whole || text.Is(start, "overnight") ? 1 : 0;
        if (direction == TimeDirection.Unsaid)
        {
            start = AfterDirection(text, start, out direction);
        }

        if (start >= end || CalendarWords.WeekdayOf(text, start) is not { } first || IsTitle(text, start))
        {
            return null;
        }

        var (days, next) = RunAfter(text, start, end, first);
        next = AfterPart(text, next, end);
        if (direction == TimeDirection.Unsaid)
        {
            (direction, next) = WeekAfter(text, next, end);
        }

        var part = days == 1 && next > start + 1 ? CalendarWords.PartOfDay(text, next - 1) : null;
        return new TimeMatch(
            next,
            part is null ? TimeKind.Date : TimeKind.Time,
            days > 1 ? "time.weekdays" : "time.weekday",
            new TimeMeaning.WeekdayRun(first, days, direction)
        )
        {
            OfDay = part is null ? string.Empty : $"T{part}",
        };
    }

    /// <summary>Position after the part of a day that follows: <c>Thursday night</c>.</summary>
    public static int AfterPart(TokenizedText text, int at, int end)
    {
        var modified =
            at + 1 < end && CalendarReader.PartAt(text, at) != PeriodPart.Whole && CalendarWords.Is(text, at + 1, "part");
        return modified ? at + 2
            : at < end && CalendarWords.Is(text, at, "part") ? at + 1
            : at;
    }

    private static int AfterDirection(TokenizedText text, int at, out TimeDirection direction)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        direction = CalendarWords.DirectionOf(text, start);
        return direction == TimeDirection.Unsaid ? at : start + 1;
    }

    /// <summary><c>Saturday and Sunday</c> are one time; <c>Monday and Thursday</c> are two.</summary>
    private static (int Days, int Next) RunAfter(TokenizedText text, int at, int end, DayOfWeek first)
    {
        var joined =
            text.Is(at + 1, "and")
            || text.Is(at + 1, "-")
            || text.Is(at + 1, "–")
            || text.Is(at + 1, "to")
            || text.Is(at + 1, "through");
        if (!joined || at + 2 >= end || CalendarWords.WeekdayOf(text, at + 2) is not { } last)
        {
            return (1, at + 1);
        }

        var days = (((int)last - (int)first + 7) % 7) + 1;
        return days == 2 || !text.Is(at + 1, "and") ? (days, at + 3) : (1, at + 1);
    }

    /// <summary><c>Friday last week</c>, <c>Tuesday of next week</c>.</summary>
    private static (TimeDirection Direction, int Next) WeekAfter(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "of") ? 1 : 0);
        var direction = CalendarWords.DirectionOf(text, start);
        return direction != TimeDirection.Unsaid && start + 1 < end && text.Is(start + 1, "week")
            ? (direction, start + 2)
            : (TimeDirection.Unsaid, at);
    }

    /// <summary>The <c>Sunday Times</c> is a paper and <c>Black Friday</c> a sale.</summary>
    private static bool IsTitle(TokenizedText text, int at) =>
        text.Is(at + 1, "Times")
        || text.Is(at + 1, "Telegraph")
        || text.Is(at + 1, "Mirror")
        || text.Is(at + 1, "Mail")
        || text.Is(at + 1, "Express")
        || text.Is(at + 1, "Herald")
        || text.Is(at + 1, "Post")
        || text.Is(at - 1, "Black")
        || text.Is(at - 1, "Bloody");
}
