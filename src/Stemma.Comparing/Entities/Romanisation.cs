using Stemma.Comparing.Words;

namespace Stemma.Comparing.Entities;

/// <summary>Writes the sounds that systems of romanisation write with different letters in one way: <c>Khalian</c> and <c>Halian</c>.</summary>
internal static class Romanisation
{
    private static readonly (string Letters, string Plain)[] Spellings =
    [
        .. EmbeddedList
            .Lines("Entities/en/romanisations.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1])),
    ];

    /// <summary>The word, in small letters, with each group of letters of the list replaced; the longest groups first.</summary>
    public static string Of(string word)
    {
        foreach (var (letters, plain) in Spellings)
        {
            word = word.Replace(letters, plain, StringComparison.Ordinal);
        }

        return word;
    }
}
