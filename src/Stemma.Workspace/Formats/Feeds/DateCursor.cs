using System.Globalization;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Goes through a date from left to right.</summary>
internal sealed class DateCursor(string text)
{
    // More are no number of a date, and would not fit one.
    private const int MostDigits = 9;

    private int position;

    public bool IsAtEnd => position >= text.Length;

    /// <summary>The next character; <c>\0</c> at the end.</summary>
    public char Next => IsAtEnd ? '\0' : text[position];

    /// <summary>The ASCII digits that come next; empty where none do.</summary>
    public string Digits() => While(char.IsAsciiDigit, MostDigits);

    /// <summary>The letters that come next, with the marks on them; empty where none do.</summary>
    public string Letters() => While(IsLetter, text.Length);

    /// <summary>Goes past the next character where it is one of these.</summary>
    public bool Take(params ReadOnlySpan<char> wanted)
    {
        var isThere = !IsAtEnd && wanted.Contains(text[position]);
        position += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Goes past white space.</summary>
    public void Spaces() => While(char.IsWhiteSpace, text.Length);

    /// <summary>Goes past one character, whichever it is.</summary>
    public void Skip() => position++;

    /// <summary>The digits that come next as a part of a second.</summary>
    public TimeSpan Fraction()
    {
        var digits = While(char.IsAsciiDigit, text.Length);
        return digits.Length == 0
            ? TimeSpan.Zero
            : TimeSpan.FromTicks(long.Parse(digits.PadRight(7, '0')[..7], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private string While(Func<char, bool> holds, int most)
    {
        var start = position;
        while (position < text.Length && position - start < most && holds(text[position]))
        {
            position++;
        }

        return text[start..position];
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
