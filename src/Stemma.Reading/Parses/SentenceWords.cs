using System.Collections.Immutable;
using Stemma.Reading.Sentences;

namespace Stemma.Reading.Parses;

/// <summary>Tells which words each sentence holds.</summary>
public static class SentenceWords
{
    /// <param name="sentences">The sentences; between them they hold every word.</param>
    /// <param name="words">The words as <see cref="WordSplitter"/> gives them for these sentences.</param>
    /// <returns>For each sentence its words; at least one.</returns>
    public static ImmutableArray<WordRange> Of(ImmutableArray<Sentence> sentences, ImmutableArray<Word> words)
    {
        var ranges = ImmutableArray.CreateBuilder<WordRange>(sentences.Length);
        var next = 0;
        foreach (var sentence in sentences)
        {
            var start = next;
            while (next < words.Length && words[next].Span.Start < sentence.Span.End)
            {
                next++;
            }

            ranges.Add(new WordRange(start, next));
        }

        return ranges.DrainToImmutable();
    }
}
