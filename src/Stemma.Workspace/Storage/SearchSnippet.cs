using System.Text;

namespace Stemma.Workspace.Storage;

/// <summary>Cuts the words around what was found out of a text. The index can do it too, but asks the whole query again for each article.</summary>
internal static class SearchSnippet
{
    private const int Before = 60;
    private const int Length = 220;

    /// <summary>A stretch of the text from shortly before the first word that begins with one of those searched for, each such word between U+0002 and U+0003.</summary>
    /// <param name="body">The text.</param>
    /// <param name="words">As the person wrote them.</param>
    public static string Of(string body, string words)
    {
        var wanted = SearchWords.Split(words);
        var first = WordStarts(body).Where(at => Found(body, at, wanted) > 0).DefaultIfEmpty(0).First();
        var start = first <= Before ? 0 : body.IndexOf(' ', first - Before) + 1;
        start = start > first ? first : start;
        var end = Math.Min(body.Length, start + Length);
        end = end < body.Length && body.LastIndexOf(' ', end - 1) is var space && space > first ? space : end;
        var snippet = new StringBuilder(start > 0 ? "… " : string.Empty);
        var at = start;
        foreach (var word in WordStarts(body).SkipWhile(word => word < start).TakeWhile(word => word < end))
        {
            if (word >= at && Found(body, word, wanted) is > 0 and var length)
            {
                snippet.Append(body, at, word - at).Append('\u0002').Append(body, word, length).Append('\u0003');
                at = word + length;
            }
        }

        snippet.Append(body, at, Math.Max(0, end - at)).Append(end < body.Length ? " …" : string.Empty);
        return snippet.ToString().ReplaceLineEndings(" ");
    }

    private static IEnumerable<int> WordStarts(string body)
    {
        for (var at = 0; at < body.Length; at++)
        {
            if (char.IsLetterOrDigit(body[at]) && (at == 0 || !char.IsLetterOrDigit(body[at - 1])))
            {
                yield return at;
            }
        }
    }

    /// <summary>Length of the word here, where it begins with one of those wanted; else 0.</summary>
    private static int Found(string body, int at, string[] wanted)
    {
        if (
            !Array.Exists(wanted, word => string.Compare(body, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
        )
        {
            return 0;
        }

        var end = at;
        while (end < body.Length && char.IsLetterOrDigit(body[end]))
        {
            end++;
        }

        return end - at;
    }
}
