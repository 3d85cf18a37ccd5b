using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>Lays the embeddings of a word side by side.</summary>
internal sealed class InputLayer(ParserParameters parameters, GradientSet gradients)
{
    /// <summary>Fills a row for each word.</summary>
    public void Forward(ReadOnlySpan<WordInput> words, Matrix output)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var row = output.Row(i);
            parameters.Words.Row(words[i].Word).CopyTo(row);
            var at = NetworkShape.WordEmbedding;
            for (var affix = 0; affix < parameters.Affixes.Length; affix++)
            {
                parameters.Affixes[affix].Row(words[i].Affixes[affix]).CopyTo(row[at..]);
                at += NetworkShape.AffixWidths[affix];
            }

            parameters.Vectors.AsSpan(words[i].Vector * NetworkShape.WordEmbedding, NetworkShape.WordEmbedding).CopyTo(row[at..]);
            parameters.Traits.Row(words[i].Traits).CopyTo(row[(at + NetworkShape.WordEmbedding)..]);
        }
    }

    /// <summary>Adds to the gradients of the embeddings; the vectors stay as they are.</summary>
    public void Backward(ReadOnlySpan<WordInput> words, Matrix gradient)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var row = gradient.Row(i);
            gradients[parameters.Words].AddRow(words[i].Word, row[..NetworkShape.WordEmbedding]);
            var at = NetworkShape.WordEmbedding;
            for (var affix = 0; affix < parameters.Affixes.Length; affix++)
            {
                var width = NetworkShape.AffixWidths[affix];
                gradients[parameters.Affixes[affix]].AddRow(words[i].Affixes[affix], row.Slice(at, width));
                at += width;
            }

            gradients[parameters.Traits].AddRow(words[i].Traits, row[(at + NetworkShape.WordEmbedding)..]);
        }
    }
}
