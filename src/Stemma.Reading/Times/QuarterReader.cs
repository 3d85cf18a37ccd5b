namespace Stemma.Reading.Times;

/// <summary>
/// Reads quarters, halves and fiscal years, as reports on business have them: <c>the third quarter of 2019</c>, <c>Q3 2019</c>, <c>fiscal 2019</c>,
/// <c>the year-earlier quarter</c>, <c>last year’s first half</c>.
/// </summary>
internal static class QuarterReader
{
    /// <summary>The period at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) =>
        Abbreviated(text, at, end) ?? FiscalYear(text, at, end) ?? YearEarlier(text, at, end) ?? Ordinal(text, at, end);

    /// <summary><c>Q3</c>, <c>Q3 2019</c>, <c>FY2019</c>.</summary>
    private static TimeMatch? Abbreviated(TokenizedText text, int at, int end)
    {
        var word = text[at];
        if (word.Length == 2 && word[0] is 'Q' or 'H' && word[1] is >= '1' and <= '4' && !(word[0] == 'H' && word[1] > '2'))
        {
            var of = at + 1 + (text.Is(at + 1, "of") || text.Is(at + 1, ",") ? 1 : 0);
            var year = of < end ? YearReader.YearAt(text, of) : null;
            return word[0] == 'H' && year is null
                ? null
                : Match(
                    year is null ? at + 1 : of + 1,
                    new TimeMeaning.PartOfYear(word[1] - '0', word[0] == 'Q' ? 4 : 2, year, null)
                );
        }

        return word.StartsWith("FY") && YearReader.YearOf(word[2..]) is { } fiscal
            ? Match(at + 1, new TimeMeaning.Calendar(fiscal, null, null))
            : null;
    }

    /// <summary><c>fiscal 2019</c>, <c>fiscal year 2019</c>, <c>the current fiscal year</c>.</summary>
    private static TimeMatch? FiscalYear(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        var direction = CalendarWords.DirectionOf(text, start);
        start += direction == TimeDirection.Unsaid ? 0 : 1;
        if (!text.Is(start, "fiscal") && !text.Is(start, "financial"))
        {
            return null;
        }

        var isYear = text.Is(start + 1, "year");
        var number = start + (isYear ? 2 : 1);
        return number < end && YearReader.YearAt(text, number) is { } year && (isYear || text.Is(start, "fiscal"))
                ? Match(number + 1, new TimeMeaning.Calendar(year, null, null))
            : !isYear ? null
            : direction == TimeDirection.Unsaid ? Match(start + 2, new TimeMeaning.Narrative(TimeUnit.Year, 0))
            : Match(start + 2, new TimeMeaning.Relative(TimeUnit.Year, OffsetOf(direction), OffsetOf(direction)));
    }

    /// <summary><c>the year-earlier quarter</c>, <c>the year-ago period</c>, <c>year-earlier</c>.</summary>
    private static TimeMatch? YearEarlier(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        if (start >= end || !(text.Is(start, "year-earlier") || text.Is(start, "year-ago")))
        {
            return null;
        }

        return Numbered(text, start + 1, end) is { } number
                ? Match(number.Next, new TimeMeaning.PartOfYear(number.Value, number.Parts, null, -1))
            : IsPeriod(text, start + 1, end) ? Match(start + 2, new TimeMeaning.PartOfYear(0, 4, null, -1))
            : start == at ? Match(start + 1, new TimeMeaning.Narrative(TimeUnit.Year, -1))
            : null;
    }

    /// <summary><c>the (fiscal) third quarter of 1998</c>, <c>third-quarter</c>, <c>the 1998 third quarter</c>, <c>this year’s first half</c>, <c>the quarter</c>.</summary>
    private static TimeMatch? Ordinal(TokenizedText text, int at, int end)
    {
        var (year, offset, next) = YearBefore(text, at, end);
        next += text.Is(next, "fiscal") ? 1 : 0;
        if (Numbered(text, next, end) is not { } number)
        {
            return Told(text, at, next, end, year, offset);
        }

        if (year is null && offset is null)
        {
            (year, offset, var after) = YearAfter(text, number.Next, end);
            number = number with { Next = after };
        }

        // «The second half» alone is mostly that of a match.
        return number.Parts == 2 && year is null && offset is null
            ? null
            : Match(number.Next, new TimeMeaning.PartOfYear(number.Value, number.Parts, year, offset));
    }

