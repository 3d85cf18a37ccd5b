using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>The rows of the input tables that a word stands for.</summary>
/// <param name="Word">Row of the trained embeddings; 0 for an unknown word.</param>
/// <param name="Vector">Row of the vectors from raw text; 0 for none.</param>
/// <param name="Traits">Row of what lists of names know of it.</param>
/// <param name="Affixes">Rows of its ends and shape.</param>
internal readonly record struct WordInput(int Word, int Vector, int Traits, int[] Affixes)
{
    public static WordInput Of(string form, Lexicon lexicon)
    {
        var features = WordFeatures.Of(form);
        var entry = lexicon.Find(features.Word);
        var affixes = new int[NetworkShape.AffixRows.Length];
        for (var i = 0; i < affixes.Length; i++)
        {
            affixes[i] = features.AffixRow(i);
        }

        return new WordInput(lexicon.TrainedRow(entry), lexicon.VectorRow(entry), lexicon.Traits(entry), affixes);
    }
}
