using System.Collections.Immutable;
using System.Text;
using Stemma.Eval.Treebanks;
using Stemma.Reading.Parses;
using Stemma.Text;

namespace Stemma.Eval.Names;

/// <summary>Scores the names that the parser finds in given words: exact stretch and type.</summary>
internal static class NameScore
{
    /// <summary>F1, 0 to 1; 0 where there is no name on either side.</summary>
    /// <param name="gold">What is right. Its types are those of the CoNLL 2003 task: persons, places, organisations; peoples are none of them.</param>
    /// <param name="parser">Finds the names.</param>
    public static double F1(IReadOnlyList<NamedSentence> gold, WordParser parser)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<Word>();
        var sentences = ImmutableArray.CreateBuilder<WordRange>();
        foreach (var sentence in gold)
        {
            var start = words.Count;
            foreach (var word in sentence.Words)
            {
                words.Add(new Word(TextSpan.FromLength(text.Length, word.Length), ContinuesToken: false));
                text.Append(word).Append(' ');
            }

            text.Append('\n');
            sentences.Add(new WordRange(start, words.Count));
        }

        var wanted = gold.Zip(sentences, (sentence, range) => sentence.Names.Select(name => Moved(name, range.Start)))
            .SelectMany(names => names)
            .ToHashSet();
        var parsed = parser(text.ToString(), words.ToArray(), sentences.ToArray());
        var found = sentences.SelectMany(range => NamesIn(parsed, range)).ToHashSet();
        return wanted.Count + found.Count == 0 ? 0 : 2.0 * wanted.Intersect(found).Count() / (wanted.Count + found.Count);
    }

    private static NamedStretch Moved(NamedStretch name, int by) => name with { Start = name.Start + by, End = name.End + by };

    private static IEnumerable<NamedStretch> NamesIn(ImmutableArray<ParsedWord> parsed, WordRange range)
    {
        for (var at = range.Start; at < range.End; )
        {
            var start = at++;
            if (TypeOf(parsed[start].Name) is not { } type)
            {
                continue;
            }

            while (at < range.End && parsed[at].Name == parsed[start].Name && !parsed[at].StartsName)
            {
                at++;
            }

            yield return new NamedStretch(start, at, type);
        }
    }

    private static string? TypeOf(NameKind kind) =>
        kind switch
        {
            NameKind.Person => "PER",
            NameKind.Place => "LOC",
            NameKind.Organisation => "ORG",
            _ => null,
        };
}
