using System.Collections.Frozen;
using System.Globalization;
using Stemma.Reading.Parses;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads years and runs of years: <c>2019</c>, <c>2019–2021</c>, <c>2019–21</c>, <c>nineteen ninety-seven</c>; also what <see cref="EraReader"/> reads.</summary>
internal static class YearReader
{
    private const int Earliest = 1500;
    private const int Latest = 2199;

    // Where nothing but the digits speaks for a year.
    private const int Usual = 1850;
    private const int UsualLast = 2050;

    private static readonly FrozenSet<string> Before = WordList.Set("Times/en/before-years.txt");

    /// <summary>The year or decade at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        if (EraReader.Read(text, at, end) is { } era)
        {
            return era;
        }

        if (Spelled(text, at, end) is { } spelled)
        {
            return new TimeMatch(spelled.Next, TimeKind.Date, "time.year", new TimeMeaning.Calendar(spelled.Year, null, null));
        }

        if (YearAt(text, at) is not { } year || !StandsAsYear(text, at))
        {
            return null;
        }

        return at + 2 < end && (text.Is(at + 1, "-") || text.Is(at + 1, "–")) && LastOf(text[at + 2], year) is { } last
            ? new TimeMatch(at + 3, TimeKind.Date, "time.years", new TimeMeaning.Years(year, last))
            : new TimeMatch(at + 1, TimeKind.Date, "time.year", new TimeMeaning.Calendar(year, null, null));
    }

    /// <summary>The last year of <c>2019–2021</c> or <c>2019–21</c>; null where the word is none.</summary>
    private static int? LastOf(ReadOnlySpan<char> word, int first)
    {
        var last = YearOf(word);
        if (word.Length == 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var two))
        {
            last = (first / 100 * 100) + two;
        }

        return last > first ? last : null;
    }

    /// <summary>The year that stands at a token in digits or words, and the position after it; null where none does.</summary>
    public static (int Year, int Next)? WrittenAt(TokenizedText text, int at, int end) =>
        YearAt(text, at) is { } year ? (year, at + 1) : Spelled(text, at, end);

    /// <summary><c>nineteen ninety-seven</c>, <c>twenty twelve</c>, <c>nineteen oh-five</c>: as speech has them.</summary>
    private static (int Year, int Next)? Spelled(TokenizedText text, int at, int end)
    {
        if (
            at + 1 >= end
            || !(text.Is(at, "nineteen") || text.Is(at, "eighteen") || text.Is(at, "seventeen") || text.Is(at, "twenty"))
        )
        {
            return null;
        }

        var century = CountReader.NumberOf(text, at)!.Value;
        var rest = text[at + 1].StartsWith("oh-")
            ? CalendarWords.NumberNamed(text[at + 1][3..])
            : CountReader.NumberOf(text, at + 1);
        if (
            text.Tokens[at + 1].Kind == TokenKind.Number
            || rest is not > 0 or >= 100
            || (rest < 10 && !text[at + 1].StartsWith("oh-"))
        )
        {
            return null;
        }

        // «Nineteen ninety seven» may be three words.
        var one = rest % 10 == 0 && at + 2 < end ? CalendarWords.NumberNamed(text[at + 2]) : null;
        return one is > 0 and < 10 && rest >= 20 && !text.Is(at + 2, "a")
            ? ((century * 100) + rest.Value + one.Value, at + 3)
            : ((century * 100) + rest.Value, at + 2);
    }

    /// <summary>The year that a token writes in four digits; null where it writes none.</summary>
    public static int? YearAt(TokenizedText text, int at) => at < text.Tokens.Length ? YearOf(text[at]) : null;

    /// <summary>The year of four digits; null where the word is none.</summary>
    public static int? YearOf(ReadOnlySpan<char> word) =>
        word.Length == 4
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= Earliest and <= Latest
            ? year
            : null;

    /// <summary>Four digits are a year only beside a word that goes with years: <c>in 2019</c>, never <c>some 2000 soldiers</c>.</summary>
    private static bool StandsAsYear(TokenizedText text, int at)
    {
        var before = at > 0 ? text[at - 1] : default;
        var range =
            text[Math.Min(at + 1, text.Tokens.Length - 1)] is "-" or "–"
            && at + 2 < text.Tokens.Length
            && LastOf(text[at + 2], YearAt(text, at) ?? 0) is not null;
        var bracketed = range || (before is "(" or "[" && text.Is(at + 1, ")"));
        var possessive = text.IsPossessiveEnding(at + 1);
        return bracketed
            || possessive
            || Before.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before)
            || IsYearOfRange(text, at)
            || StandsBeforeOneThing(text, at);
    }

    /// <summary><c>a 1996 law</c>, <c>its 1990 invasion</c>; never <c>2000 soldiers</c>, <c>some 1900 of them</c>, <c>room 2012</c>, <c>$1950</c>.</summary>
    private static bool StandsBeforeOneThing(TokenizedText text, int at) =>
        YearAt(text, at) is >= Usual and <= UsualLast
        && WordTags.At(text, at - 1)
            is PennTag.Dt
                or PennTag.PrpPossessive
                or PennTag.Jj
                or PennTag.Cc
                or PennTag.In
                or PennTag.To
                or PennTag.Pos
        && WordTags.At(text, at + 1) is not (PennTag.Nns or PennTag.Nnps or PennTag.Jj or PennTag.Cd)
        && !(at + 1 < text.Tokens.Length && text[at + 1] is "%" or "of")
        && !Approximators.EndsAt(text, at);

    /// <summary><c>between 2019 and 2021</c>, <c>2019 or 2020</c>, <c>2019, 2020</c>.</summary>
    private static bool IsYearOfRange(TokenizedText text, int at) =>
        at > 1
        && (
            text.Is(at - 1, "and")
            || text.Is(at - 1, "or")
            || text.Is(at - 1, ",")
            || text.Is(at - 1, "–")
            || text.Is(at - 1, "-")
        )
        && YearAt(text, at - 2) is not null;
}
