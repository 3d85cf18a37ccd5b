using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Quantities;

/// <summary>Amounts told by another amount, or by none: <c>twice as many</c>, <c>half of them</c>, <c>heavy losses</c>.</summary>
internal static class Relatives
{
    private const int Clause = 10;

    private static readonly PhraseTable<(long Numerator, long Denominator)> Known = new(
        WordList
            .Lines("Quantities/en/relatives.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells =>
                (
                    cells[0],
                    (long.Parse(cells[1], CultureInfo.InvariantCulture), long.Parse(cells[2], CultureInfo.InvariantCulture))
                )
            )
    );

    private static readonly PhraseTable<bool> Amounts = new(
        WordList.Lines("Quantities/en/uncounted.txt").Select(phrase => (phrase, true))
    );

    /// <summary>The amount that begins at a token, its number still open.</summary>
    public static Number Read(TokenizedText text, int token, int end)
    {
        var length = Known.Match(text, token, end, out _);
        if (length > 0 && !text.Is(token + length, "as") && !text.Is(token + length, "of"))
        {
            return new Number(null, null, token + length, NumberForm.Relative);
        }

        length = Amounts.Match(text, token, end, out _);
        return length > 0 && token + length < end && IsToll(text, token + length)
            ? new Number(null, null, token + length, NumberForm.Uncounted)
            : default;
    }

    /// <summary>
    /// With its number, where what it is compared with is plain: the only count before it in its sentence, or, where there is none, the only one of the sentence before.
    /// </summary>
    /// <param name="text">The words.</param>
    /// <param name="open">The amount.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="before">The sentence before; empty where there is none.</param>
    /// <param name="found">The quantities before it; ascending.</param>
    public static Quantity Resolve(
        TokenizedText text,
        Quantity open,
        TokenRange sentence,
        TokenRange before,
        IReadOnlyList<Quantity> found
    )
    {
        var end = Math.Min(sentence.End, open.Tokens.End + Clause);
        if (IsComparedAfter(text, open.Tokens.End, end) || RatioIn(text, open.Tokens, sentence.End) is not { } ratio)
        {
            return open;
        }

        var (whole, isPlain) = OnlyCount(found, sentence);
        (whole, isPlain) = whole is null && isPlain ? OnlyCount(found, before) : (whole, isPlain);
        return whole is null || !isPlain ? open : open with { Low = Part(whole.Low, ratio), High = Part(whole.High, ratio) };
    }

    private static bool IsToll(TokenizedText text, int token) =>
        text.Is(token, "losses") || text.Is(token, "casualties") || text.Is(token, "fatalities");

    /// <summary><c>twice as many people died as in May</c>.</summary>
    private static bool IsComparedAfter(TokenizedText text, int start, int end)
    {
        for (var at = start; at < end && text[at] is not ("," or ";"); at++)
        {
            if (text.Is(at, "as") || text.Is(at, "than") || text.Is(at, "compared"))
            {
                return true;
            }
        }

        return false;
    }

    private static (long Numerator, long Denominator)? RatioIn(TokenizedText text, TokenRange wording, int end)
    {
        for (var at = wording.Start; at < wording.End; at++)
        {
            if (Known.Match(text, at, end, out var ratio) > 0)
            {
                return ratio;
            }

            if (Fractions.Match(text, at, end) is { Length: > 0 } fraction)
            {
                return fraction.Ratio;
            }
        }

        return null;
    }

    /// <summary>The count of a sentence, and whether there is no other beside it.</summary>
    private static (Quantity? Count, bool IsPlain) OnlyCount(IReadOnlyList<Quantity> found, TokenRange sentence)
    {
        Quantity? only = null;
        for (var at = found.Count - 1; at >= 0 && found[at].Tokens.Start >= sentence.Start; at--)
        {
            if (found[at] is { Kind: QuantityKind.Count } count && found[at].Tokens.Start < sentence.End)
            {
                if (only is not null)
                {
                    return (only, false);
                }

                only = count;
            }
        }

        return (only, true);
    }

    private static long? Part(long? whole, (long Numerator, long Denominator) ratio) =>
        whole is { } number and < long.MaxValue / 100
            ? (long)Math.Round((decimal)number * ratio.Numerator / ratio.Denominator, MidpointRounding.AwayFromZero)
            : null;
}
