namespace Stemma.Reading.Parses;

/// <summary>Lays the embeddings of words side by side, as states of the first layer.</summary>
internal static class InputReader
{
    /// <summary>Fills a row of <see cref="NetworkShape.Inputs"/> states.</summary>
    /// <returns>What lists of names know of the word.</returns>
    public static int Read(ParserModel model, in WordFeatures features, Span<short> row)
    {
        var entry = model.Lexicon.Find(features.Word);
        row = Put(model.Words.Row(model.Lexicon.TrainedRow(entry)), row);
        for (var affix = 0; affix < model.Affixes.Length; affix++)
        {
            row = Put(model.Affixes[affix].Row(features.AffixRow(affix)), row);
        }

        row = Put(model.Vectors.Row(model.Lexicon.VectorRow(entry)), row);
        var traits = model.Lexicon.Traits(entry);
        Put(model.Traits.Row(traits), row);
        return traits;
    }

    private static Span<short> Put(ReadOnlySpan<short> states, Span<short> row)
    {
        states.CopyTo(row);
        return row[states.Length..];
    }
}
