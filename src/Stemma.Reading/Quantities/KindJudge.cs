using Stemma.Reading.Tokens;

namespace Stemma.Reading.Quantities;

/// <summary>Tells counts from ages, money, shares, measurements, years, addresses and numbers that are names.</summary>
internal static class KindJudge
{
    /// <summary>The kind of a number, or null where it is no quantity at all.</summary>
    /// <param name="text">The words.</param>
    /// <param name="sentence">The sentence it stands in.</param>
    /// <param name="wording">The number with its bounds.</param>
    /// <param name="number">The number's own tokens.</param>
    /// <param name="value">Its least.</param>
    /// <param name="form">How it is written.</param>
    public static (QuantityKind? Kind, string Rule) Judge(
        TokenizedText text,
        TokenRange sentence,
        TokenRange wording,
        TokenRange number,
        long? value,
        NumberForm form
    )
    {
        var next = Bounds.SkipQuotes(text, number.End, sentence.End);
        if (form == NumberForm.Ordinal)
        {
            return (QuantityKind.Ordinal, "quantity.ordinal");
        }

        if (IsMoney(text, number.Start) || IsUnitAhead(text, next, sentence.End, ["dollars", "euros", "pounds", "rupees"]))
        {
            return (QuantityKind.Measurement, "quantity.money");
        }

        if (IsShare(text, next))
        {
            return (QuantityKind.Share, "quantity.share");
        }

        if (AgeReader.IsAge(text, sentence, number, next, value))
        {
            return (QuantityKind.Age, "quantity.age");
        }

        if (text.Has(next, WordClass.Measurement) || (text.Is(next, "-") && text.Has(next + 1, WordClass.Measurement)))
        {
            return (QuantityKind.Measurement, "quantity.measurement");
        }

        if (IsLabel(text, number, next, value) || IsPlaceInRow(text, number, next))
        {
            return (null, string.Empty);
        }

        var digits = form is NumberForm.Digits or NumberForm.Decimal;
        return
            digits && (IsYear(text, number, next, value) || IsPartOfName(text, sentence, number, next) || IsMarked(text, number))
            ? (null, string.Empty)
            : (QuantityKind.Count, "quantity.count");
    }

    /// <summary><c>level nine</c>, <c>at nine</c>: a name or a time of day, where nothing is counted.</summary>
    private static bool IsLabel(TokenizedText text, TokenRange number, int next, long? value) =>
        number.Length == 1
        && !IsNounAhead(text, next)
        && (
            text.Has(number.Start - 1, WordClass.Numbered)
            || (value <= 12 && IsClockPreposition(text, number.Start - 1) && !text.Has(number.Start - 2, WordClass.Verb))
        );

    /// <summary><c>Photo 2 of 9</c>, <c>1 of / 8</c>, <c>image 3/9</c>: which of a row of pictures or pages it is.</summary>
    private static bool IsPlaceInRow(TokenizedText text, TokenRange number, int next)
    {
        if (number.Length != 1 || text.Tokens[number.Start].Kind != TokenKind.Number)
        {
            return false;
        }

        var isFirst = text.Has(number.Start - 1, WordClass.Numbered) && text.Is(next, "of");
        var before = number.Start - (text.Is(number.Start - 1, "/") ? 2 : 1);
        var isLast =
            text.Is(before, "of")
            && before > 0
            && text.Tokens[before - 1].Kind == TokenKind.Number
            && (before < number.Start - 1 || text.Has(before - 2, WordClass.Numbered));
        return isFirst || isLast || (text.Is(next, "of") && text.Is(next + 1, "/"));
    }

    private static bool IsClockPreposition(TokenizedText text, int before) => text.Is(before, "at") || text.Is(before, "past");

    private static bool IsMoney(TokenizedText text, int start) =>
        start > 0
        && (
            text[start - 1] is "$" or "£" or "€" or "¥" or "₹" or "₽" or "₴"
            || (text[start - 1] is "Rs" or "Rs." or "USD" or "EUR" or "GBP" or "US$" or "A$" or "C$")
        );

