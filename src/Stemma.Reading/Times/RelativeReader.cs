namespace Stemma.Reading.Times;

/// <summary>Reads days and parts of days seen from publication: <c>yesterday</c>, <c>this morning</c>, <c>two days ago</c>, <c>a year earlier</c>.</summary>
internal static class RelativeReader
{
    /// <summary>Beyond so many units the calendar ends.</summary>
    private const int Farthest = 200;

    /// <summary>The time at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) =>
        NamedDay(text, at, end) ?? PartOfDay(text, at, end) ?? Ago(text, at, end);

    /// <summary><c>yesterday</c>, <c>tonight</c>, <c>early today</c>, <c>yesterday morning</c>, <c>the day before yesterday</c>.</summary>
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

        var next = WeekdayReader.AfterPart(text, start + 1, end);
        var part = next > start + 1 ? CalendarWords.PartOfDay(text, next - 1) : null;
        return Days(next, offset, "time.today", text.Is(start, "tonight") ? "NI" : part);
    }

    /// <summary><c>this morning</c>, <c>last night</c>, <c>overnight</c>, <c>late this afternoon</c>.</summary>
    private static TimeMatch? PartOfDay(TokenizedText text, int at, int end)
    {
        if (text.Is(at, "overnight"))
        {
            return new TimeMatch(at + 1, TimeKind.Time, "time.overnight", new TimeMeaning.Relative(TimeUnit.Day, -1, 0))
            {
                OfDay = "TNI",
            };
        }

        var start = at + (CalendarReader.PartAt(text, at) == PeriodPart.Whole ? 0 : 1);
        if (start + 1 >= end || CalendarWords.PartOfDay(text, start + 1) is not { } part)
        {
            return null;
        }

        return text.Is(start, "this") ? Days(start + 2, 0, "time.part-of-day", part)
            : text.Is(start, "last") ? Days(start + 2, -1, "time.part-of-day", part)
            : null;
    }

    /// <summary><c>two days ago</c>, <c>a little over a week ago</c>, <c>three days later</c>, <c>a year earlier</c>, <c>six months from now</c>.</summary>
    private static TimeMatch? Ago(TokenizedText text, int at, int end)
    {
        if (DurationReader.Length(text, Approximators.After(text, at, end), end) is not { } length)
        {
            return null;
        }

        var mark = DurationReader.AfterLoose(text, length.End, end);
        if (mark >= end)
        {
            return null;
        }

        var (count, unit) = (TimeMeaning.Length)length.Meaning;
        var whole = count is { } amount && amount % 1 == 0 && amount <= Farthest ? (int?)amount : null;
        if (text.Is(mark, "ago"))
        {
            return whole is { } back
                ? Match(mark + 1, "time.ago", new TimeMeaning.Relative(unit, -back, -back, IsCounted: true))
                : Match(mark + 1, "time.ago", new TimeMeaning.Vague(TimeReference.Past));
        }

        if (text.Is(mark, "from") && mark + 1 < end && (text.Is(mark + 1, "now") || text.Is(mark + 1, "today")))
        {
            return whole is { } on
                ? Match(mark + 2, "time.ago", new TimeMeaning.Relative(unit, on, on, IsCounted: true))
                : Match(mark + 2, "time.ago", new TimeMeaning.Vague(TimeReference.Future));
        }

        var told =
            text.Is(mark, "later") || text.Is(mark, "afterward") || text.Is(mark, "afterwards") ? 1
            : text.Is(mark, "earlier")
            || text.Is(mark, "previously")
            || (text.Is(mark, "before") && NarrativeReader.IsLast(text, mark + 1, end))
                ? -1
            : 0;
        return told == 0 ? null
            : whole is { } number ? Match(mark + 1, "time.narrative", new TimeMeaning.Narrative(unit, told * number))
            : Match(mark + 1, "time.narrative", TimeMeaning.Untold);
    }

    private static TimeMatch Days(int next, int offset, string rule, string? part = null) =>
        Match(next, rule, new TimeMeaning.Relative(TimeUnit.Day, offset, offset)) with
        {
            Kind = part is null ? TimeKind.Date : TimeKind.Time,
            OfDay = part is null ? string.Empty : $"T{part}",
        };

    private static TimeMatch Match(int next, string rule, TimeMeaning meaning) => new(next, TimeKind.Date, rule, meaning);
}
