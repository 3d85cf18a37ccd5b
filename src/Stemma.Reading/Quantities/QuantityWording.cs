using Stemma.Reading.Tokens;

namespace Stemma.Reading.Quantities;

/// <summary>A number with the words that bound it and the noun phrase it counts.</summary>
/// <param name="All">Bounds and number; one that follows the thing counted is left out: <c>11</c> in <c>11 men or more</c>.</param>
/// <param name="Number">The number alone.</param>
/// <param name="Unit">What is counted; empty where nothing is said.</param>
/// <param name="Low">The least; null where open.</param>
/// <param name="High">The most; null where open.</param>
/// <param name="Approximate">True where a word says so, or the number is vague.</param>
/// <param name="Form">How the number is written.</param>
/// <param name="Rule">The rule that read it.</param>
internal sealed record QuantityWording(
    TokenRange All,
    TokenRange Number,
    TokenRange Unit,
    long? Low,
    long? High,
    bool Approximate,
    NumberForm Form,
    string Rule
)
{
    /// <summary>The wording that begins at a token; null where none does.</summary>
    public static QuantityWording? Read(TokenizedText text, int start, TokenRange sentence)
    {
        if (Bounds.IsQuote(text, start))
        {
            return null;
        }

        var bounds = new List<Bound>(2);
        var isBetween = text.Is(start, "between");
        var at = isBetween ? start + 1 : Bounds.ReadBefore(text, start, sentence.End, bounds);
        var numberStart = Bounds.SkipQuotes(text, at, sentence.End);
        var first = NumberReader.Read(text, numberStart, sentence.End);
        if (!first.IsRead || (isBetween && !text.Is(first.End, "and")))
        {
            return null;
        }

        var (number, isRange) = WithSecond(text, AfterRepetition(text, first, sentence.End), numberStart, sentence, isBetween);
        if (isBetween && !isRange)
        {
            return null;
        }

        var hadBounds = bounds.Count > 0;
        var end = Bounds.ReadAfter(text, number.End, sentence.End, bounds);
        var unit = UnitOf(text, numberStart, number, end, sentence);
        if (unit.Start >= end && unit.Length > 0 && end == number.End)
        {
            Bounds.ReadAfter(text, unit.End, sentence.End, bounds);
        }

        var (low, high, approximate) = Apply(bounds, number);
        var rule =
            isRange ? "quantity.range"
            : number.Form == NumberForm.Part ? "quantity.part"
            : number.Form == NumberForm.Vague ? "quantity.vague"
            : number.Form == NumberForm.Relative ? "quantity.relative"
            : number.Form == NumberForm.Uncounted ? "quantity.uncounted"
            : hadBounds || bounds.Count > 0 ? "quantity.bounded"
            : "quantity.count";
        return new QuantityWording(
            new TokenRange(OpeningQuote(text, start, end, sentence), end),
            new TokenRange(numberStart, number.End),
            unit,
            low,
            high,
            approximate,
            number.Form,
            rule
        );
    }

    /// <summary><c>twelve (12) people</c>: the number in brackets is the same once more.</summary>
    private static Number AfterRepetition(TokenizedText text, Number number, int end) =>
        number.Form == NumberForm.Words
        && number.End + 2 < end
        && text[number.End] is "("
        && Digits.Read(text, number.End + 1, end) is { IsRead: true } again
        && again.Low == number.Low
        && text[again.End] is ")"
            ? number with
            {
                End = again.End + 1,
            }
            : number;

    private static TokenRange UnitOf(TokenizedText text, int start, Number number, int end, TokenRange sentence)
    {
        if (number.Form == NumberForm.Nobody && !text.Is(end, "of") && !text.Is(end - 1, "single"))
        {
            return new TokenRange(end, end);
        }

        var single = number.Low == 1 && number.High == 1 || number.Form == NumberForm.Ordinal;
        var isFollowedByAdjective = number.Form == NumberForm.Ordinal && end < sentence.End && text[end] is ",";
        var unit = UnitReader.Read(text, isFollowedByAdjective ? end + 1 : end, sentence.End, single);
        return unit.Length == 0 && text.Is(start - 1, "of") && text.Has(start - 2, WordClass.Collective)
            ? new TokenRange(start - 2, start - 1)
            : unit;
    }

    /// <summary>The wording of <c>“at least” 30</c> begins with the mark that its own one closes.</summary>
    private static int OpeningQuote(TokenizedText text, int start, int end, TokenRange sentence)
    {
        for (var at = start; at < end; at++)
        {
            if (Bounds.IsQuote(text, at))
            {
                return start > sentence.Start && Bounds.IsQuote(text, start - 1) ? start - 1 : start;
            }
        }

        return start;
    }

    private static (Number Number, bool IsRange) WithSecond(
        TokenizedText text,
        Number first,
        int firstStart,
        TokenRange sentence,
        bool isBetween
    )
    {
        var joint = first.End;
        var hyphenated = joint < sentence.End && text[joint] is "-" or "–" or "—";
        var joined =
            isBetween
            || hyphenated && Touches(text, joint)
            || text.Is(joint, "or")
            || (text.Is(joint, "to") && !text.Is(firstStart - 1, "from"));
        if (!joined || first.Form is not (NumberForm.Digits or NumberForm.Words or NumberForm.Phrase))
        {
            return (first, false);
        }

        var second = NumberReader.Read(text, joint + 1, sentence.End);
        var fits =
            second.Form is NumberForm.Digits or NumberForm.Words or NumberForm.Phrase
            && second.Low > first.High
            && !IsCode(text, joint);
        return fits ? (new Number(Scaled(text, first, second), second.High, second.End, second.Form), true) : (first, false);
    }

    /// <summary>The first of <c>two to three million</c> is meant in millions too.</summary>
    private static long? Scaled(TokenizedText text, Number first, Number second)
    {
        var factor = NumberReader.Factor(text, second.End - 1);
        return factor > 1 && first.Low < 1000 && first.Low < second.Low / factor ? first.Low * factor : first.Low;
    }

    private static bool Touches(TokenizedText text, int hyphen) =>
        text.Tokens[hyphen].Span.Start == text.Tokens[hyphen - 1].Span.End || text[hyphen] is "–" or "—";

    /// <summary><c>555-1234</c> and <c>2-3-4</c> are no ranges.</summary>
    private static bool IsCode(TokenizedText text, int joint) =>
        text[joint] is "-"
        && joint + 1 < text.Tokens.Length
        && (
            text[joint + 1].Length > text[joint - 1].Length + 1
            || IsTelephone(text[joint - 1], text[joint + 1])
            || text[joint + 1][0] == '0'
            || (joint + 2 < text.Tokens.Length && text[joint + 2] is "-")
            || (joint >= 2 && text[joint - 2] is "-")
        );

    private static bool IsTelephone(ReadOnlySpan<char> area, ReadOnlySpan<char> line) =>
        area.Length == 3 && line.Length == 4 && !line.ContainsAnyExceptInRange('0', '9');

    private static (long? Low, long? High, bool Approximate) Apply(List<Bound> bounds, Number number)
    {
        var (low, high) = (number.Low, number.High);
        var approximate = number.Form is NumberForm.Vague or NumberForm.Part or NumberForm.Relative or NumberForm.Uncounted;
        foreach (var bound in bounds)
        {
            approximate |= bound == Bound.About;
            (low, high) = bound switch
            {
                Bound.Least => (low, null),
                Bound.More => ((high ?? low) + 1, null),
                Bound.Most => (null, high),
                Bound.Fewer => (null, high - 1),
                _ => (low, high),
            };
        }

        return (low, high, approximate);
    }
}
