using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads lengths of time and repeated times: <c>two weeks</c>, <c>48 hours</c>, <c>six-month</c>, <c>every Friday</c>, <c>daily</c>.</summary>
internal static class DurationReader
{
    private static readonly System.Collections.Frozen.FrozenSet<string> SetWords = WordList.Set("Times/en/repeated.txt");

    /// <summary>The length or repetition at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) =>
        Repeated(text, at, end) ?? Counted(text, at, end) ?? Glued(text, at) ?? Bare(text, at);

    /// <summary><c>every two weeks</c>, <c>each Friday</c>, <c>Mondays</c>, <c>daily</c>.</summary>
    private static TimeMatch? Repeated(TokenizedText text, int at, int end)
    {
        if (SetWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[at]))
        {
            return Set(at + 1);
        }

        if (text[at].Length > 5 && text[at][^1] == 's' && CalendarWords.IsWeekday(text[at][..^1]))
        {
            return Set(at + 1);
        }

        if (!text.Is(at, "every") && !text.Is(at, "each"))
        {
            return null;
        }

        var next = at + 1 + (text.Is(at + 1, "other") || text.Is(at + 1, "single") ? 1 : 0);
        next = CountReader.Read(text, next, end)?.Next ?? next;
        var repeats =
            next < end
            && (
                CalendarWords.UnitOf(text, next) is not null
                || CalendarWords.Is(text, next, "weekday")
                || CalendarWords.Is(text, next, "month")
                || CalendarWords.Is(text, next, "part")
                || CalendarWords.Is(text, next, "season")
            );
        return repeats ? Set(next + 1) : null;
    }

    /// <summary><c>about two weeks</c>, <c>half an hour</c>, <c>a year</c>; never an age.</summary>
    private static TimeMatch? Counted(TokenizedText text, int at, int end)
    {
        var start = Approximators.After(text, at, end);
        if (CountReader.Read(text, start, end) is not { } count)
        {
            return null;
        }

        var next =
            count.Next
            + (
                text.Is(count.Next, "full")
                || text.Is(count.Next, "straight")
                || text.Is(count.Next, "consecutive")
                || text.Is(count.Next, "more")
                    ? 1
                    : 0
            );
        if (next >= end || CalendarWords.UnitOf(text, next) is not { } unit || IsAge(text, next))
        {
            return null;
        }

        var ordinal = text.Is(next, "second") || text.Is(next, "quarter") || text.Is(next, "quarters");
        return ordinal || text.Is(next, "night") || (text.Is(next, "min") && count.Value is null) ? null
            : unit == TimeUnit.Weekend && count.Value is null ? null
            : new TimeMatch(next + 1, TimeKind.Duration, "time.duration", TimeMeaning.Untold);
    }

    private static bool IsAge(TokenizedText text, int unit) =>
        text.Is(unit + 1, "old")
        || text.Is(unit + 1, "older")
        || text.Is(unit + 1, "younger")
        || (text.Is(unit + 1, "of") && text.Is(unit + 2, "age"));

    /// <summary><c>two-week</c>, <c>5-day</c>; never <c>15-year-old</c>.</summary>
    private static TimeMatch? Glued(TokenizedText text, int at)
    {
        var word = text[at];
        var hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || CalendarWords.UnitNamed(word[(hyphen + 1)..]) is null || IsAge(text, at))
        {
            return null;
        }

        var counted = CountReader.NumberOf(word[..hyphen]) is not null || CalendarWords.NumberNamed(word[..hyphen]) is not null;
        return counted ? new TimeMatch(at + 1, TimeKind.Duration, "time.duration", TimeMeaning.Untold) : null;
    }

    /// <summary><c>for weeks</c>, <c>months of talks</c>.</summary>
    private static TimeMatch? Bare(TokenizedText text, int at) =>
        CalendarWords.UnitOf(text, at) is not null and not TimeUnit.Quarter
        && text[at][^1] == 's'
        && text[at].Length > 4
        && !IsAge(text, at)
        && !CalendarWords.Is(text, at - 1, "early")
            ? new TimeMatch(at + 1, TimeKind.Duration, "time.duration", TimeMeaning.Untold)
            : null;

    private static TimeMatch Set(int next) => new(next, TimeKind.Set, "time.set", TimeMeaning.Untold);
}
