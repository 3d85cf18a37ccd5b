using System.Globalization;
using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads how many units of time are meant: <c>two</c>, <c>48</c>, <c>a couple of</c>, <c>several</c>, <c>two and a half</c>, <c>two to three</c>.</summary>
internal static class CountReader
{
    private const int MostUnits = 100_000;

    /// <summary>A number of units.</summary>
    /// <param name="Amount">The number, of a range the first; null where it is vague.</param>
    /// <param name="Next">Position after its last token.</param>
    public readonly record struct Count(decimal? Amount, int Next)
    {
        /// <summary>The number; null where it is vague or no whole one.</summary>
        public int? Whole => Amount is { } amount && amount % 1 == 0 ? (int)amount : null;
    }

    /// <summary>The number at a token; null where none stands there.</summary>
    public static Count? Read(TokenizedText text, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        if (Phrase(text, at, end) is { } phrase)
        {
            return phrase;
        }

        if (CalendarWords.Is(text, at, "vague"))
        {
            return new Count(
                null,
                at
                    + 1
                    + (
                        text.Is(at + 1, "of") ? 1
                        : text.Is(at + 1, "more") ? 1
                        : 0
                    )
            );
        }

        if (One(text, at, end) is not { } first)
        {
            return null;
        }

        var joined = text.Is(first.Next, "to") || text.Is(first.Next, "or") || text[Math.Min(first.Next, end - 1)] is "-" or "–";
        return joined && One(text, first.Next + 1, end) is { } second && second.Amount > first.Amount
            ? first with
            {
                Next = second.Next,
            }
            : first;
    }

    /// <summary><c>a few</c>, <c>a couple of</c>, <c>half an</c>, <c>a half</c>, <c>a hundred</c>.</summary>
    private static Count? Phrase(TokenizedText text, int at, int end)
    {
        if (text.Is(at, "half"))
        {
            var article =
                text.Is(at + 1, "a") || text.Is(at + 1, "an") ? 2
                : text.Is(at + 1, "-") ? 2
                : 1;
            return at + article < end ? new Count(0.5m, at + article) : null;
        }

        if (text.Is(at, "a") && at + 1 < end)
        {
            var next = at + 1;
            return text.Is(next, "few") ? new Count(null, next + 1)
                : text.Is(next, "good") && text.Is(next + 1, "many") ? new Count(null, next + 2)
                : text.Is(next, "number") && text.Is(next + 1, "of") ? new Count(null, next + 2)
                : text.Is(next, "couple") ? new Count(2, next + (text.Is(next + 1, "of") ? 2 : 1))
                : text.Is(next, "half") ? new Count(0.5m, next + 1)
                : text.Is(next, "quarter") && text.Is(next + 1, "of") && text.Is(next + 2, "an") ? new Count(0.25m, next + 3)
                : null;
        }

        return text.Is(at, "couple") ? new Count(2, at + (text.Is(at + 1, "of") ? 2 : 1)) : null;
    }

    private static Count? One(TokenizedText text, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        var (amount, next) = Plain(text, at, end);
        if (amount is not { } whole)
        {
            return null;
        }

        if (next + 2 < end && text.Is(next, "and") && text.Is(next + 1, "a") && text.Is(next + 2, "half"))
        {
            return new Count(whole + 0.5m, next + 3);
        }

        return next < end && text[next] is "1/2" or "½" ? new Count(whole + 0.5m, next + 1) : new Count(whole, next);
    }

    private static (decimal? Amount, int Next) Plain(TokenizedText text, int at, int end)
    {
        if (text.Tokens[at].Kind != TokenKind.Number)
        {
            var words = NumberReader.Read(text, at, end);
            if (words is { Form: NumberForm.Words or NumberForm.Phrase, Low: > 0 and <= MostUnits } && words.Low == words.High)
            {
                return (words.Low, words.End);
            }
        }

        return NumberOf(text, at) is { } whole ? (whole, at + 1)
            : text[at].Length < 8
            && decimal.TryParse(text[at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part)
                ? (part, at + 1)
            : (null, at);
    }

    /// <summary>A whole number in digits or words; null where the token is none.</summary>
    public static int? NumberOf(TokenizedText text, int at) => CalendarWords.NumberOf(text, at, "number") ?? NumberOf(text[at]);

    /// <summary>A whole number in digits, or two words joined by a hyphen; null where the word is none.</summary>
    public static int? NumberOf(ReadOnlySpan<char> word)
    {
        if (
            word.Length is > 0 and < 8
            && int.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var digits)
        )
        {
            return digits;
        }

        var hyphen = word.IndexOf('-');
        return
            hyphen > 0
            && CalendarWords.NumberNamed(word[..hyphen]) is { } tens
            && tens % 10 == 0
            && CalendarWords.NumberNamed(word[(hyphen + 1)..]) is { } ones
            && ones < 10
            ? tens + ones
            : null;
    }
}
