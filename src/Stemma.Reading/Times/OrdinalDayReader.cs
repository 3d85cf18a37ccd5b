namespace Stemma.Reading.Times;

/// <summary>
/// Reads days that are counted within their month or week: <c>Sunday the 22nd</c>, <c>the first Friday of July</c>, <c>the week of Feb. 4</c>,
/// <c>the second of August</c>, <c>May the eleventh</c>.
/// </summary>
internal static class OrdinalDayReader
{
    private const int MostWeeks = 5;

    /// <summary>The day or week at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) =>
        WeekdayThe(text, at, end) ?? WeekOf(text, at, end) ?? NthWeekday(text, at, end) ?? InWords(text, at, end);

    /// <summary><c>Sunday the 22nd</c>, <c>Sunday, the 22nd</c>.</summary>
    private static TimeMatch? WeekdayThe(TokenizedText text, int at, int end)
    {
        if (CalendarWords.WeekdayOf(text, at) is not { } weekday)
        {
            return null;
        }

        var next = at + 1 + (text.Is(at + 1, ",") ? 1 : 0);
        return text.Is(next, "the") && DayAt(text, next + 1, end) is { } day
            ? Match(day.Next, "time.day-of-month", new TimeMeaning.Calendar(null, null, day.Value, weekday))
            : null;
    }

    /// <summary><c>the week of Feb. 4</c>, <c>the week beginning 4 February</c>.</summary>
    private static TimeMatch? WeekOf(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        var joint = start + 1;
        if (
            !text.Is(start, "week")
            || !(
                text.Is(joint, "of")
                || text.Is(joint, "beginning")
                || text.Is(joint, "starting")
                || text.Is(joint, "commencing")
                || text.Is(joint, "ending")
                || text.Is(joint, "ended")
            )
        )
        {
            return null;
        }

        return
            joint + 1 < end
            && CalendarReader.Date(text, joint + 1, end)
                is { Meaning: TimeMeaning.Calendar { Day: not null, Month: not null } day } date
            ? Match(date.End, "time.week-of", new TimeMeaning.WeekOf(day))
            : null;
    }

    /// <summary><c>the first Friday of July</c>, <c>the last Sunday in October 2019</c>.</summary>
    private static TimeMatch? NthWeekday(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        if (
            start + 3 >= end
            || CalendarWords.WeekdayOf(text, start + 1) is not { } weekday
            || !(text.Is(start + 2, "of") || text.Is(start + 2, "in"))
        )
        {
            return null;
        }

        var number = text.Is(start, "last") ? -1 : CalendarWords.OrdinalNamed(text[start]);
        return
            number <= MostWeeks
            && CalendarReader.MonthAndDay(text, start + 3, end) is { Meaning: TimeMeaning.Calendar { Day: null } month } date
            ? Match(date.End, "time.nth-weekday", new TimeMeaning.NthWeekday(number.Value, weekday, month))
            : null;
    }

    /// <summary><c>the second of August</c>, <c>August second</c>, <c>May the eleventh</c>.</summary>
    private static TimeMatch? InWords(TokenizedText text, int at, int end)
    {
        if (CalendarWords.NumberOf(text, at, "month") is { } month)
        {
            var the = text.Is(at + 1, "the") ? 1 : 0;
            return
                DayAt(text, at + 1 + the, end) is { } day
                && (the == 1 || !char.IsAsciiDigit(text[at + 1][0]))
                && !GoesOn(text, day.Next, end)
                ? Match(day.Next, "time.date", new TimeMeaning.Calendar(null, month, day.Value))
                : null;
        }

        return
            text.Is(at, "the")
            && DayAt(text, at + 1, end) is { } first
            && text.Is(first.Next, "of")
            && first.Next + 1 < end
            && CalendarReader.MonthAndDay(text, first.Next + 1, end) is { Meaning: TimeMeaning.Calendar { Day: null } of } date
            ? date with
            {
                Rule = "time.date",
                Meaning = of with { Day = first.Value },
            }
            : null;
    }

    /// <summary><c>In March first victims came</c>: the ordinal belongs to what follows.</summary>
    private static bool GoesOn(TokenizedText text, int at, int end) =>
        at < end && WordTags.At(text, at) is Parses.PennTag.Nn or Parses.PennTag.Nns or Parses.PennTag.Jj;

    /// <summary><c>22nd</c>, <c>second</c>, <c>twenty-first</c>, <c>twenty first</c>.</summary>
    private static (int Value, int Next)? DayAt(TokenizedText text, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        var word = text[at];
        var hyphen = word.IndexOf('-');
        var (tens, ones, next) =
            hyphen > 0 ? (CalendarWords.NumberNamed(word[..hyphen]), CalendarWords.OrdinalNamed(word[(hyphen + 1)..]), at + 1)
            : at + 1 < end && (text.Is(at, "twenty") || text.Is(at, "thirty"))
                ? (CalendarWords.NumberNamed(word), CalendarWords.OrdinalNamed(text[at + 1]), at + 2)
            : (0, CalendarWords.OrdinalNamed(word), at + 1);
        return tens is 0 or 20 or 30 && ones is > 0 && tens + ones is <= 31 and var day && (tens == 0 || ones < 10)
            ? (day, next)
            : null;
    }

    private static TimeMatch Match(int next, string rule, TimeMeaning meaning) => new(next, TimeKind.Date, rule, meaning);
}