    private static bool IsUnitAhead(TokenizedText text, int next, int end, ReadOnlySpan<string> units)
    {
        foreach (var unit in units)
        {
            if (next + 1 < end && char.IsUpper(text[next][0]) && text.Is(next + 1, unit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShare(TokenizedText text, int next) =>
        next < text.Tokens.Length
        && (
            text[next] is "%"
            || text.Is(next, "percent")
            || text.Is(next, "percentage")
            || text.Is(next, "pc")
            || (text.Is(next, "per") && text.Is(next + 1, "cent"))
            || EndOfRatio(text, next) > next
        );

    /// <summary>Position after the second number of <c>one in ten</c>; the position itself where none follows.</summary>
    public static int EndOfRatio(TokenizedText text, int next) =>
        text.Is(next, "in")
        && NumberReader.Read(text, next + 1, Math.Min(text.Tokens.Length, next + 2)).IsRead
        && IsRatio(text, next)
            ? next + 2
            : next;

    /// <summary><c>one in ten</c>, but not <c>six in 2019</c>.</summary>
    private static bool IsRatio(TokenizedText text, int inAt) =>
        text.Tokens[inAt + 1].Kind == TokenKind.Word && text.Has(inAt + 2, WordClass.Person | WordClass.Plural);

    private static bool IsYear(TokenizedText text, TokenRange number, int next, long? value) =>
        number.Length == 1
        && value is >= 1400 and <= 2100
        && text[number.Start].Length == 4
        && !text.Has(next, WordClass.Person)
        && (!IsNounAhead(text, next) || IsBeforeYear(text, number.Start - 1));

    private static bool IsBeforeYear(TokenizedText text, int before) =>
        text.Is(before, "in")
        || text.Is(before, "since")
        || text.Is(before, "of")
        || text.Is(before, "the")
        || text.Is(before, "by");

    private static bool IsNounAhead(TokenizedText text, int next) =>
        next < text.Tokens.Length
        && text.Tokens[next].Kind == TokenKind.Word
        && !text.Has(next, WordClass.Closed)
        && !UnitReader.IsParticiple(text, next);

    /// <summary><c>Highway 81</c>, <c>INS Tabar 5</c>, <c>2806 Long Lane</c>, <c>7 Eyewitness News</c>.</summary>
    private static bool IsPartOfName(TokenizedText text, TokenRange sentence, TokenRange number, int next)
    {
        if (number.Length > 1)
        {
            return false;
        }

        var (before, capitalAhead) = (number.Start - 1, next < sentence.End && IsCapitalised(text, next));
        var named =
            before > sentence.Start
            && IsCapitalised(text, before)
            && !text.Has(before, WordClass.Closed | WordClass.Person)
            && !UnitReader.IsParticiple(text, before)
            && (!text.IsTitleCase(sentence) || IsEndOfPlace(text, before, next));
        return named && (IsAcronym(text, before) || (!IsNounAhead(text, next) && !text.Is(next, "of")))
            || (before >= sentence.Start && IsAcronym(text, before) && text.Tokens[before].Kind == TokenKind.Word)
            || text.Is(number.Start, "911")
            || sentence.Length == 1
            || capitalAhead && IsStreet(text, next, sentence.End)
            || text.Is(before, "No.")
            || text.Is(before, "#")
            || text.Is(before, "no.");
    }

    /// <summary><c>Shooting at Roxy 16 in Velin</c>: what a preposition brings in ends with its number, also where all words are capitals.</summary>
    private static bool IsEndOfPlace(TokenizedText text, int before, int next) =>
        (text.Is(before - 1, "at") || text.Is(before - 1, "in") || text.Is(before - 1, "near") || text.Is(before - 1, "on"))
        && !IsNounAhead(text, next);

    /// <summary>Capitals only, and some of the text around it is not.</summary>
    private static bool IsAcronym(TokenizedText text, int token) =>
        text[token].Length is > 1 and < 7 && !text[token].ContainsAnyInRange('a', 'z') && !text[token].Contains('.');

    private static bool IsStreet(TokenizedText text, int next, int end)
    {
        for (var at = next; at < Math.Min(end, next + 4) && IsCapitalised(text, at); at++)
        {
            if (
                text[at]
                is "Street"
                    or "St"
                    or "St."
                    or "Lane"
                    or "Road"
                    or "Rd"
                    or "Rd."
                    or "Avenue"
                    or "Ave"
                    or "Ave."
                    or "Drive"
                    or "Dr."
                    or "Boulevard"
                    or "Blvd"
                    or "Blvd."
                    or "Court"
                    or "Place"
                    or "Terrace"
                    or "Highway"
                    or "News"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Digits of a telephone number, a score, a code or a calibre: a hyphen, slash or point touches them.</summary>
    private static bool IsMarked(TokenizedText text, TokenRange number)
    {
        var span = text.SpanOf(number);
        var content = text.Source.Content;
        var before = span.Start > 0 ? content[span.Start - 1] : ' ';
        var after = span.End < content.Length ? content[span.End] : ' ';
        return before is '-' or '/' or '.' or '#' or '@' or '_' || after is '/' or '_' or '-';
    }

    private static bool IsCapitalised(TokenizedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text[token][0]);
}
