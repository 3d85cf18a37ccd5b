using System.Collections.Immutable;

namespace Stemma.Eval.Names;

/// <summary>A sentence of words with the names in it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Names">The names, by first word.</param>
internal sealed record NamedSentence(ImmutableArray<string> Words, ImmutableArray<NamedStretch> Names);

/// <summary>A name: words from one position up to another, and its type as the file writes it: <c>PER</c>, <c>LOC</c>, <c>ORG</c>.</summary>
internal readonly record struct NamedStretch(int Start, int End, string Type);

/// <summary>Reads files in IOB2 with a word a line: number, word, tag, parted by tabs; lines with <c>#</c> are comments, an empty line ends a sentence.</summary>
internal static class Iob2Reader
{
    /// <exception cref="EvaluationException">A line has no tag of IOB2.</exception>
    public static IEnumerable<NamedSentence> Read(TextReader reader)
    {
        List<string> words = [];
        List<string> tags = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 && words.Count > 0)
            {
                yield return SentenceOf(words, tags);
                words.Clear();
                tags.Clear();
            }
            else if (line.Length > 0 && (line[0] != '#' || line.Contains('\t', StringComparison.Ordinal)))
            {
                var cells = line.Split('\t');
                if (
                    cells.Length < 3
                    || !(
                        cells[2] == "O"
                        || cells[2].StartsWith("B-", StringComparison.Ordinal)
                        || cells[2].StartsWith("I-", StringComparison.Ordinal)
                    )
                )
                {
                    throw new EvaluationException($"This line has no tag of IOB2: {line}");
                }

                words.Add(cells[1]);
                tags.Add(cells[2]);
            }
        }

        if (words.Count > 0)
        {
            yield return SentenceOf(words, tags);
        }
    }

    private static NamedSentence SentenceOf(List<string> words, List<string> tags)
    {
        var names = ImmutableArray.CreateBuilder<NamedStretch>();
        for (var at = 0; at < tags.Count; )
        {
            var start = at++;
            if (tags[start] == "O")
            {
                continue;
            }

            var type = tags[start][2..];
            while (at < tags.Count && tags[at] == "I-" + type)
            {
                at++;
            }

            names.Add(new NamedStretch(start, at, type));
        }

        return new NamedSentence([.. words], names.DrainToImmutable());
    }
}
