using System.Collections.Frozen;
using System.Globalization;
using Stemma.Comparing.Words;

namespace Stemma.Comparing.Grouping;

/// <summary>In how many documents of a balanced corpus a word stands: what an archive of few articles cannot tell yet.</summary>
internal static class DocumentFrequency
{
    private const string AllDocuments = "*";

    private static readonly FrozenDictionary<string, int> ByStem = Read();

    /// <summary>Number of documents of the corpus.</summary>
    public static int Documents { get; } = ByStem[AllDocuments];

    /// <summary>Number of documents of the corpus that hold a word with this stem, in its commonest form; 0 for a name or a rare word.</summary>
    public static int Of(string stem) => ByStem.GetValueOrDefault(stem);

    private static FrozenDictionary<string, int> Read() =>
        EmbeddedList
            .Lines("Grouping/en/document-frequencies.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells =>
                (
                    Stem: cells[0] == AllDocuments ? AllDocuments : ContentWords.StemOf(cells[0]),
                    Count: int.Parse(cells[1], CultureInfo.InvariantCulture)
                )
            )
            .Where(entry => entry.Stem.Length > 0)
            .GroupBy(entry => entry.Stem, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Max(entry => entry.Count), StringComparer.Ordinal);
}
