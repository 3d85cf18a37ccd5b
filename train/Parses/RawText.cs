using System.Text.RegularExpressions;

namespace Stemma.Train.Parses;

/// <summary>A word of plain text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Form">The word as written.</param>
internal readonly record struct RawWord(int Start, string Form);

/// <summary>Cuts plain text into sentences and words, roughly as the treebanks do: enough to count words and their neighbours.</summary>
internal static partial class RawText
{
    private const int LongestSentence = 150;

    [GeneratedRegex(
        @"(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:[.,:][\p{L}\p{N}]+)*|['’](?:s|re|ve|ll|d|m)\b|\S",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Word { get; }

    /// <summary>The sentences of a text, which end at full stops and at the ends of lines.</summary>
    public static IEnumerable<List<RawWord>> Sentences(string text)
    {
        var sentence = new List<RawWord>();
        var end = 0;
        foreach (Match match in Word.Matches(text))
        {
            if (sentence.Count > 0 && text.AsSpan(end, match.Index - end).Contains('\n') || sentence.Count == LongestSentence)
            {
                yield return sentence;
                sentence = [];
            }

            sentence.Add(new RawWord(match.Index, match.Value));
            end = match.Index + match.Length;
            if (match.Value is "." or "?" or "!")
            {
                yield return sentence;
                sentence = [];
            }
        }

        if (sentence.Count > 0)
        {
            yield return sentence;
        }
    }
}
