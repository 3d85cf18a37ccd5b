namespace Stemma.Reading.Times;

/// <summary>Reads times seen from the day of publication: <c>yesterday</c>, <c>last week</c>, <c>two days ago</c>, <c>over the weekend</c>.</summary>
internal static class RelativeReader
{
    /// <summary>Beyond so many units the calendar ends.</summary>
    private const int Farthest = 200;

    /// <summary>The time at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) =>
        NamedDay(text, at, end)
        ?? PartOfDay(text, at, end)
        ?? Period(text, at, end)
        ?? Weekend(text, at, end)
        ?? Ago(text, at, end);

    /// <summary><c>yesterday</c>, <c>tonight</c>, <c>early today</c>, <c>the day before yesterday</c>.</summary>
    private static TimeMatch? NamedDay(TokenizedText text, int at, int end)
    {
        if (
            text.Is(at, "the")
            && text.Is(at + 1, "day")
            && at + 3 < end
            && CalendarWords.NumberOf(text, at + 3, "day") is { } day
        )
        {
            return text.Is(at + 2, "before") ? Days(at + 4, day - 1, "time.today")
                : text.Is(at + 2, "after") ? Days(at + 4, day + 1, "time.today")
                : null;
        }

        var start = at + (CalendarReader.PartAt(text, at) == PeriodPart.Whole ? 0 : 1);
        if (start >= end || CalendarWords.NumberOf(text, start, "day") is not { } offset)
        {
            return null;
        }

        return Days(WeekdayReader.AfterPart(text, start + 1, end), offset, "time.today");
    }

    /// <summary><c>this morning</c>, <c>last night</c>, <c>overnight</c>.</summary>
    private static TimeMatch? PartOfDay(TokenizedText text, int at, int end)
    {
        if (text.Is(at, "overnight"))
        {
            return new TimeMatch(at + 1, TimeKind.Time, "time.overnight", new TimeMeaning.Relative(TimeUnit.Day, -1, 0));
        }

        var start = at + (CalendarReader.PartAt(text, at) == PeriodPart.Whole ? 0 : 1);
        if (start + 1 >= end || !CalendarWords.Is(text, start + 1, "part"))
        {
            return null;
        }

        return text.Is(start, "this") ? Days(start + 2, 0, "time.part-of-day") with { Kind = TimeKind.Time }
            : text.Is(start, "last") ? Days(start + 2, -1, "time.part-of-day") with { Kind = TimeKind.Time }
            : null;
    }

    /// <summary><c>last week</c>, <c>earlier this month</c>, <c>late last year</c>, <c>the past two weeks</c>, <c>last June</c>.</summary>
    private static TimeMatch? Period(TokenizedText text, int at, int end)
    {
        var next = at;
        var part = CalendarReader.PartAt(text, next);
        next += part == PeriodPart.Whole ? 0 : 1;
        var definite = text.Is(next, "the") || text.Is(next, "these");
        next += definite ? 1 : 0;
        var direction = CalendarWords.DirectionOf(text, next);
        if (direction == TimeDirection.Unsaid && CalendarWords.Is(text, next, "recent"))
        {
            return next + 1 < end && CalendarWords.UnitOf(text, next + 1) is { } recent && EndsInS(text, next + 1)
                ? UpToNow(next + 2, recent, null)
                : null;
        }

        if (direction == TimeDirection.Unsaid)
        {
            return null;
        }

        next++;
        if (next < end && CalendarWords.NumberOf(text, next, "month") is { } month)
        {
            return new TimeMatch(next + 1, TimeKind.Date, "time.named-month", new TimeMeaning.NamedMonth(month, direction, part));
        }

        if (next < end && CalendarWords.NumberOf(text, next, "season") is { } season)
        {
            return new TimeMatch(next + 1, TimeKind.Date, "time.season", new TimeMeaning.Season(season, null, direction));
        }

        if (
            CountReader.Read(text, next, end) is { } count
            && count.Next < end
            && CalendarWords.UnitOf(text, count.Next) is { } counted
        )
        {
            return direction switch
            {
                TimeDirection.Last when !(count.Value > Farthest) => UpToNow(count.Next + 1, counted, count.Value),
                TimeDirection.Last or TimeDirection.Next => Untold(count.Next + 1),
                _ => null,
            };
        }

        if (next >= end || CalendarWords.UnitOf(text, next) is not { } unit || unit < TimeUnit.Day)
        {
            return null;
        }

        return EndsInS(text, next)
            ? direction == TimeDirection.Next
                ? Untold(next + 1)
                : UpToNow(next + 1, unit, null)
            : OnePeriod(text, next, unit, direction, definite, part);
    }

