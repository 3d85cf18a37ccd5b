using System.Collections.Frozen;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Finds the name of the site that a page’s title carries behind its headline: <c>… - Harbour Gazette</c>.</summary>
internal static class TitleTail
{
    private const int LongestTitle = 200;
    private const int ShortestHeadline = 12;

    private static readonly string[] Marks = [" - ", " | ", " – ", " — ", " :: ", " « ", " » "];
    private static readonly FrozenDictionary<string, string> OutletWords = WordList.Map(
        "Names/en/outlet-words.txt",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The tail with its mark; null where the title is all headline.</summary>
    /// <param name="article">Its outlet, where known, is its own name.</param>
    /// <param name="line">The first line of the text.</param>
    public static TextSpan? Find(Article article, TextSpan line)
    {
        var content = article.Text.Slice(line);
        if (content.Length > LongestTitle || content[^1] is '.' or '?' or '!' or '”')
        {
            return null;
        }

        foreach (var mark in Marks)
        {
            var at = content.IndexOf(mark, StringComparison.Ordinal);
            if (at >= ShortestHeadline && IsSite(article, content[(at + mark.Length)..]))
            {
                return new TextSpan(line.Start + at, line.End);
            }
        }

        return null;
    }

    private static bool IsSite(Article article, ReadOnlySpan<char> tail) =>
        (article.Outlet.IsKnown && tail.Contains(article.Outlet.Value, StringComparison.OrdinalIgnoreCase))
        || HasSiteWord(tail) && !HoldsSentence(tail);

    private static bool HasSiteWord(ReadOnlySpan<char> tail)
    {
        foreach (var cell in tail.SplitAny(' ', ',', '-', '|'))
        {
            var word = tail[cell].Trim(".:;()");
            if (
                (
                    word.Length > 0
                    && char.IsUpper(word[0])
                    && OutletWords.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word)
                )
                || IsCallSign(word)
                || word.EndsWith(".com", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>American stations: <c>KFVS12</c>, <c>WSIL</c>.</summary>
    private static bool IsCallSign(ReadOnlySpan<char> word)
    {
        var letters = word.TrimEnd("0123456789");
        return letters.Length == 4 && letters[0] is 'K' or 'W' && letters.IndexOfAnyExceptInRange('A', 'Z') < 0;
    }

    /// <summary>Site names are names: most words have a capital.</summary>
    private static bool HoldsSentence(ReadOnlySpan<char> tail)
    {
        var (small, all) = (0, 0);
        foreach (var cell in tail.Split(' '))
        {
            var word = tail[cell];
            all += word.IsEmpty ? 0 : 1;
            small += !word.IsEmpty && char.IsLower(word[0]) ? 1 : 0;
        }

        return small * 3 > all * 2;
    }
}
