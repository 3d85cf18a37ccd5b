using System.Numerics;
using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>
/// A simple recurrent unit in both directions (Lei et al. 2018, «Simple Recurrent Units for Highly Parallelizable Recurrence»): its gates need only the
/// input and the cell before, so all of a batch is one product of matrices and a scan.
/// </summary>
/// <remarks>
/// With the product's parts x, f', r' and the skip s of one direction: f = σ(f' + v_f c₋₁ + b_f), r = σ(r' + v_r c₋₁ + b_r), c = x + f (c₋₁ - x), h = s + r (tanh c - s).
/// The skip is a fourth part of the product in the first layer, and the input itself in the others.
/// </remarks>
internal sealed class SruLayer
{
    private readonly LinearLayer linear;
    private readonly Gradient gates;
    private readonly int width;
    private readonly int parts;
    private readonly Matrix product;
    private readonly Matrix productGradient;
    private readonly Matrix cells;
    private readonly Matrix forgets;
    private readonly Matrix resets;
    private readonly float[] state;
    private readonly float[] gateSums;

    /// <param name="weights">Inputs by twice the parts times the width: the parts of the left-to-right direction, then the other's.</param>
    /// <param name="gates">A row for each direction: b_f, b_r, v_f, v_r.</param>
    /// <param name="capacity">The most words of a batch.</param>
    public SruLayer(Gradient weights, Gradient gates, int capacity)
    {
        linear = new LinearLayer(weights, biases: null);
        this.gates = gates;
        width = gates.Parameter.Columns / 4;
        parts = linear.Outputs / (2 * width);
        product = new Matrix(capacity, linear.Outputs);
        productGradient = new Matrix(capacity, linear.Outputs);
        cells = new Matrix(capacity, 2 * width);
        forgets = new Matrix(capacity, 2 * width);
        resets = new Matrix(capacity, 2 * width);
        state = new float[width];
        gateSums = new float[4 * width];
    }

    /// <summary>Fills the first 2 × width columns of the output.</summary>
    /// <param name="input">A row for each word.</param>
    /// <param name="starts">First row of each sentence, and the end of the last.</param>
    /// <param name="output">Gets a row for each word.</param>
    public void Forward(Matrix input, ReadOnlySpan<int> starts, Matrix output)
    {
        linear.Forward(input.View, product.View, starts[^1]);
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                Scan(input, starts[sentence], starts[sentence + 1], direction, output);
            }
        }
    }

    private void Scan(Matrix input, int start, int end, int direction, Matrix output)
    {
        Array.Clear(state);
        var offset = direction * width;
        var gate = gates.Parameter.Row(direction);
        for (var step = 0; step < end - start; step++)
        {
            var row = direction == 0 ? start + step : end - 1 - step;
            var u = product.Row(row)[(offset * parts)..];
            var skips = parts == 4 ? u[(3 * width)..] : input.Row(row)[offset..];
            for (var j = 0; j < width; j += Vector<float>.Count)
            {
                var before = At(state, j);
                var x = At(u, j);
                var forget = Activations.Sigmoid(At(u, width + j) + (At(gate, (2 * width) + j) * before) + At(gate, j));
                var reset = Activations.Sigmoid(
                    At(u, (2 * width) + j) + (At(gate, (3 * width) + j) * before) + At(gate, width + j)
                );
                var cell = x + (forget * (before - x));
                var skip = At(skips, j);
                cell.CopyTo(state.AsSpan(j));
                (skip + (reset * (Activations.Tanh(cell) - skip))).CopyTo(output.Row(row)[(offset + j)..]);
                cell.CopyTo(cells.Row(row)[(offset + j)..]);
                forget.CopyTo(forgets.Row(row)[(offset + j)..]);
                reset.CopyTo(resets.Row(row)[(offset + j)..]);
            }
        }
    }

    /// <summary>Adds to the gradients of the weights, and sets that of the input.</summary>
    public void Backward(Matrix input, ReadOnlySpan<int> starts, Matrix outputGradient, Matrix inputGradient)
    {
        var rows = starts[^1];
        if (parts == 3)
        {
            inputGradient.Rows(rows).Clear();
        }

        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                ScanBack(input, starts[sentence], starts[sentence + 1], direction, outputGradient, inputGradient);
            }
        }

        linear.Backward(input.Transposed, productGradient.View, inputGradient.View, rows, add: parts == 3);
    }

    private void ScanBack(Matrix input, int start, int end, int direction, Matrix outputGradient, Matrix inputGradient)
    {
        Array.Clear(state); // here the gradient that flows back through the cells
        Array.Clear(gateSums);
        var offset = direction * width;
        var gate = gates.Parameter.Row(direction);
        for (var step = end - start - 1; step >= 0; step--)
        {
            var row = direction == 0 ? start + step : end - 1 - step;
            var rowBefore = direction == 0 ? row - 1 : row + 1;
            var u = product.Row(row)[(offset * parts)..];
            var du = productGradient.Row(row)[(offset * parts)..];
            var skips = parts == 4 ? u[(3 * width)..] : input.Row(row)[offset..];
            var skipGradients = parts == 4 ? du[(3 * width)..] : inputGradient.Row(row)[offset..];
            for (var j = 0; j < width; j += Vector<float>.Count)
            {
                var before = step > 0 ? At(cells.Row(rowBefore), offset + j) : Vector<float>.Zero;
                var forget = At(forgets.Row(row), offset + j);
                var reset = At(resets.Row(row), offset + j);
                var tanh = Activations.Tanh(At(cells.Row(row), offset + j));
                var d = At(outputGradient.Row(row), offset + j);
                var x = At(u, j);
                var cellGradient = At(state, j) + (d * reset * (Vector<float>.One - (tanh * tanh)));
                var forgetGradient = cellGradient * (before - x) * forget * (Vector<float>.One - forget);
                var resetGradient = d * (tanh - At(skips, j)) * reset * (Vector<float>.One - reset);
                (d * (Vector<float>.One - reset)).CopyTo(skipGradients[j..]);
                (cellGradient * (Vector<float>.One - forget)).CopyTo(du[j..]);
                forgetGradient.CopyTo(du[(width + j)..]);
                resetGradient.CopyTo(du[((2 * width) + j)..]);
                (
                    (cellGradient * forget)
                    + (forgetGradient * At(gate, (2 * width) + j))
                    + (resetGradient * At(gate, (3 * width) + j))
                ).CopyTo(state.AsSpan(j));
                Add(gateSums, j, forgetGradient);
                Add(gateSums, width + j, resetGradient);
                Add(gateSums, (2 * width) + j, forgetGradient * before);
                Add(gateSums, (3 * width) + j, resetGradient * before);
            }
        }

        Vectors.Add(gates.Row(direction), gateSums);
    }

    private static Vector<float> At(ReadOnlySpan<float> values, int index) => new(values[index..]);

    private static void Add(Span<float> sums, int index, Vector<float> amount) =>
        (new Vector<float>(sums[index..]) + amount).CopyTo(sums[index..]);
}
