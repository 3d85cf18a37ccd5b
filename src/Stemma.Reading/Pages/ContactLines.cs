using System.Collections.Frozen;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Knows lines that tell how to reach who wrote the article, and hold nothing else: addresses, handles, names.</summary>
internal static class ContactLines
{
    private const int LongestLine = 160;
    private const int MostOtherWords = 1;

    private static readonly FrozenSet<string> Fillers = WordList.Set("Pages/en/contact-words.txt");

    /// <summary>True where the line holds an address or a handle, and beside it only names and words of contact.</summary>
    public static bool Holds(SourceText text, TextSpan line, List<string> words)
    {
        var content = text.Slice(line);
        // A dash and a handle sign a post that the article quotes, which is evidence.
        if (
            line.Length > LongestLine
            || content[0] is '—' or '–' or '“' or '"'
            || words.Exists(word => word is "police" or "sheriff")
        )
        {
            return false;
        }

        var (addresses, others) = (0, 0);
        foreach (var range in content.SplitAny(' ', '\t', '|', '•', '·', '\u00A0'))
        {
            var word = content[range].Trim(".,;:()[]*-–—/&");
            if (IsAddress(word))
            {
                addresses++;
            }
            else if (!word.IsEmpty && !IsNameOrNumber(word) && !Fillers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                others++;
            }
        }

        return addresses > 0 && others <= MostOtherWords;
    }

    /// <summary>An e-mail address or a handle; not of a public body, whose address belongs to an appeal for witnesses, nor a picture’s link.</summary>
    private static bool IsAddress(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf('@');
        return at >= 0
            && word.Length - at > 2
            && (at == 0 || word[at..].Contains('.'))
            && !word.EndsWith(".gov", StringComparison.OrdinalIgnoreCase)
            && !word.Contains(".gov.", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsNameOrNumber(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || char.IsDigit(word[0]);
}
