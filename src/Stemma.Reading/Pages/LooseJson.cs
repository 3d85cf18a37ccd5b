using System.Text;
using System.Text.Json;

namespace Stemma.Reading.Pages;

/// <summary>Reads JSON as pages have it: with comments, raw line breaks in strings, quotation marks not escaped, or cut off.</summary>
internal static class LooseJson
{
    private const int Depth = 64;

    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = Depth,
    };

    /// <returns>The value, or null where even the mended text is no JSON.</returns>
    public static JsonElement? Parse(string json)
    {
        var whole = JsonEscapes.Mend(json);
        return TryParse(whole) ?? TryParse(Mend(whole));
    }

    private static JsonElement? TryParse(string json)
    {
        try
        {
            return JsonElement.Parse(json, Tolerant);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text from its first bracket on, with strings made legal and open brackets closed; one pass.</summary>
    private static string Mend(string json)
    {
        var start = json.AsSpan().IndexOfAny('{', '[');
        if (start < 0)
        {
            return string.Empty;
        }

        var mended = new StringBuilder(json.Length);
        var closers = new Stack<char>();
        var isInString = false;
        for (var i = start; i < json.Length; i++)
        {
            var character = json[i];
            if (isInString)
            {
                isInString = MendString(json, ref i, mended);
            }
            else if (character is '}' or ']')
            {
                if (closers.Count == 0 || closers.Peek() != character)
                {
                    continue;
                }

                mended.Append(closers.Pop());
                if (closers.Count == 0)
                {
                    break;
                }
            }
            else
            {
                isInString = character == '"';
                mended.Append(character);
                if (character is '{' or '[')
                {
                    closers.Push(character == '{' ? '}' : ']');
                }
            }
        }

        return CloseAll(mended, isInString, closers);
    }

    /// <summary>Copies one character of a string; false where it ended the string.</summary>
    private static bool MendString(string json, ref int i, StringBuilder mended)
    {
        var character = json[i];
        switch (character)
        {
            case '\\' when i + 1 < json.Length && json[i + 1] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u':
                mended.Append(character).Append(json[++i]);
                return true;
            case '\\':
                return true;
            case '"' when EndsString(json, i):
                mended.Append('"');
                return false;
            case '"':
                mended.Append("\\\"");
                return true;
            default:
                mended.Append(character < ' ' ? ' ' : character);
                return true;
        }
    }

    private static bool EndsString(string json, int quote)
    {
        const int lookAhead = 64;
        for (var i = quote + 1; i < json.Length && i < quote + lookAhead; i++)
        {
            if (!char.IsWhiteSpace(json[i]))
            {
                return json[i] is ',' or ':' or '}' or ']';
            }
        }

        return true;
    }

    private static string CloseAll(StringBuilder mended, bool isInString, Stack<char> closers)
    {
        if (isInString)
        {
            mended.Append('"');
        }

        while (mended.Length > 0 && (char.IsWhiteSpace(mended[^1]) || mended[^1] == ','))
        {
            mended.Length--;
        }

        mended.Append(mended.Length > 0 && mended[^1] == ':' ? "null" : string.Empty);
        while (closers.TryPop(out var closer))
        {
            mended.Append(closer);
        }

        return mended.ToString();
    }
}
