using System.Globalization;

namespace Stemma.Reading.Quantities;

/// <summary>Reads numbers in digits: <c>30</c>, <c>10,000</c>, <c>1.5 million</c>, <c>3m</c>, <c>10k</c>, <c>23rd</c>.</summary>
internal static class Digits
{
    /// <returns>A number of form <see cref="NumberForm.None"/> where the token is none: <c>15-year-old</c>, <c>9/11</c>, <c>2:15</c>.</returns>
    public static Number Read(TokenizedText text, int token, int end)
    {
        var word = text[token];
        var length = 0;
        while (length < word.Length && (char.IsAsciiDigit(word[length]) || word[length] is ',' or '.'))
        {
            length++;
        }

        var suffix = word[length..];
        if (!TryValue(word[..length], out var value, out var isDecimal))
        {
            return default;
        }

        if (suffix is "st" or "nd" or "rd" or "th" && !isDecimal)
        {
            return new Number((long)value, null, token + 1, NumberForm.Ordinal);
        }

        var factor = SuffixFactor(suffix);
        if (factor == 0)
        {
            return default;
        }

        var at = token + 1;
        while (factor < 1_000_000_000_000 && at < end && NumberReader.Factor(text, at) is > 0 and var next)
        {
            (factor, at) = (factor * next, at + 1);
        }

        var whole = value * factor;
        return whole != decimal.Truncate(whole) || whole > long.MaxValue / 2
            ? new Number(null, null, at, NumberForm.Decimal)
            : new Number((long)whole, (long)whole, at, NumberForm.Digits);
    }

    private static decimal SuffixFactor(ReadOnlySpan<char> suffix) =>
        suffix switch
        {
            "" => 1,
            "k" or "K" => 1000,
            "m" or "M" or "mn" or "mln" => 1_000_000,
            "bn" or "B" or "b" => 1_000_000_000,
            _ => 0,
        };

    /// <summary>A comma parts thousands where three digits follow it each time; a single full stop parts decimals.</summary>
    private static bool TryValue(ReadOnlySpan<char> digits, out decimal value, out bool isDecimal)
    {
        value = 0;
        isDecimal = digits.Contains('.');
        if (digits.Length is 0 or > 20 || digits.Count('.') > 1 || !CommasFit(digits))
        {
            return false;
        }

        return decimal.TryParse(
            digits,
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out value
        );
    }

    private static bool CommasFit(ReadOnlySpan<char> digits)
    {
        var whole = digits.IndexOf('.') is >= 0 and var dot ? digits[..dot] : digits;
        for (var at = whole.IndexOf(','); at >= 0 && at < whole.Length; at++)
        {
            if (
                whole[at] == ','
                && !(at + 3 < whole.Length && (at + 4 == whole.Length || whole[at + 4] == ','))
                && !IsIndian(whole)
            )
            {
                return false;
            }
        }

        return whole.Length == 0 || whole[0] != ',';
    }

    /// <summary><c>12,50,000</c>: pairs of digits before the last three.</summary>
    private static bool IsIndian(ReadOnlySpan<char> whole) => whole.Length > 7 && whole[^4] == ',' && whole[^7] == ',';
}
