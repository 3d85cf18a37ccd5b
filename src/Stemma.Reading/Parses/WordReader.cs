namespace Stemma.Reading.Parses;

/// <summary>Brings the words of a batch before the first recurrent layer: the products of its matrix with what it sees of each word.</summary>
/// <param name="model">What training made; shared by all threads.</param>
/// <param name="kernel">The kernel of the products; all give the same.</param>
internal sealed class WordReader(ParserModel model, KernelWidth kernel)
{
    private readonly WordProducts known = new();

    /// <summary>Fills the product and the traits of each word.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="words">The batch's words.</param>
    /// <param name="buffers">The batch.</param>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, ParserBuffers buffers)
    {
        var fresh = 0;
        for (var row = 0; row < words.Length; row++)
        {
            var features = WordFeatures.Of(text.Slice(words[row].Span.Start, words[row].Span.Length));
            var word = known.Find(features);
            buffers.Known[row] = word;
            buffers.Traits[row] = (ushort)(word?.Traits ?? 0);
            if (word is null)
            {
                var states = buffers.States.AsSpan(fresh * NetworkShape.Inputs, NetworkShape.Inputs);
                buffers.Traits[row] = (ushort)InputReader.Read(model, features, states);
                buffers.Features[fresh++] = features;
            }
        }

        model.Layers[0].Multiply(buffers.States, fresh, buffers.Product, kernel);
        Place(words.Length, fresh, buffers);
    }

    // The fresh products lie at the front, in order; from the last to the first, each goes to the row of its word.
    private void Place(int rows, int fresh, ParserBuffers buffers)
    {
        var width = model.Layers[0].Matrix.PaddedColumns;
        for (var row = rows - 1; row >= 0; row--)
        {
            var target = buffers.Product.AsSpan(row * width, width);
            if (buffers.Known[row] is { } word)
            {
                word.Product.CopyTo(target);
                buffers.Known[row] = null;
            }
            else
            {
                buffers.Product.AsSpan(--fresh * width, width).CopyTo(target);
                known.Keep(buffers.Features[fresh], buffers.Traits[row], target);
            }
        }
    }
}
