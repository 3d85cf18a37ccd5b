using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>
/// Mends what keeps the XML of real feeds from being read, in one pass: names of HTML's characters, bare ampersands and angle brackets, control characters, text before
/// the first tag. Declarations, comments and instructions go, and with them every DTD: no entity is ever declared. Lines keep their numbers.
/// </summary>
internal static class XmlMender
{
    private const int LongestReference = 32;

    private static readonly SearchValues<char> Telling = SearchValues.Create([
        '<',
        '&',
        ']',
        .. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r')),
        .. Enumerable.Range(128, 32).Select(code => (char)code),
        '\uFFFE',
        '\uFFFF',
    ]);

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    );

    // What pages and feeds mean by the characters 128 to 159 (HTML, «numeric character reference end state»).
    private const string Windows1252 =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
        + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <param name="text">Any text.</param>
    /// <returns>The same from the first tag on, in which nothing is left to be looked up; it may still be broken.</returns>
    public static string Mend(string text)
    {
        var kept = new StringBuilder();
        var first = text.IndexOf('<', StringComparison.Ordinal);
        var copied = Math.Max(first, 0);
        kept.Append('\n', text.AsSpan(0, copied).Count('\n'));
        var declarations = 0;
        for (var at = copied; first >= 0; )
        {
            var next = text.AsSpan(at).IndexOfAny(Telling);
            if (next < 0)
            {
                break;
            }

            at += next;
            var (length, replacement) = At(text, at, ref declarations);
            if (replacement is not null)
            {
                kept.Append(text, copied, at - copied).Append(replacement);
                copied = at + length;
            }

            at += length;
        }

        return copied == 0 ? text : kept.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>How much is looked at here, and what is to stand in its place; null where it may stay.</summary>
    private static (int Length, string? Replacement) At(string text, int at, ref int declarations) =>
        text[at] switch
        {
            '<' => Markup(text, at, ref declarations),
            '&' => Reference(text, at),
            ']' => Starts(text, at, "]]>") ? (3, "]]&gt;") : (1, null),
            '\uFFFE' or '\uFFFF' => (1, "\uFFFD"),
            >= '\u0080' and var control => (1, Windows1252[control - 128].ToString()),
            _ => (1, " "),
        };

    private static (int Length, string? Replacement) Markup(string text, int at, ref int declarations)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return next switch
        {
            '!' when Starts(text, at, "<![CDATA[") => Characters(text, at),
            '!' when Starts(text, at, "<!--") => Dropped(text, at, End(text, at + 4, "-->")),
            '!' when Starts(text, at, "<!DOCTYPE") => Dropped(
                text,
                at,
                Declaration.EndOf(text, at, isFirst: declarations++ == 0)
            ),
            '?' => Dropped(text, at, End(text, at + 2, "?>")),
            '/' or '_' or ':' => (1, null),
            _ => char.IsLetter(next) ? (1, null) : (1, "&lt;"),
        };
    }

    private static (int Length, string? Replacement) Characters(string text, int at)
    {
        var end = End(text, at, "]]>");
        var section = text.AsSpan(at, (end < 0 ? text.Length : end) - at);
        return (section.Length, XmlCharacters.AreAll(section) ? null : XmlCharacters.Clean(section));
    }

    private static (int Length, string? Replacement) Dropped(string text, int at, int end) =>
        end < 0 ? (text.Length - at, null) : (end - at, new string('\n', text.AsSpan(at, end - at).Count('\n')));

    private static int End(string text, int from, string mark)
    {
        var end = from > text.Length ? -1 : text.IndexOf(mark, from, StringComparison.Ordinal);
        return end < 0 ? -1 : end + mark.Length;
    }

    private static (int Length, string? Replacement) Reference(string text, int at)
    {
        var rest = text.AsSpan(at + 1, Math.Min(LongestReference, text.Length - at - 1));
        var length = rest.IndexOf(';');
        if (length <= 0)
        {
            return (1, "&amp;");
        }

        var name = rest[..length];
        return name[0] == '#' ? (length + 2, Numbered(name[1..]))
            : name is "amp" or "lt" or "gt" or "quot" or "apos" ? (length + 2, null)
            : IsName(name) && Named(name) is { } character ? (length + 2, character)
            : (1, "&amp;");
    }

    private static bool IsName(ReadOnlySpan<char> name) => name.IndexOfAnyExcept(NameCharacters) < 0;

    private static string? Named(ReadOnlySpan<char> name)
    {
        var reference = $"&{name};";
        var character = WebUtility.HtmlDecode(reference);
        return character == reference ? null : character;
    }

    private static string? Numbered(ReadOnlySpan<char> number)
    {
        var isHex = number.Length > 0 && number[0] is 'x' or 'X';
        var isRead = isHex
            ? int.TryParse(number[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return !isRead || !XmlCharacters.Is(code) ? "\uFFFD"
            : code is >= 128 and < 160 ? Windows1252[code - 128].ToString()
            // XML knows the small x only.
            : isHex && number[0] == 'X' ? $"&#x{number[1..]};"
            : null;
    }

    private static bool Starts(string text, int at, string mark) =>
        text.AsSpan(at).StartsWith(mark, StringComparison.OrdinalIgnoreCase);
}
