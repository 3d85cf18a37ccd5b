namespace Stemma.Reading.Times;

/// <summary>
/// Reads weeks, months and years seen from publication: <c>last week</c>, <c>earlier this month</c>, <c>the end of the year</c>, <c>the past two weeks</c>,
/// <c>last June</c>, <c>the weekend</c>.
/// </summary>
internal static class PeriodReader
{
    /// <summary>Beyond so many units the calendar ends.</summary>
    private const int Farthest = 200;

    /// <summary>The period at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) =>
        Directed(text, at, end)
        ?? PartOf(text, at, end)
        ?? Weekend(text, at, end)
        ?? YearEnd(text, at, end)
        ?? Definite(text, at, end);

    /// <summary><c>the year ended March 31</c> is a length; <c>the full year</c>, and <c>for the year</c> with nothing behind it, are the present one.</summary>
    private static TimeMatch? Definite(TokenizedText text, int at, int end)
    {
        if (!text.Is(at, "the"))
        {
            return null;
        }

        var full = text.Is(at + 1, "full") || text.Is(at + 1, "whole") || text.Is(at + 1, "entire");
        var next = at + (full ? 2 : 1);
        if (
            next >= end
            || CalendarWords.UnitOf(text, next) is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year)
            || IsPlural(text, next, end)
        )
        {
            return null;
        }