    private static TimeMatch? OnePeriod(
        TokenizedText text,
        int at,
        TimeUnit unit,
        TimeDirection direction,
        bool definite,
        PeriodPart part
    )
    {
        var word = at - 1;
        var told =
            text.Is(word, "previous")
            || text.Is(word, "preceding")
            || text.Is(word, "following")
            || (definite && text.Is(word, "next"));
        if (told)
        {
            return Narrative(at + 1, unit, direction == TimeDirection.Last ? -1 : 1);
        }

        if (unit == TimeUnit.Day)
        {
            return null;
        }

        // «the past week» runs up to now, «last week» ended on Sunday.
        var runsUpToNow = text.Is(word, "past") || (definite && text.Is(word, "last"));
        var offset = direction switch
        {
            TimeDirection.Last => -1,
            TimeDirection.Next => 1,
            _ => 0,
        };
        return runsUpToNow
            ? UpToNow(at + 1, unit, 1)
            : new TimeMatch(at + 1, TimeKind.Date, "time.period", new TimeMeaning.Relative(unit, offset, offset, part));
    }

    /// <summary><c>the weekend</c>.</summary>
    private static TimeMatch? Weekend(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        return start < end && text.Is(start, "weekend")
            ? new TimeMatch(start + 1, TimeKind.Date, "time.weekend", new TimeMeaning.Relative(TimeUnit.Weekend, 0, 0))
            : null;
    }

    /// <summary><c>two days ago</c>, <c>a little over a week ago</c>, <c>three days later</c>, <c>a year earlier</c>.</summary>
    private static TimeMatch? Ago(TokenizedText text, int at, int end)
    {
        var start = Approximators.After(text, at, end);
        if (CountReader.Read(text, start, end) is not { } count || count.Next + 1 >= end)
        {
            return null;
        }

        if (CalendarWords.UnitOf(text, count.Next) is not { } unit)
        {
            return null;
        }

        var mark = count.Next + 1;
        if (count.Value > Farthest)
        {
            return null;
        }

        if (text.Is(mark, "ago"))
        {
            return count.Value is { } back
                ? new TimeMatch(mark + 1, TimeKind.Date, "time.ago", new TimeMeaning.Relative(unit, -back, -back))
                : Untold(mark + 1) with
                {
                    Kind = TimeKind.Date,
                    Rule = "time.ago",
                };
        }

        var told =
            text.Is(mark, "later") ? 1
            : text.Is(mark, "earlier") ? -1
            : 0;
        return told == 0 ? null
            : count.Value is { } number ? Narrative(mark + 1, unit, told * number)
            : Untold(mark + 1);
    }

    private static bool EndsInS(TokenizedText text, int at) => text[at][^1] is 's';

    private static TimeMatch Days(int next, int offset, string rule) =>
        new(next, TimeKind.Date, rule, new TimeMeaning.Relative(TimeUnit.Day, offset, offset));

    private static TimeMatch Narrative(int next, TimeUnit unit, int offset) =>
        new(next, TimeKind.Date, "time.narrative", new TimeMeaning.Narrative(unit, offset));

    private static TimeMatch Untold(int next) => new(next, TimeKind.Duration, "time.duration", TimeMeaning.Untold);

    private static TimeMatch UpToNow(int next, TimeUnit unit, int? count) =>
        new(next, TimeKind.Duration, "time.up-to-now", new TimeMeaning.UpToNow(unit, count ?? VagueCount(unit)));

    /// <summary>How far back <c>recent days</c> or <c>the past few weeks</c> reach at most.</summary>
    private static int VagueCount(TimeUnit unit) =>
        unit is TimeUnit.Day ? 7
        : unit is TimeUnit.Week or TimeUnit.Month ? 6
        : 5;
}
