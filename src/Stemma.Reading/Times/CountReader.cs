using System.Globalization;

namespace Stemma.Reading.Times;

/// <summary>Reads how many units of time are meant: <c>two</c>, <c>48</c>, <c>a couple of</c>, <c>several</c>.</summary>
internal static class CountReader
{
    /// <summary>A number of units.</summary>
    /// <param name="Value">The number; null where it is vague.</param>
    /// <param name="Next">Position after its last token.</param>
    public readonly record struct Count(int? Value, int Next);

    /// <summary>The number at a token; null where none stands there.</summary>
    public static Count? Read(TokenizedText text, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        if (text.Is(at, "a") && at + 1 < end)
        {
            if (text.Is(at + 1, "few"))
            {
                return new Count(null, at + 2);
            }

            if (text.Is(at + 1, "couple"))
            {
                return new Count(2, at + (text.Is(at + 2, "of") ? 3 : 2));
            }

            if (text.Is(at + 1, "dozen"))
            {
                return new Count(12, at + 2);
            }

            if (text.Is(at + 1, "half"))
            {
                return new Count(null, at + 2);
            }
        }

        if (text.Is(at, "half") && (text.Is(at + 1, "a") || text.Is(at + 1, "an")))
        {
            return new Count(null, at + 2);
        }

        return NumberOf(text, at) is { } number ? new Count(number, AfterHalf(text, at + 1, end))
            : CalendarWords.Is(text, at, "vague") || text.Is(at, "couple") ? new Count(null, at + (text.Is(at + 1, "of") ? 2 : 1))
            : null;
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

    /// <summary><c>two and a half</c>.</summary>
    private static int AfterHalf(TokenizedText text, int at, int end) =>
        at + 2 < end && text.Is(at, "and") && text.Is(at + 1, "a") && text.Is(at + 2, "half") ? at + 3 : at;
}
