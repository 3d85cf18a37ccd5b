using System.Collections.Frozen;
using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Quantities;

/// <summary>A number as it is written, before anything around it is looked at.</summary>
/// <param name="Low">The least; null where open.</param>
/// <param name="High">The most; null where open.</param>
/// <param name="End">Position after its last token.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct Number(long? Low, long? High, int End, NumberForm Form)
{
    public bool IsRead => Form != NumberForm.None;
}

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    None,
    Digits,
    Decimal,
    Words,
    Phrase,
    Vague,
    Both,
    Nobody,
    No,
    Ordinal,

    /// <summary>A fraction of a number.</summary>
    Part,

    /// <summary>An amount told by another: <c>twice as many</c>, <c>half of them</c>.</summary>
    Relative,

    /// <summary>An amount without a number: <c>a third of the crew</c>, <c>heavy losses</c>.</summary>
    Uncounted,
}

/// <summary>Reads one number that begins at a token: digits, words, or a phrase such as <c>half a million</c>.</summary>
internal static class NumberReader
{
    private static readonly FrozenDictionary<string, (string Role, long Value)> Words = WordList
        .Lines("Quantities/en/numbers.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => (cells[1], long.Parse(cells[2], CultureInfo.InvariantCulture)),
            StringComparer.OrdinalIgnoreCase
        );
    private static readonly FrozenDictionary<string, (string Role, long Value)>.AlternateLookup<ReadOnlySpan<char>> WordLookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly PhraseTable<(long? Low, long? High)> Vague = new(
        WordList
            .Lines("Quantities/en/vague.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], (Bound(cells, 1), Bound(cells, 2))))
    );

    private static readonly PhraseTable<long> Exact = new(
        WordList
            .Lines("Quantities/en/exact-phrases.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], long.Parse(cells[1], CultureInfo.InvariantCulture)))
    );

    private static readonly FrozenDictionary<string, string> Ordinals = WordList.Map(
        "Quantities/en/ordinals.tsv",
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> OrdinalLookup =
        Ordinals.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number that begins at a token and ends before <paramref name="end"/>.</summary>
    /// <returns>A number of form <see cref="NumberForm.None"/> where none begins there.</returns>
    public static Number Read(TokenizedText text, int token, int end)
    {
        if (token >= end)
        {
            return default;
        }

        if (Fractions.Read(text, token, end) is { IsRead: true } part)
        {
            return part;
        }

        if (Relatives.Read(text, token, end) is { IsRead: true } relative)
        {
            return relative;
        }

        if (text.Tokens[token].Kind == TokenKind.Number)
        {
            return Digits.Read(text, token, end);
        }

        if (Vague.Match(text, token, end, out var range) is > 0 and var vague)
        {
            return new Number(range.Low, range.High, token + vague, NumberForm.Vague);
        }

        var inWords = InWords(text, token, end);
        if (
            Exact.Match(text, token, end, out var exact) is > 0 and var length
            && (!inWords.IsRead || token + length >= inWords.End)
        )
        {
            var form =
                exact == 0 ? (text.Is(token, "no") && length == 1 ? NumberForm.No : NumberForm.Nobody)
                : text.Is(token, "both") ? NumberForm.Both
                : NumberForm.Phrase;
            return new Number(exact, exact, token + length, form);
        }

        return inWords.IsRead ? inWords : Ordinal(text, token);
    }

    /// <summary>A number in digits or words, and nothing else.</summary>
    public static Number Plain(TokenizedText text, int token, int end) =>
        token >= end ? default
        : text.Tokens[token].Kind == TokenKind.Number ? Digits.Read(text, token, end)
        : InWords(text, token, end);

    /// <summary>The factor that a word multiplies with: 1000 for <c>thousand</c>; 0 where it is no such word.</summary>
    public static long Factor(TokenizedText text, int token) =>
        token < text.Tokens.Length && WordLookup.TryGetValue(text[token], out var word) && word.Role == "times" ? word.Value : 0;

    private static Number Ordinal(TokenizedText text, int token) =>
        OrdinalLookup.TryGetValue(text[token], out var value) && !Fractions.IsOrdinalOf(text, token)
            ? new Number(long.Parse(value, CultureInfo.InvariantCulture), null, token + 1, NumberForm.Ordinal)
            : default;

    /// <summary><c>twenty-three</c>, <c>a hundred and five</c>, <c>two dozen</c>, <c>three hundred thousand</c>.</summary>
    private static Number InWords(TokenizedText text, int start, int end)
    {
        var first = text.Is(start, "a") && Factor(text, start + 1) > 0 ? start + 1 : start;
        var (total, group, at, read) = (0L, 0L, first, false);
        while (at < end && at - start < 12)
        {
            if (read && text.Is(at, "and") && group % 100 == 0 && group > 0 && SmallNumber(text, at + 1, end) > 0)
            {
                at++;
            }
            else if (SmallNumber(text, at, end) is >= 0 and var small && (!read || group % 100 == 0 || Follows(group, small)))
            {
                group += small;
                (read, at) = (true, at + 1);
            }
            else if (Factor(text, at) is > 0 and var factor && (read || first > start))
            {
                group = Math.Max(1, group) * factor;
                read = true;
                at++;
                if (factor >= 1000)
                {
                    (total, group) = (total + group, 0);
                }
            }
            else
            {
                break;
            }
        }

        return read ? new Number(total + group, total + group, at, NumberForm.Words) : default;
    }

    private static bool Follows(long group, long small) => group % 100 is >= 20 && group % 10 == 0 && small is > 0 and < 10;

    /// <summary>The value of a number word below a hundred, hyphens included; −1 where it is none.</summary>
    private static long SmallNumber(TokenizedText text, int token, int end)
    {
        if (token >= end)
        {
            return -1;
        }

        var word = text[token];
        if (WordLookup.TryGetValue(word, out var known))
        {
            return known.Role is "unit" or "ten" ? known.Value : -1;
        }

        var hyphen = word.IndexOf('-');
        return
            hyphen > 0
            && WordLookup.TryGetValue(word[..hyphen], out var ten)
            && ten.Role == "ten"
            && WordLookup.TryGetValue(word[(hyphen + 1)..], out var one)
            && one is { Role: "unit", Value: > 0 and < 10 }
            ? ten.Value + one.Value
            : -1;
    }

    private static long? Bound(string[] cells, int column) =>
        column < cells.Length && cells[column].Length > 0 ? long.Parse(cells[column], CultureInfo.InvariantCulture) : null;
}
