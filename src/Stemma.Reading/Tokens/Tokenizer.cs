using System.Collections.Immutable;
using System.Globalization;
using Stemma.Text;

namespace Stemma.Reading.Tokens;

/// <summary>Splits a text into words, numbers and marks, near to the Universal Dependencies English treebanks.</summary>
/// <remarks>
/// Possessive and contracted endings are tokens of their own (<c>Russia|’s</c>, <c>do|n’t</c>); hyphens stay inside words;
/// abbreviations and initials keep their full stop; an address is one token.
/// </remarks>
public static class Tokenizer
{
    /// <param name="text">Any text.</param>
    /// <returns>Ascending, apart from one another; every character that is not white space is in exactly one.</returns>
    public static ImmutableArray<Token> Tokenize(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var content = text.Content.AsSpan();
        var tokens = ImmutableArray.CreateBuilder<Token>(content.Length / 5 + 1);
        for (var at = 0; at < content.Length; )
        {
            if (IsSpace(content[at]))
            {
                at++;
                continue;
            }

            var kind = KindAt(content, at);
            var end = kind switch
            {
                TokenKind.Word => WordEnd(content, at),
                TokenKind.Number => NumberEnd(content, at),
                _ => MarkEnd(content, at),
            };
            Add(tokens, content, at, end, kind);
            at = end;
        }

        return tokens.DrainToImmutable();
    }

    private static TokenKind KindAt(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) ? TokenKind.Number
        : IsWordCharacter(text, at) || StartsHandle(text, at) ? TokenKind.Word
        : TokenKind.Punctuation;

    private static void Add(ImmutableArray<Token>.Builder tokens, ReadOnlySpan<char> text, int start, int end, TokenKind kind)
    {
        var stem = kind == TokenKind.Word ? Clitics.StemEnd(text[start..end]) + start : end;
        if (stem > start)
        {
            tokens.Add(new Token(new TextSpan(start, stem), kind));
        }

        if (stem < end)
        {
            tokens.Add(new Token(new TextSpan(stem, end), stem > start ? TokenKind.Word : kind));
        }
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        if (Addresses.End(text, start) is > 0 and var addressEnd)
        {
            return addressEnd;
        }

        if (InitialsEnd(text, start) is > 0 and var initialsEnd)
        {
            return initialsEnd;
        }

        var at = start + (StartsHandle(text, start) ? 1 : 0);
        while (at < text.Length && (IsWordCharacter(text, at) || IsInner(text, at)))
        {
            at++;
        }

        return at < text.Length && text[at] == '.' && Abbreviations.Contains(text[start..at]) && !IsDot(text, at + 1)
            ? at + 1
            : at;
    }

    /// <summary>Letters that each have a full stop: <c>U.S.</c>, <c>a.m.</c>, <c>J.</c> before a name.</summary>
    private static int InitialsEnd(ReadOnlySpan<char> text, int start)
    {
        const int longest = 24;
        var at = start;
        while (at + 1 < text.Length && at - start < longest && char.IsAsciiLetter(text[at]) && text[at + 1] == '.')
        {
            at += 2;
        }

        var letters = (at - start) / 2;
        var goesOn = at < text.Length && IsWordCharacter(text, at);
        var single = letters == 1 && char.IsAsciiLetterUpper(text[start]) && at < text.Length && text[at] == ' ';
        return !goesOn && (letters > 1 || single) ? at : 0;
    }

    private static int NumberEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && (IsWordCharacter(text, at) || JoinsDigits(text, at) || JoinsWordToNumber(text, at)))
        {
            at++;
        }

        return at;
    }

    /// <summary>A mark between two digits that makes one number, time or date of them.</summary>
    private static bool JoinsDigits(ReadOnlySpan<char> text, int at) =>
        at > 0
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at - 1])
        && char.IsAsciiDigit(text[at + 1])
        && (text[at] is ',' or '.' or ':' or '/' || (text[at] == '-' && IsInDate(text, at)));

    /// <summary><c>2024-12-17</c>; the hyphen of <c>20-29</c> is a mark of its own.</summary>
    private static bool IsInDate(ReadOnlySpan<char> text, int hyphen) =>
        DigitsBefore(text, hyphen) == 4 && DigitsAfter(text, hyphen) == 2
        || (
            DigitsBefore(text, hyphen) == 2
            && DigitsAfter(text, hyphen) == 2
            && hyphen >= 7
            && text[hyphen - 3] == '-'
            && DigitsBefore(text, hyphen - 3) == 4
        );

    private static int DigitsBefore(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (count < 5 && at - count - 1 >= 0 && char.IsAsciiDigit(text[at - count - 1]))
        {
            count++;
        }

        return count;
    }

    private static int DigitsAfter(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (count < 5 && at + count + 1 < text.Length && char.IsAsciiDigit(text[at + count + 1]))
        {
            count++;
        }

        return count;
    }

    /// <summary>The hyphens of <c>15-year-old</c>.</summary>
    private static bool JoinsWordToNumber(ReadOnlySpan<char> text, int at) =>
        text[at] == '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static int MarkEnd(ReadOnlySpan<char> text, int start)
    {
        var at =
            start
            + (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1);
        var repeats = text[start] is '.' or '-' or '_' or '*' or '=' or '!' or '?';
        while (repeats && at < text.Length && text[at] == text[start])
        {
            at++;
        }

        return at;
    }

    /// <summary>A mark that stays inside a word: <c>front-line</c>, <c>people’s</c>, <c>AT&amp;T</c>, <c>Knewz.com</c>.</summary>
    private static bool IsInner(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at + 1 >= text.Length || !IsWordCharacter(text, at - 1))
        {
            return false;
        }

        return text[at] switch
        {
            '-' or '\'' or '’' or '&' or '\u2010' or '\u2011' => char.IsLetterOrDigit(text[at + 1]),
            '.' => char.IsLower(text[at + 1]) && char.IsLetter(text[at - 1]),
            _ => false,
        };
    }

    private static bool StartsHandle(ReadOnlySpan<char> text, int at) =>
        text[at] is '@' or '#' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsWordCharacter(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return char.IsAsciiLetterOrDigit(c)
            || c == '_' && at > 0 && char.IsLetterOrDigit(text[at - 1])
            || c > 127
                && CharUnicodeInfo.GetUnicodeCategory(c)
                    is UnicodeCategory.UppercaseLetter
                        or UnicodeCategory.LowercaseLetter
                        or UnicodeCategory.TitlecaseLetter
                        or UnicodeCategory.ModifierLetter
                        or UnicodeCategory.OtherLetter
                        or UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
                        or UnicodeCategory.DecimalDigitNumber;
    }

    private static bool IsDot(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == '.';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';
}
