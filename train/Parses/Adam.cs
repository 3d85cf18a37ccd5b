using System.Runtime.Intrinsics;

namespace Stemma.Train.Parses;

/// <summary>Steps against the gradient, each number at its own pace (Kingma and Ba 2015); of embeddings only the rows that a batch touched.</summary>
internal sealed class Adam
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.98f;
    private const float LargestNorm = 2;
    private const int Lanes = 8;

    private double meanWeight = 1;
    private double squareWeight = 1;

    /// <summary>One step; the gradients are 0 afterwards.</summary>
    /// <param name="gradients">Sums over a batch.</param>
    /// <param name="words">Words of the batch.</param>
    /// <param name="rate">The step size.</param>
    public void Step(GradientSet gradients, int words, float rate)
    {
        meanWeight *= MeanDecay;
        squareWeight *= SquareDecay;
        var corrected = (float)(rate * Math.Sqrt(1 - squareWeight) / (1 - meanWeight));
        var norm = Norm(gradients) / words;
        var scale = Math.Min(1, LargestNorm / norm) / words;
        foreach (var gradient in gradients.All)
        {
            if (gradient.Parameter.IsTable)
            {
                foreach (var row in gradient.Touched)
                {
                    Step(gradient, row * gradient.Parameter.Columns, gradient.Parameter.Columns, scale, corrected);
                }
            }
            else
            {
                Step(gradient, 0, gradient.Values.Length, scale, corrected);
            }

            gradient.Clear();
        }
    }

    private static float Norm(GradientSet gradients)
    {
        var sum = 0f;
        foreach (var gradient in gradients.All.Where(g => !g.Parameter.IsTable))
        {
            sum += Vectors.Dot(gradient.Values, gradient.Values);
        }

        return MathF.Sqrt(sum);
    }

    private static void Step(Gradient gradient, int start, int count, float scale, float rate)
    {
        var values = gradient.Parameter.Values.AsSpan(start, count);
        var means = gradient.Parameter.Mean.AsSpan(start, count);
        var squares = gradient.Parameter.Square.AsSpan(start, count);
        var amounts = gradient.Values.AsSpan(start, count);
        for (var i = 0; i < count; i += Lanes)
        {
            var amount = Vector256.Create<float>(amounts[i..]) * scale;
            var mean = (Vector256.Create<float>(means[i..]) * MeanDecay) + (amount * (1 - MeanDecay));
            var square = (Vector256.Create<float>(squares[i..]) * SquareDecay) + (amount * amount * (1 - SquareDecay));
            mean.CopyTo(means[i..]);
            square.CopyTo(squares[i..]);
            var step = mean * rate / (Vector256.Sqrt(square) + Vector256.Create(1e-8f));
            (Vector256.Create<float>(values[i..]) - step).CopyTo(values[i..]);
        }
    }
}
