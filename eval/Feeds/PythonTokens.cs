using System.Globalization;
using System.Text;

namespace Stemma.Eval.Feeds;

/// <summary>One word of a Python expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A string's value, a name, a number as written, or the mark itself.</param>
internal readonly record struct PythonToken(PythonTokenKind Kind, string Text);

/// <summary>The kinds of words that occur.</summary>
internal enum PythonTokenKind
{
    /// <summary>A name or a word of the language.</summary>
    Name,

    /// <summary>A string in quotes.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Anything else: a bracket, an operator.</summary>
    Mark,
}

/// <summary>Takes a Python expression apart.</summary>
internal static class PythonTokens
{
    /// <summary>The words; null where a string does not end.</summary>
    public static List<PythonToken>? Of(string expression)
    {
        var tokens = new List<PythonToken>();
        for (var at = 0; at < expression.Length; )
        {
            var c = expression[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (StringAt(expression, at) is { } quote)
            {
                if (Read(expression, quote, out var value) is not { } end)
                {
                    return null;
                }

                tokens.Add(new PythonToken(PythonTokenKind.String, value));
                at = end;
            }
            else
            {
                var length = LengthOf(expression, at);
                var kind =
                    char.IsAsciiDigit(c) ? PythonTokenKind.Number
                    : char.IsLetter(c) || c == '_' ? PythonTokenKind.Name
                    : PythonTokenKind.Mark;
                tokens.Add(new PythonToken(kind, expression.Substring(at, length)));
                at += length;
            }
        }

        return tokens;
    }

    /// <summary>The position of the quote of a string that begins here, its prefix passed; null where none begins.</summary>
    private static int? StringAt(string text, int at) =>
        text[at] is '\'' or '"' ? at
        : text[at] is 'u' or 'b' or 'r' && at + 1 < text.Length && text[at + 1] is '\'' or '"' ? at + 1
        : null;

    private static int LengthOf(string text, int at)
    {
        if (!char.IsLetterOrDigit(text[at]) && text[at] != '_')
        {
            return text.AsSpan(at).StartsWith("==") || text.AsSpan(at).StartsWith("!=") ? 2 : 1;
        }

        // A number may have a point; a name has none, or «feed.title» would be one.
        var isNumber = char.IsAsciiDigit(text[at]);
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || (isNumber && text[end] == '.')))
        {
            end++;
        }

        return end - at;
    }

    private static int? Read(string text, int quote, out string value)
    {
        var read = new StringBuilder();
        var at = quote + 1;
        while (at < text.Length && text[at] != text[quote])
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at = Escape(text, at + 1, read);
            }
            else
            {
                read.Append(text[at++]);
            }
        }

        value = read.ToString();
        return at < text.Length ? at + 1 : null;
    }

    private static int Escape(string text, int at, StringBuilder read)
    {
        var digits = text[at] switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (
            digits > 0
            && at + digits < text.Length
            && int.TryParse(
                text.AsSpan(at + 1, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
            && Rune.IsValid(code)
        )
        {
            read.Append(new Rune(code).ToString());
            return at + 1 + digits;
        }

        read.Append(
            text[at] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                var other => other,
            }
        );
        return at + 1;
    }
}