        var unit = CalendarWords.UnitOf(text, next)!.Value;
        return text.Is(next + 1, "ended") || text.Is(next + 1, "ending") || text.Is(next + 1, "through")
                ? Length(next + 1, 1, unit)
            : full || (text.Is(at - 1, "for") && NarrativeReader.IsLast(text, next + 1, end))
                ? Match(next + 1, "time.period", new TimeMeaning.Relative(unit, 0, 0))
            : null;
    }

    private static TimeMatch? Directed(TokenizedText text, int at, int end)
    {
        var next = at;
        var part = CalendarReader.PartAt(text, next);
        next +=
            part == PeriodPart.Whole
                ? text.Is(next, "sometime")
                    ? 1
                    : 0
                : 1;
        var definite = text.Is(next, "the") || text.Is(next, "these");
        next += definite ? 1 : 0;
        var direction = CalendarWords.DirectionOf(text, next);
        if (direction == TimeDirection.Unsaid)
        {
            return
                next < end
                && (CalendarWords.Is(text, next, "recent") || (text.Is(next, "future") && IsPlural(text, next + 1, end)))
                ? Recent(text, next, end)
                : null;
        }

        next++;
        if (next >= end)
        {
            return null;
        }

        if (
            CalendarWords.NumberOf(text, next, "month") is { } month
            && CalendarReader.MonthAndDay(text, next, end) is not { Meaning: TimeMeaning.Calendar { Day: not null } }
        )
        {
            return Match(next + 1, "time.named-month", new TimeMeaning.NamedMonth(month, direction, part));
        }

        if (CalendarWords.NumberOf(text, next, "season") is { } season)
        {
            return Match(next + 1, "time.season", new TimeMeaning.Season(season, null, direction));
        }

        return Counted(text, next, end, direction) ?? One(text, next, end, direction, definite, part);
    }

    /// <summary><c>recent weeks</c>, <c>future quarters</c>.</summary>
    private static TimeMatch? Recent(TokenizedText text, int at, int end)
    {
        if (!IsPlural(text, at + 1, end))
        {
            return null;
        }

        return text.Is(at, "future")
            ? Match(at + 2, "time.reference", new TimeMeaning.Vague(TimeReference.Future))
            : UpToNow(at + 2, CalendarWords.UnitOf(text, at + 1)!.Value, null);
    }

    /// <summary><c>the past two weeks</c>, <c>the next few days</c>, <c>the coming months</c>.</summary>
    private static TimeMatch? Counted(TokenizedText text, int at, int end, TimeDirection direction)
    {
        if (DurationReader.Length(text, at, end) is { } length)
        {
            var (count, unit) = (TimeMeaning.Length)length.Meaning;
            var next = DurationReader.AfterLoose(text, length.End, end);
            return direction switch
            {
                TimeDirection.Last when count is null || (count % 1 == 0 && count <= Farthest) => UpToNow(
                    next,
                    unit,
                    (int?)count
                ),
                TimeDirection.Last or TimeDirection.Next => length with { End = next },
                _ => null,
            };
        }

        return !IsPlural(text, at, end) || direction == TimeDirection.This ? null
            : direction == TimeDirection.Next ? Length(at + 1, null, CalendarWords.UnitOf(text, at)!.Value)
            : UpToNow(at + 1, CalendarWords.UnitOf(text, at)!.Value, null);
    }

    private static TimeMatch? One(TokenizedText text, int at, int end, TimeDirection direction, bool definite, PeriodPart part)
    {
        if (CalendarWords.UnitOf(text, at) is not { } unit || IsPlural(text, at, end))
        {
            return null;
        }

        var word = at - 1;
        if (unit < TimeUnit.Day)
        {
            return text.Is(word, "past") || definite && direction == TimeDirection.Last ? UpToNow(at + 1, unit, 1) : null;
        }

        var told =
            text.Is(word, "previous")
            || text.Is(word, "preceding")
            || text.Is(word, "following")
            || (definite && text.Is(word, "next"));
        if (told)
        {
            return Match(at + 1, "time.narrative", new TimeMeaning.Narrative(unit, direction == TimeDirection.Last ? -1 : 1));
        }

        if (unit == TimeUnit.Day)
        {
            return null;
        }

        // «the past week» runs up to now, «last week» ended on Sunday.
        var offset = OffsetOf(direction);
        return text.Is(word, "past") || (definite && text.Is(word, "last"))
            ? UpToNow(at + 1, unit, 1)
            : Match(
                DurationReader.AfterLoose(text, at + 1, end),
                "time.period",
                new TimeMeaning.Relative(unit, offset, offset, part)
            );
    }

    /// <summary><c>the end of the year</c>, <c>earlier in the week</c>, <c>late in the month</c>, <c>the start of next week</c>.</summary>
    private static TimeMatch? PartOf(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        var part = CalendarReader.PartAt(text, start);
        var joint = start + 1;
        var rest = text.Is(start, "rest") || text.Is(start, "remainder");
        if ((part == PeriodPart.Whole && !rest) || !(text.Is(joint, "of") || text.Is(joint, "in")))
        {
            return null;
        }

        if (
            text.Is(joint + 1, "the")
            && joint + 2 < end
            && CalendarWords.UnitOf(text, joint + 2) is { } unit and > TimeUnit.Day
            && !IsPlural(text, joint + 2, end)
        )
        {
            return Match(joint + 3, "time.period", new TimeMeaning.Relative(unit, 0, 0, part));
        }

        var period = joint + 1 < end ? Directed(text, joint + 1, end) : null;
        return period?.Meaning is TimeMeaning.Relative relative ? period with { Meaning = relative with { Part = part } }
            : period?.Meaning is TimeMeaning.NamedMonth month ? period with { Meaning = month with { Part = part } }
            : null;
    }

    /// <summary><c>the weekend</c>, <c>this weekend</c> is read with its direction.</summary>
    private static TimeMatch? Weekend(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        return start < end && text.Is(start, "weekend")
            ? Match(start + 1, "time.weekend", new TimeMeaning.Relative(TimeUnit.Weekend, 0, 0))
            : null;
    }

    /// <summary><c>year end</c>, <c>year-end</c>, <c>the year’s end</c>, <c>mid-week</c>.</summary>
    private static TimeMatch? YearEnd(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        if (start >= end)
        {
            return null;
        }

        var word = text[start];
        var hyphen = word.IndexOf('-');
        if (hyphen > 0)
        {
            return word[(hyphen + 1)..] is "end" && CalendarWords.UnitNamed(word[..hyphen]) is { } glued and > TimeUnit.Week
                    ? Match(start + 1, "time.period", new TimeMeaning.Relative(glued, 0, 0, PeriodPart.Late))
                : word[..hyphen] is "mid" && CalendarWords.UnitNamed(word[(hyphen + 1)..]) is { } middle and > TimeUnit.Day
                    ? Match(start + 1, "time.period", new TimeMeaning.Relative(middle, 0, 0, PeriodPart.Middle))
                : null;
        }

        var owns = text.IsPossessiveEnding(start + 1);
        var last = start + (owns ? 2 : 1);
        return
            last < end
            && (text.Is(last, "end") || text.Is(last, "close"))
            && (owns || start == at)
            && CalendarWords.UnitOf(text, start) is { } unit and > TimeUnit.Week
            ? Match(last + 1, "time.period", new TimeMeaning.Relative(unit, 0, 0, PeriodPart.Late))
            : null;
    }

    /// <summary>Units from that of publication.</summary>
    public static int OffsetOf(TimeDirection direction) =>
        direction switch
        {
            TimeDirection.Last => -1,
            TimeDirection.Next => 1,
            _ => 0,
        };

    private static bool IsPlural(TokenizedText text, int at, int end) =>
        at < end && CalendarWords.UnitOf(text, at) is not null && text[at][^1] is 's';

    private static TimeMatch UpToNow(int next, TimeUnit unit, int? count) =>
        new(next, TimeKind.Duration, "time.up-to-now", new TimeMeaning.UpToNow(unit, count));

    private static TimeMatch Length(int next, decimal? count, TimeUnit unit) =>
        new(next, TimeKind.Duration, "time.duration", new TimeMeaning.Length(count, unit));

    private static TimeMatch Match(int next, string rule, TimeMeaning meaning) => new(next, TimeKind.Date, rule, meaning);
}
