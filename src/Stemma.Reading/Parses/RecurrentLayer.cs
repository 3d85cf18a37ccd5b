using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Reading.Parses;

/// <summary>A simple recurrent unit in both directions (Lei et al. 2018): a product of matrices for all words, then a scan of each sentence.</summary>
/// <param name="matrix">For each direction the parts x, forget gate, output gate, and in the first layer the skip.</param>
/// <param name="gates">For each direction: biases of the forget and the output gate, then the weights of the cell before in both.</param>
internal sealed class RecurrentLayer(QuantisedMatrix matrix, float[] gates)
{
    private const int Width = NetworkShape.Width;

    public QuantisedMatrix Matrix => matrix;

    public ReadOnlySpan<float> Gates => gates;

    /// <summary>The product of the layer's matrix with each word's state.</summary>
    /// <param name="input">States, a row of <see cref="QuantisedMatrix.Rows"/> for each word.</param>
    /// <param name="words">How many words.</param>
    /// <param name="product">Gets a row of the matrix's columns for each word.</param>
    /// <param name="kernel">The kernel; all give the same.</param>
    public void Multiply(ReadOnlySpan<short> input, int words, Span<float> product, KernelWidth kernel) =>
        IntegerProduct.Multiply(input, matrix.Rows, words, matrix, product, kernel);

    /// <summary>Reads the words of whole sentences.</summary>
    /// <param name="product">What <see cref="Multiply"/> gave.</param>
    /// <param name="skips">What the layer before gave, a row of <see cref="NetworkShape.BothWays"/> for each word; the first layer ignores it.</param>
    /// <param name="sentences">The sentences, as rows of the product.</param>
    /// <param name="output">Gets a row of <see cref="NetworkShape.BothWays"/> for each word; not the skips.</param>
    public void Scan(
        ReadOnlySpan<float> product,
        ReadOnlySpan<float> skips,
        ReadOnlySpan<WordRange> sentences,
        Span<float> output
    )
    {
        foreach (var sentence in sentences)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                Scan(sentence, direction, product, skips, output);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scan(
        WordRange sentence,
        int direction,
        ReadOnlySpan<float> product,
        ReadOnlySpan<float> skips,
        Span<float> output
    )
    {
        Span<float> cells = stackalloc float[Width];
        cells.Clear();
        var parts = matrix.Columns / NetworkShape.BothWays;
        var step = direction == 0 ? 1 : -1;
        var row = direction == 0 ? sentence.Start : sentence.End - 1;
        ref var gate = ref gates[direction * 4 * Width];
        ref var cell = ref MemoryMarshal.GetReference(cells);
        for (var remaining = sentence.End - sentence.Start; remaining > 0; remaining--, row += step)
        {
            ref var u = ref MemoryMarshal.GetReference(product[((row * matrix.PaddedColumns) + (direction * parts * Width))..]);
            ref var h = ref MemoryMarshal.GetReference(output[((row * NetworkShape.BothWays) + (direction * Width))..]);
            ref var skip = ref parts == 4
                ? ref Unsafe.Add(ref u, 3 * Width)
                : ref Unsafe.AsRef(in skips[(row * NetworkShape.BothWays) + (direction * Width)]);
            for (nuint j = 0; j < Width; j += (nuint)Vector<float>.Count)
            {
                var before = Vector.LoadUnsafe(ref cell, j);
                var x = Vector.LoadUnsafe(ref u, j);
                var forget = Activations.Sigmoid(
                    Vector.LoadUnsafe(ref u, j + Width)
                        + (Vector.LoadUnsafe(ref gate, j + (2 * Width)) * before)
                        + Vector.LoadUnsafe(ref gate, j)
                );
                var reset = Activations.Sigmoid(
                    Vector.LoadUnsafe(ref u, j + (2 * Width))
                        + (Vector.LoadUnsafe(ref gate, j + (3 * Width)) * before)
                        + Vector.LoadUnsafe(ref gate, j + Width)
                );
                var now = x + (forget * (before - x));
                var kept = Vector.LoadUnsafe(ref skip, j);
                now.StoreUnsafe(ref cell, j);
                (kept + (reset * (Activations.Tanh(now) - kept))).StoreUnsafe(ref h, j);
            }
        }
    }
}
