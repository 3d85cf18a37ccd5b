namespace Stemma.Comparing.Entities;

/// <summary>Finds words that may be spellings of one another without comparing all with all: they share what is left when one letter is taken out, or their consonants.</summary>
internal sealed class SpellingIndex
{
    private readonly Dictionary<string, List<string>> words = new(StringComparer.Ordinal);

    /// <param name="all">The words; each once.</param>
    public SpellingIndex(IEnumerable<string> all)
    {
        foreach (var word in all)
        {
            foreach (var trace in Traces(word))
            {
                if (!words.TryGetValue(trace, out var same))
                {
                    words[trace] = same = [];
                }

                same.Add(word);
            }
        }
    }

    /// <summary>Other words that may be spellings of this one, close ones only; ordinal order.</summary>
    public IReadOnlyList<string> CloseTo(string word) =>
        [
            .. Traces(word)
                .SelectMany(trace => words.GetValueOrDefault(trace) ?? [])
                .Distinct()
                .Where(other => other != word && Spelling.AreClose(word, other))
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Traces(string word)
    {
        const int longest = 40;
        if (word.Length is < 4 or > longest)
        {
            return [];
        }

        return Enumerable
            .Range(0, word.Length)
            .Select(at => word.Remove(at, 1))
            .Append(word)
            .Append("=" + Consonants(word))
            .Append("=" + Consonants(Romanisation.Of(word)))
            .Distinct();
    }

    /// <summary>The first letter and the consonants after it, doubled ones once.</summary>
    private static string Consonants(string word)
    {
        var kept = new System.Text.StringBuilder().Append(word[0]);
        foreach (var c in word.Skip(1))
        {
            if (!"aeiouyhw '".Contains(c, StringComparison.Ordinal) && kept[^1] != c)
            {
                kept.Append(
                    c is 'k' or 'q' ? 'c'
                    : c == 'z' ? 's'
                    : c
                );
            }
        }

        return kept.ToString();
    }
}
