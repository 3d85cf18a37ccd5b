namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Finds where a document type declaration ends; nothing in it is read.</summary>
internal static class Declaration
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    /// <summary>The position after the declaration that begins at <paramref name="at"/>, its list of entities in brackets included.</summary>
    /// <remarks>Where quotes or brackets do not close, it ends with its first <c>&gt;</c>: a feed may follow. A document has one: of another only that is looked for.</remarks>
    public static int EndOf(string text, int at, bool isFirst)
    {
        var end = isFirst ? Balanced(text, at) : -1;
        var first = end < 0 ? text.IndexOf('>', at) + 1 : end;
        return first > 0 ? first : text.Length;
    }

    private static int Balanced(string text, int at)
    {
        var quote = '\0';
        var depth = 0;
        for (var i = at; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>' && depth == 0)
            {
                return i + 1;
            }
            else if (c == '<' && text.AsSpan(i).StartsWith(CommentStart, StringComparison.Ordinal))
            {
                var end = text.IndexOf(CommentEnd, i + CommentStart.Length, StringComparison.Ordinal);
                i = end < 0 ? text.Length : end + CommentEnd.Length - 1;
            }
            else
            {
                depth += c switch
                {
                    '[' => 1,
                    ']' => -1,
                    _ => 0,
                };
            }
        }

        return -1;
    }
}
