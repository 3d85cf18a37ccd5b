using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>Scores every word of a sentence, and the root, as head of every word: a biaffine product (Dozat and Manning 2017) and a bias for the distance.</summary>
/// <param name="parameters">The network's.</param>
/// <param name="gradients">The worker's.</param>
/// <param name="capacity">The most words of a batch.</param>
/// <param name="longest">The most words of a sentence.</param>
internal sealed class ArcScorer(ParserParameters parameters, GradientSet gradients, int capacity, int longest)
{
    private const int Width = NetworkShape.ArcWidth;

    private readonly LinearLayer linear = new(gradients[parameters.Arcs], gradients[parameters.ArcBiases]);
    private readonly Matrix queries = new(capacity, Width);
    private readonly Matrix queryGradients = new(capacity, Width);
    private readonly Matrix headsAcross = new(Width, Padded(longest));
    private readonly Matrix scores = new(longest, Padded(longest));
    private readonly float[] choices = new float[Padded(longest + 1)];

    /// <summary>The queries of all words, from the projection's first part.</summary>
    public void Forward(Matrix projected, int rows) => linear.Forward(projected.View, queries.View, rows);

    /// <summary>Adds a sentence's loss, and the gradient of its queries and of the projection's second part.</summary>
    public void Lose(Matrix projected, int start, ReadOnlySpan<int> heads, Matrix projectedGradient, Tally tally)
    {
        var count = heads.Length;
        var padded = Padded(count);
        for (var word = 0; word < count; word++)
        {
            var head = Head(projected, start + word);
            for (var k = 0; k < Width; k++)
            {
                headsAcross.Row(k)[word] = head[k];
            }
        }

        MatrixProduct.Multiply(queries.View.At(start, 0), headsAcross.View, scores.View, count, padded, Width, add: false);
        for (var word = 0; word < count; word++)
        {
            var query = queries.Row(start + word);
            var row = scores.Row(word)[..count];
            choices[0] = Vectors.Dot(query, parameters.RootHead.Values) + parameters.ArcDistances.Values[NetworkShape.RootArc];
            for (var head = 0; head < count; head++)
            {
                choices[head + 1] =
                    head == word ? -1e9f : row[head] + parameters.ArcDistances.Values[NetworkShape.ArcDistance(head - word)];
            }

            var choice = choices.AsSpan(0, Padded(count + 1));
            Softmax.Lose(choice, count + 1, heads[word], choice, tally);
            choice.Slice(1, count).CopyTo(row);
            LoseRoot(query, choice[0], queryGradients.Row(start + word));
            var distances = gradients[parameters.ArcDistances].Values;
            for (var head = 0; head < count; head++)
            {
                distances[NetworkShape.ArcDistance(head - word)] += row[head];
            }
        }

        SpreadBack(projected, start, count, projectedGradient);
    }

    /// <summary>Sends the queries' gradient to the weights and to the projection's first part.</summary>
    public void Backward(Matrix projected, int rows, Matrix projectedGradient) =>
        linear.Backward(projected.Transposed, queryGradients.View, projectedGradient.View, rows, add: true);

    /// <summary>Forgets the gradients of the batch before.</summary>
    public void Clear(int rows) => queryGradients.Rows(rows).Clear();

    private static int Padded(int count) => (count + 7) / 8 * 8;

    private static Span<float> Head(Matrix projected, int row) => projected.Row(row).Slice(Width, Width);

    private void LoseRoot(ReadOnlySpan<float> query, float gradient, Span<float> queryGradient)
    {
        queryGradient.Clear();
        Vectors.AddScaled(queryGradient, parameters.RootHead.Values, gradient);
        Vectors.AddScaled(gradients[parameters.RootHead].Values, query, gradient);
        gradients[parameters.ArcDistances].Values[NetworkShape.RootArc] += gradient;
    }

    private void SpreadBack(Matrix projected, int start, int count, Matrix projectedGradient)
    {
        MatrixProduct.Multiply(
            scores.View,
            projected.View.At(start, Width),
            queryGradients.View.At(start, 0),
            count,
            Width,
            count,
            add: true
        );
        MatrixProduct.Multiply(
            scores.Transposed,
            queries.View.At(start, 0),
            projectedGradient.View.At(start, Width),
            count,
            Width,
            count,
            add: true
        );
    }
}
