using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>The words of a stretch as the lists of boilerplate have them: small letters, runs of digits as <c>0</c>, marks left out.</summary>
internal static class BoilerplateWords
{
    /// <summary>The words of <paramref name="span"/>, at most <paramref name="limit"/> of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="limit">How many words to read at most.</param>
    /// <param name="starts">Takes where each word begins; null where nobody asks.</param>
    public static List<string> Of(SourceText text, TextSpan span, int limit, List<int>? starts = null)
    {
        var words = new List<string>();
        var at = span.Start;
        while (at < span.End && words.Count < limit)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < span.End && char.IsLetterOrDigit(text[at]) && char.IsDigit(text[at]) == char.IsDigit(text[start]))
            {
                at++;
            }

            starts?.Add(start);
            words.Add(char.IsDigit(text[start]) ? "0" : text.Slice(new TextSpan(start, at)).ToString().ToLowerInvariant());
        }

        return words;
    }
}
