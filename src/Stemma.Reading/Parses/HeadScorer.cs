using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Reading.Parses;

/// <summary>Scores every word of a sentence, and the root, as head of every word (Dozat and Manning 2017), in floats that are summed in one order.</summary>
internal static class HeadScorer
{
    private const int Width = NetworkShape.ArcWidth;

    /// <summary>Fills the scores of a sentence: for word w and head h, counted from 1 with 0 for the root, <c>scores[w · (n + 1) + h]</c>; a word never heads itself.</summary>
    /// <param name="model">The biases and the root.</param>
    /// <param name="queries">A row of <see cref="NetworkShape.ArcWidth"/> for each word of the sentence.</param>
    /// <param name="projected">A row of <see cref="NetworkShape.Projected"/> for each; the second part holds heads.</param>
    /// <param name="words">How many words.</param>
    /// <param name="heads">Room for the heads, a row for each number.</param>
    /// <param name="scores">Gets words · (words + 1) numbers.</param>
    public static void Score(
        ParserModel model,
        ReadOnlySpan<float> queries,
        ReadOnlySpan<float> projected,
        int words,
        Span<float> heads,
        Span<float> scores
    )
    {
        var padded = PaddedHeads(words);
        Turn(model, projected, words, padded, heads);
        Span<float> row = stackalloc float[PaddedHeads(ParserBuffers.LongestPiece)];
        row = row[..padded];
        for (var word = 0; word < words; word++)
        {
            Multiply(queries.Slice(word * Width, Width), heads, row);
            var target = scores.Slice(word * (words + 1), words + 1);
            target[0] = row[0] + model.ArcDistances[NetworkShape.RootArc];
            for (var head = 0; head < words; head++)
            {
                target[head + 1] = row[head + 1] + model.ArcDistances[NetworkShape.ArcDistance(head - word)];
            }

            target[word + 1] = TreeBuilder.Never;
        }
    }

    /// <summary>Room that the heads of a sentence need for each number: words and root, rounded up to whole vectors.</summary>
    public static int PaddedHeads(int words) => (words + 1 + 15) / 16 * 16;

    // The root and the words side by side, so that one vector holds the same number of several heads.
    private static void Turn(ParserModel model, ReadOnlySpan<float> projected, int words, int padded, Span<float> heads)
    {
        for (var k = 0; k < Width; k++)
        {
            heads[k * padded] = model.RootHead[k];
            heads.Slice((k * padded) + words + 1, padded - words - 1).Clear();
        }

        for (var word = 0; word < words; word++)
        {
            var head = projected.Slice((word * NetworkShape.Projected) + Width, Width);
            for (var k = 0; k < Width; k++)
            {
                heads[(k * padded) + word + 1] = head[k];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(ReadOnlySpan<float> query, ReadOnlySpan<float> heads, Span<float> row)
    {
        ref var column = ref MemoryMarshal.GetReference(heads);
        nuint padded = (nuint)row.Length;
        nuint lanes = (nuint)Vector<float>.Count;
        nuint i = 0;
        for (; i + (2 * lanes) <= padded; i += 2 * lanes)
        {
            var first = Vector<float>.Zero;
            var second = Vector<float>.Zero;
            for (nuint k = 0; k < (nuint)query.Length; k++)
            {
                var x = new Vector<float>(query[(int)k]);
                first += x * Vector.LoadUnsafe(ref column, (k * padded) + i);
                second += x * Vector.LoadUnsafe(ref column, (k * padded) + i + lanes);
            }

            first.CopyTo(row[(int)i..]);
            second.CopyTo(row[(int)(i + lanes)..]);
        }

        for (; i < padded; i += lanes)
        {
            var only = Vector<float>.Zero;
            for (nuint k = 0; k < (nuint)query.Length; k++)
            {
                only += new Vector<float>(query[(int)k]) * Vector.LoadUnsafe(ref column, (k * padded) + i);
            }

            only.CopyTo(row[(int)i..]);
        }
    }
}
