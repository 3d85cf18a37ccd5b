using System.Collections.Frozen;
using Stemma.Reading;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Comparing.Words;

/// <summary>The words of a stretch that tell what it is about, in a form in which <c>injured</c> and <c>injuring</c> meet.</summary>
internal static class ContentWords
{
    private static readonly FrozenSet<string> Stopwords = EmbeddedList
        .Lines("Words/en/stopwords.txt")
        .ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StopwordLookup = Stopwords.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>The stems in the span, in the order of the text, repeats included; numbers as they stand.</summary>
    public static IEnumerable<string> In(TokenizedText text, TextSpan span)
    {
        var range = text.TokensIn(span);
        for (var token = range.Start; token < range.End; token++)
        {
            if (text.Tokens[token].Kind != TokenKind.Punctuation && StemOf(text[token]) is { Length: > 0 } stem)
            {
                yield return stem;
            }
        }
    }

    /// <summary>The stem of a word; empty for a word that tells nothing.</summary>
    public static string StemOf(ReadOnlySpan<char> word)
    {
        const int longest = 64;
        Span<char> lower = stackalloc char[Math.Min(word.Length, longest)];
        word[..lower.Length].ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        return StopwordLookup.Contains(lower) || (lower.Length == 1 && !char.IsDigit(lower[0]))
            ? string.Empty
            : Stemmer.Stem(lower).ToString();
    }
}