    /// <summary><c>the quarter</c>, <c>the latest period</c>, <c>the 1998 quarter</c>, <c>last year’s quarter</c>: the one spoken of.</summary>
    private static TimeMatch? Told(TokenizedText text, int at, int next, int end, int? year, int? offset)
    {
        var latest = text.Is(next, "latest");
        next += latest ? 1 : 0;
        var dated = year is not null || offset is not null;
        var isOne = next < end && (text.Is(next, "quarter") || (text.Is(next, "period") && (latest || dated)));
        return !isOne || at == next || (text.Is(next + 1, "of") && !dated) ? null
            : dated ? Match(next + 1, new TimeMeaning.PartOfYear(0, 4, year, offset))
            : Match(next + 1, new TimeMeaning.Narrative(TimeUnit.Quarter, 0));
    }

    /// <summary><c>the</c>, <c>the 1998</c>, <c>this year’s</c> before a period.</summary>
    private static (int? Year, int? Offset, int Next) YearBefore(TokenizedText text, int at, int end)
    {
        var next = at + (text.Is(at, "the") ? 1 : 0);
        if (next < end && YearReader.YearAt(text, next) is { } year)
        {
            return (year, null, next + 1);
        }

        var direction = CalendarWords.DirectionOf(text, next);
        var owns = direction != TimeDirection.Unsaid && text.Is(next + 1, "year") && (text.IsPossessiveEnding(next + 2));
        return owns ? (null, OffsetOf(direction), next + 3) : (null, null, next);
    }

    /// <summary><c>of 1998</c>, <c>of last year</c>, <c>last year</c>, <c>of the year</c> behind a period.</summary>
    private static (int? Year, int? Offset, int Next) YearAfter(TokenizedText text, int at, int end)
    {
        var of = text.Is(at, "of") || text.Is(at, "in") || text.Is(at, ",") ? 1 : 0;
        var next = at + of + (text.Is(at + of, "fiscal") ? 1 : 0);
        if (next < end && YearReader.YearAt(text, next) is { } year)
        {
            return (year, null, next + 1);
        }

        if (!text.Is(next + 1, "year") || next + 1 >= end || text.Is(at, ","))
        {
            return (null, null, at);
        }

        var direction = CalendarWords.DirectionOf(text, next);
        return direction != TimeDirection.Unsaid ? (null, OffsetOf(direction), next + 2)
            : text.Is(next, "the") && text.Is(at, "of") ? (null, 0, next + 2)
            : (null, null, at);
    }

    /// <summary><c>third quarter</c>, <c>third-quarter</c>, <c>first half</c>, <c>final quarter</c>.</summary>
    private static (int Value, int Parts, int Next)? Numbered(TokenizedText text, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        var word = text[at];
        var hyphen = word.IndexOf('-');
        if (hyphen > 0)
        {
            word = word.StartsWith("fiscal-") ? word[7..] : word;
            hyphen = word.IndexOf('-');
            return hyphen > 0 && PartsOf(word[(hyphen + 1)..]) is { } glued && OrdinalOf(word[..hyphen], glued) is { } first
                    ? (first, glued, at + 1)
                : OrdinalOf(word, 4) is { } spaced && at + 1 < end && PartsOf(text[at + 1]) is 4 ? (spaced, 4, at + 2)
                : null;
        }

        return
            at + 1 < end && PartsOf(text[at + 1]) is { } parts && OrdinalOf(word, parts) is { } number && !text.Is(at - 1, "last")
            ? (number, parts, at + 2)
            : null;
    }

    private static int? PartsOf(ReadOnlySpan<char> word) =>
        word.Equals("quarter", StringComparison.OrdinalIgnoreCase) ? 4
        : word.Equals("half", StringComparison.OrdinalIgnoreCase) ? 2
        : null;

    private static int? OrdinalOf(ReadOnlySpan<char> word, int parts)
    {
        var number =
            word.Equals("final", StringComparison.OrdinalIgnoreCase) || word.Equals("latter", StringComparison.OrdinalIgnoreCase)
                ? parts
            : word.Equals("last", StringComparison.OrdinalIgnoreCase) && parts == 2 ? parts
            : CalendarWords.OrdinalNamed(word);
        return number <= parts ? number : null;
    }

    private static bool IsPeriod(TokenizedText text, int at, int end) =>
        at < end && (text.Is(at, "quarter") || text.Is(at, "period") || text.Is(at, "half") || text.Is(at, "month"));

    private static int OffsetOf(TimeDirection direction) =>
        direction switch
        {
            TimeDirection.Last => -1,
            TimeDirection.Next => 1,
            _ => 0,
        };

    private static TimeMatch Match(int next, TimeMeaning meaning) => new(next, TimeKind.Date, "time.quarter", meaning);
}
