using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads dates of the calendar in words: <c>Monday, Dec. 16, 2024</c>, <c>late October</c>, <c>the 1990s</c>, <c>2019</c>.</summary>
internal static class CalendarReader
{
    /// <summary>The date at a token; null where none stands there.</summary>
    /// <param name="text">The words.</param>
    /// <param name="at">Position of the token.</param>
    /// <param name="end">Position that the match must not pass.</param>
    public static TimeMatch? Read(TokenizedText text, int at, int end) =>
        NumericDateReader.Read(text, at)
        ?? WithWeekday(text, at, end)
        ?? PartOf(text, at, end)
        ?? DateSpanReader.Read(text, at, end)
        ?? MonthAndDay(text, at, end)
        ?? DayFirst(text, at, end)
        ?? DayAlone(text, at, end)
        ?? YearReader.Read(text, at, end);

    /// <summary>A date with its month, in whichever order; null where none stands there.</summary>
    public static TimeMatch? Date(TokenizedText text, int at, int end) =>
        WithWeekday(text, at, end) ?? MonthAndDay(text, at, end) ?? DayFirst(text, at, end);

    /// <summary><c>Monday, Dec. 16</c>, <c>Saturday 22 February 2025</c>, <c>Tuesday (17 December)</c>.</summary>
    private static TimeMatch? WithWeekday(TokenizedText text, int at, int end)
    {
        if (CalendarWords.WeekdayOf(text, at) is not { } weekday)
        {
            return null;
        }

        var bracket = text.Is(at + 1, "(");
        var next = at + (bracket || text.Is(at + 1, ",") || text.Is(at + 1, ".") ? 2 : 1);
        var date = next < end ? MonthAndDay(text, next, end) ?? DayFirst(text, next, end) : null;
        if (date?.Meaning is not TimeMeaning.Calendar { Day: not null } calendar || (bracket && !text.Is(date.End, ")")))
        {
            return null;
        }

        return date with
        {
            End = date.End + (bracket ? 1 : 0),
            Meaning = calendar with { Weekday = weekday },
        };
    }

    /// <summary><c>early May</c>, <c>mid-October</c>, <c>the end of 2023</c>.</summary>
    private static TimeMatch? PartOf(TokenizedText text, int at, int end)
    {
        var next = at + (text.Is(at, "the") ? 1 : 0);
        var part = PartAt(text, next);
        if (part == PeriodPart.Whole)
        {
            return GluedMiddle(text, at, end);
        }

        next++;
        next += text.Is(next, "in") || text.Is(next, "of") || text.Is(next, "-") ? 1 : 0;
        if (next >= end)
        {
            return null;
        }

        var period = MonthAndDay(text, next, end) ?? YearReader.Read(text, next, end);
        TimeMeaning? meaning = period?.Meaning switch
        {
            TimeMeaning.Calendar { Day: null } calendar => calendar with { Part = part },
            TimeMeaning.Years years => years with { Part = part },
            _ => null,
        };
        return meaning is null ? null : period! with { Rule = "time.part-of-period", Meaning = meaning };
    }

    /// <summary>The part of a period that a word names; <see cref="PeriodPart.Whole"/> where it names none.</summary>
    public static PeriodPart PartAt(TokenizedText text, int at) =>
        CalendarWords.Is(text, at, "early") || text.Is(at, "earlier") ? PeriodPart.Early
        : CalendarWords.Is(text, at, "middle") ? PeriodPart.Middle
        : CalendarWords.Is(text, at, "late") || text.Is(at, "later") ? PeriodPart.Late
        : PeriodPart.Whole;

    /// <summary><c>mid-October</c> is one token.</summary>
    private static TimeMatch? GluedMiddle(TokenizedText text, int at, int end)
    {
        at += text.Is(at, "the") && at + 1 < end ? 1 : 0;
        var word = text[at];
        var hyphen = word.IndexOf('-');
        if (hyphen < 0)
        {
            return null;
        }

        var part = word[..hyphen] switch
        {
            "mid" or "Mid" => PeriodPart.Middle,
            "early" or "Early" => PeriodPart.Early,
            "late" or "Late" => PeriodPart.Late,
            _ => PeriodPart.Whole,
        };
        var rest = word[(hyphen + 1)..];
        if (part == PeriodPart.Whole || rest.IsEmpty)
        {
            return null;
        }

        if (CalendarWords.MonthNamed(rest) is { } month)
        {
            var year = YearReader.YearAt(text, at + 1);
            return new TimeMatch(
                year is null || at + 1 >= end ? at + 1 : at + 2,
                TimeKind.Date,
                "time.part-of-period",
                new TimeMeaning.Calendar(at + 1 >= end ? null : year, month, null, Part: part)
            );
        }

        if (EraReader.DecadeOf(rest) is { } decade)
        {
            return new TimeMatch(at + 1, TimeKind.Date, "time.part-of-period", new TimeMeaning.Years(decade, decade + 9, part));
        }

        return YearReader.YearOf(rest) is { } alone
            ? new TimeMatch(at + 1, TimeKind.Date, "time.part-of-period", new TimeMeaning.Calendar(alone, null, null, Part: part))
            : null;
    }

