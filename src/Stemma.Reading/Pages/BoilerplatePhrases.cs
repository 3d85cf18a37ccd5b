using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Knows the wordings that news sites put beside their reporting.</summary>
internal static class BoilerplatePhrases
{
    private const int WidestGap = 6;
    private const int LongestLine = 12;

    // A longer sentence that promises updates says something else as well.
    private const int LongestNotice = 25;

    private static readonly ImmutableArray<Phrase> All =
    [
        .. WordList.Lines("Pages/en/boilerplate.txt").Select(line => line.Split('\t')).Select(Phrase.Of),
    ];

    private static readonly FrozenDictionary<string, Phrase[]> ByFirstWord = All.GroupBy(
            phrase => phrase.Words[0],
            StringComparer.Ordinal
        )
        .ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.ToArray(), StringComparer.Ordinal);

    private enum Place
    {
        Whole,
        Line,
        Start,
        Note,
        Part,
        Tail,
    }

    private sealed record Phrase(BoilerplateKind Kind, Place Place, string[] Words)
    {
        public static Phrase Of(string[] cells) =>
            new(
                Enum.Parse<BoilerplateKind>(cells[0], ignoreCase: true),
                Enum.Parse<Place>(cells[1], ignoreCase: true),
                cells[2].Split(' ')
            );

        public override string ToString() => string.Join(' ', Words);
    }

    /// <summary>A wording found among words.</summary>
    /// <param name="Kind">What it shows them to be.</param>
    /// <param name="Wording">The entry of the list.</param>
    /// <param name="From">Position of the first word that is boilerplate.</param>
    internal readonly record struct Match(BoilerplateKind Kind, string Wording, int From);

    /// <summary>What the words are by their wording; null where they are none that is known.</summary>
    /// <param name="words">The words of a sentence, or of a line that is none.</param>
    /// <param name="isLine">True where the words are all of their line.</param>
    /// <param name="isOpen">True where no full stop ends them.</param>
    public static Match? Find(List<string> words, bool isLine, bool isOpen)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!ByFirstWord.TryGetValue(words[at], out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if (Fits(phrase, words, at, isLine, isOpen))
                {
                    return new Match(phrase.Kind, phrase.ToString(), phrase.Place == Place.Tail ? at : 0);
                }
            }
        }

        return null;
    }

    private static bool Fits(Phrase phrase, List<string> words, int at, bool isLine, bool isOpen) =>
        phrase.Place switch
        {
            Place.Whole => isLine && at == 0 && EndOf(phrase.Words, 0, words, at) == words.Count,
            Place.Line => isLine && isOpen && at == 0 && words.Count <= LongestLine && EndOf(phrase.Words, 0, words, at) > 0,
            Place.Note => at == 0 && !EditorNotes.Corrects(words) && EndOf(phrase.Words, 0, words, at) > 0,
            Place.Start => at == 0 && EndOf(phrase.Words, 0, words, at) > 0,
            _ => (phrase.Kind != BoilerplateKind.Other || words.Count <= LongestNotice) && EndOf(phrase.Words, 0, words, at) > 0,
        };

    /// <summary>Position after the phrase; 0 where the words differ.</summary>
    private static int EndOf(string[] phrase, int from, List<string> words, int at)
    {
        for (var i = from; i < phrase.Length; i++, at++)
        {
            if (phrase[i] == "*")
            {
                for (var gap = 1; gap <= WidestGap; gap++)
                {
                    if (EndOf(phrase, i + 1, words, at + gap) is > 0 and var end)
                    {
                        return end;
                    }
                }

                return 0;
            }

            if (at >= words.Count || words[at] != phrase[i])
            {
                return 0;
            }
        }

        return at;
    }
}
