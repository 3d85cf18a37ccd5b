using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads lengths of time: <c>two weeks</c>, <c>48 hours</c>, <c>six-month</c>, <c>the first nine months</c>, <c>for weeks</c>.</summary>
internal static class DurationReader
{
    private static readonly FrozenSet<string> Loose = WordList.Set("Times/en/unit-modifiers.txt");

    /// <summary>The length at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) =>
        Counted(text, at, end) ?? Glued(text, at) ?? Bare(text, at, end);

    /// <summary><c>about two weeks</c>, <c>half an hour</c>, <c>a year</c>, <c>the six months</c>; never an age.</summary>
    private static TimeMatch? Counted(TokenizedText text, int at, int end)
    {
        var start = Approximators.After(text, at, end);
        var definite = start == at && text.Is(at, "the");
        if (definite)
        {
            start += 1 + (text.Is(at + 1, "first") || text.Is(at + 1, "latest") || text.Is(at + 1, "final") ? 1 : 0);
        }

        if (Length(text, start, end) is not { } length || (definite && length.Meaning is TimeMeaning.Length { Count: 1 }))
        {
            return null;
        }

        return length with
        {
            End = AfterLoose(text, length.End, end),
        };
    }

    /// <summary>A number of units; null where none stands there, or it is an age.</summary>
    public static TimeMatch? Length(TokenizedText text, int at, int end)
    {
        if (CountReader.Read(text, at, end) is not { } count)
        {
            return null;
        }

        var next = count.Next;
        while (next < end && Loose.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[next]))
        {
            next++;
        }

        if (next >= end || CalendarWords.UnitOf(text, next) is not { } unit || IsAge(text, next))
        {
            return null;
        }

        var one = count.Amount is 1 or null;
        var isOther =
            text.Is(next, "second")
            || (unit == TimeUnit.Quarter && (count.Amount == 1 || text.Is(next, "quarter")))
            || text.Is(next, "night")
            || (text.Is(next, "min") && count.Amount is null)
            || (unit == TimeUnit.Weekend && one);
        if (isOther)
        {
            return null;
        }

        // «A year and a half».
        var half =
            count.Amount == 1
            && text.Is(next + 1, "and")
            && text.Is(next + 2, "a")
            && text.Is(next + 3, "half")
            && next + 3 < end;
        return half ? Match(next + 4, 1.5m, unit) : Match(next + 1, count.Amount, unit);
    }

    private static bool IsAge(TokenizedText text, int unit) =>
        text.Is(unit + 1, "old")
        || text.Is(unit + 1, "older")
        || text.Is(unit + 1, "younger")
        || (text.Is(unit + 1, "of") && text.Is(unit + 2, "age"));

    /// <summary><c>two-week</c>, <c>5-day</c>, <c>two-and-a-half-year</c>, <c>day-long</c>; never <c>15-year-old</c>.</summary>
    private static TimeMatch? Glued(TokenizedText text, int at)
    {
        var word = text[at];
        var hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || IsAge(text, at))
        {
            return null;
        }

        if (word[(hyphen + 1)..] is "long" && CalendarWords.UnitNamed(word[..hyphen]) is { } one)
        {
            return Match(at + 1, 1, one);
        }

        if (CalendarWords.UnitNamed(word[(hyphen + 1)..]) is not { } unit || unit == TimeUnit.Quarter)
        {
            return null;
        }

        var count = word[..hyphen];
        var next = at + 1;
        return count is "several" or "many" or "Several" ? Match(next, null, unit)
            : count.EndsWith("-and-a-half") && CalendarWords.NumberNamed(count[..^11]) is { } whole
                ? Match(next, whole + 0.5m, unit)
            : (CountReader.NumberOf(count) ?? CalendarWords.NumberNamed(count)) is { } number ? Match(next, number, unit)
            : null;
    }

    /// <summary><c>for weeks</c>, <c>months of talks</c>, <c>weeks or months</c>.</summary>
    private static TimeMatch? Bare(TokenizedText text, int at, int end)
    {
        if (!IsPlural(text, at, end) || IsAge(text, at) || CalendarWords.Is(text, at - 1, "early"))
        {
            return null;
        }

        var unit = CalendarWords.UnitOf(text, at)!.Value;
        var joined = (text.Is(at + 1, "or") || text.Is(at + 1, "and")) && IsPlural(text, at + 2, end) && !IsAge(text, at + 2);
        return Match(joined ? at + 3 : at + 1, null, unit);
    }

    private static bool IsPlural(TokenizedText text, int at, int end) =>
        at < end
        && CalendarWords.UnitOf(text, at) is not null and not TimeUnit.Quarter and not TimeUnit.Second
        && text[at][^1] == 's'
        && text[at].Length > 4;

    /// <summary><c>or so</c>, <c>or more</c> behind a length.</summary>
    public static int AfterLoose(TokenizedText text, int at, int end) =>
        at + 1 < end && text.Is(at, "or") && (text.Is(at + 1, "so") || text.Is(at + 1, "more") || text.Is(at + 1, "less"))
            ? at + 2
            : at;

    private static TimeMatch Match(int next, decimal? count, TimeUnit unit) =>
        new(next, TimeKind.Duration, "time.duration", new TimeMeaning.Length(count, unit));
}
