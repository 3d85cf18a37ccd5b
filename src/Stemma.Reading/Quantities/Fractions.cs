using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Quantities;

/// <summary>Reads a fraction or share of a number that stands beside it: <c>half of the 40</c>, <c>two-thirds of its 90</c>, <c>20 per cent of the 50</c>.</summary>
internal static class Fractions
{
    private static readonly PhraseTable<(long Numerator, long Denominator)> Known = new(
        WordList
            .Lines("Quantities/en/fractions.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells =>
                (
                    cells[0],
                    (long.Parse(cells[1], CultureInfo.InvariantCulture), long.Parse(cells[2], CultureInfo.InvariantCulture))
                )
            )
    );

    /// <summary>The number that the fraction makes; open where those it is a part of are not counted (<c>half of the crew</c>) or were counted before (<c>half of them</c>).</summary>
    public static Number Read(TokenizedText text, int token, int end)
    {
        var (length, fraction) = Match(text, token, end);
        var at = token + length;
        if (length == 0 || !text.Is(at, "of"))
        {
            return default;
        }

        at++;
        while (at < end && text.Has(at, WordClass.Determiner | WordClass.Possessive))
        {
            at++;
        }

        if (NumberReader.Plain(text, at, end) is not { IsRead: true, Low: > 0 and < long.MaxValue / 100 and var whole } number)
        {
            return FormOf(text, at, end) is not NumberForm.None and var form
                ? new Number(null, null, token + length, form)
                : default;
        }

        var part = Math.Round((decimal)whole * fraction.Numerator / fraction.Denominator, MidpointRounding.AwayFromZero);
        return new Number((long)part, (long)part, number.End, NumberForm.Part);
    }

    /// <summary>The fraction or share that begins at a token, and how many tokens it has; 0 where none does.</summary>
    public static (int Length, (long Numerator, long Denominator) Ratio) Match(TokenizedText text, int token, int end)
    {
        var length = Known.Match(text, token, end, out var fraction);
        return length > 0 ? (length, fraction) : Percent(text, token, end);
    }

    /// <summary>A part of those spoken of before, of a group of people, or of something else, which is no count.</summary>
    private static NumberForm FormOf(TokenizedText text, int at, int end) =>
        text.Is(at, "them") || text.Is(at, "whom") ? NumberForm.Relative
        : UnitReader.Read(text, at, end, single: true) is { Length: > 0 } group
        && text.Has(UnitReader.Head(text, group), WordClass.Collective | WordClass.Plural)
        && text.Has(UnitReader.Head(text, group), WordClass.Collective | WordClass.Person)
            ? NumberForm.Uncounted
        : NumberForm.None;

    /// <summary>True where a fraction begins: the <c>third</c> of <c>a third of the crew</c> is no ordinal.</summary>
    public static bool IsOrdinalOf(TokenizedText text, int ordinal) =>
        ordinal > 0 && text.Is(ordinal + 1, "of") && Known.Match(text, ordinal - 1, ordinal + 1, out _) == 2;

    private static (int Length, (long, long) Ratio) Percent(TokenizedText text, int token, int end)
    {
        const long hundred = 100;
        if (NumberReader.Plain(text, token, end) is not { IsRead: true, Low: > 0 and < hundred and var share } number)
        {
            return default;
        }

        var sign =
            number.End >= end ? 0
            : text[number.End] is "%" || text.Is(number.End, "percent") || text.Is(number.End, "pc") ? 1
            : text.Is(number.End, "per") && text.Is(number.End + 1, "cent") ? 2
            : 0;
        return sign == 0 ? default : (number.End + sign - token, (share, hundred));
    }
}