    /// <summary><c>Dec. 16, 2024</c>, <c>December 16–18</c>, <c>June 2024</c>, <c>June</c>.</summary>
    public static TimeMatch? MonthAndDay(TokenizedText text, int at, int end)
    {
        if (CalendarWords.NumberOf(text, at, "month") is not { } month)
        {
            return null;
        }

        var (day, lastDay, next) = DaysAt(text, at + 1, end);
        var (year, offset, afterYear) = YearAfter(text, next, end, comma: true);
        if (day is null && year is null && offset is null && !MonthGuard.IsMonth(text, at))
        {
            return null;
        }

        return new TimeMatch(
            afterYear,
            TimeKind.Date,
            day is null ? "time.month" : "time.date",
            new TimeMeaning.Calendar(year, month, day, LastDay: lastDay, YearOffset: offset)
        );
    }

    /// <summary><c>16 December 2024</c>, <c>the 16th of December</c>, <c>3-5 May</c>.</summary>
    public static TimeMatch? DayFirst(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        var (day, lastDay, next) = DaysAt(text, start, end);
        if (day is null)
        {
            return null;
        }

        next += text.Is(next, "of") ? 1 : 0;
        if (next >= end || CalendarWords.NumberOf(text, next, "month") is not { } month)
        {
            return null;
        }

        var (year, offset, afterYear) = YearAfter(text, next + 1, end, comma: true);
        return new TimeMatch(
            afterYear,
            TimeKind.Date,
            "time.date",
            new TimeMeaning.Calendar(year, month, day, LastDay: lastDay, YearOffset: offset)
        );
    }

    /// <summary><c>on the 16th</c>, where no noun follows.</summary>
    private static TimeMatch? DayAlone(TokenizedText text, int at, int end)
    {
        if (
            !text.Is(at, "the")
            || !text.Is(at - 1, "on")
            || at + 1 >= end
            || DayOf(text[at + 1], ordinalOnly: true) is not { } day
        )
        {
            return null;
        }

        var goesOn = at + 2 < end && text.Tokens[at + 2].Kind == TokenKind.Word && !IsFunctionWord(text[at + 2]);
        return goesOn
            ? null
            : new TimeMatch(at + 2, TimeKind.Date, "time.day-of-month", new TimeMeaning.Calendar(null, null, day));
    }

    private static bool IsFunctionWord(ReadOnlySpan<char> word) =>
        word is "and" or "or" or "at" or "in" or "by" or "when" or "after" or "before" or "but" or "that" or "as" or "near";

    /// <summary>One day of the month, or the first and last of a range.</summary>
    private static (int? Day, int? LastDay, int Next) DaysAt(TokenizedText text, int at, int end)
    {
        if (at >= end || DayOf(text[at], ordinalOnly: false) is not { } day)
        {
            return (null, null, at);
        }

        var joined =
            at + 2 < end && (text.Is(at + 1, "-") || text.Is(at + 1, "–") || text.Is(at + 1, "and") || text.Is(at + 1, "to"));
        var isRange = joined && DayOf(text[at + 2], ordinalOnly: false) is { } last && last > day && IsDateNear(text, at, end);
        return isRange ? (day, DayOf(text[at + 2], ordinalOnly: false), at + 3) : (day, null, at + 1);
    }

    /// <summary>A second number belongs to the date only where the month stands right before the first or right after the second.</summary>
    private static bool IsDateNear(TokenizedText text, int at, int end) =>
        CalendarWords.Is(text, at - 1, "month")
            && !(at + 3 < end && text.Tokens[at + 3].Kind == TokenKind.Word && text.Is(at + 1, "and"))
        || (at + 3 < end && CalendarWords.Is(text, at + 3, "month"));

    /// <summary>The day of the month that a word names: <c>16</c>, <c>16th</c>.</summary>
    public static int? DayOf(ReadOnlySpan<char> word, bool ordinalOnly)
    {
        var digits =
            word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2]
            : ordinalOnly ? []
            : word;
        return
            digits.Length is 1 or 2
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day is >= 1 and <= 31
            ? day
            : null;
    }

    private static (int? Year, int? Offset, int Next) YearAfter(TokenizedText text, int at, int end, bool comma)
    {
        var next = at + ((comma && text.Is(at, ",")) || text.Is(at, "of") ? 1 : 0);
        if (next < end && YearReader.WrittenAt(text, next, end) is { } year)
        {
            return (year.Year, null, year.Next);
        }

        var direction = CalendarWords.DirectionOf(text, next);
        return direction != TimeDirection.Unsaid && !text.Is(at, ",") && next + 1 < end && text.Is(next + 1, "year")
            ? (null, PeriodReader.OffsetOf(direction), next + 2)
            : (null, null, at);
    }
}
