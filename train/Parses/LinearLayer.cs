namespace Stemma.Train.Parses;

/// <summary>y = x W + b.</summary>
/// <param name="weights">W, a row for each input.</param>
/// <param name="biases">b, one row; null for none.</param>
internal sealed class LinearLayer(Gradient weights, Gradient? biases)
{
    private readonly Parameter parameter = weights.Parameter;
    private readonly float[] transposed = new float[weights.Parameter.Values.Length];

    public int Outputs => parameter.Columns;

    public int Inputs => parameter.Rows;

    /// <summary>Overwrites the output.</summary>
    public void Forward(MatrixProduct.View input, MatrixProduct.View output, int rows)
    {
        MatrixProduct.Multiply(input, parameter.View, output, rows, Outputs, Inputs, add: false);
        if (biases is null)
        {
            return;
        }

        for (var row = 0; row < rows; row++)
        {
            Vectors.Add(output.Row(row, Outputs), biases.Parameter.Values);
        }
    }

    /// <summary>Adds to the gradients of W and b, and sets or adds to that of the input.</summary>
    /// <param name="input">What the forward pass was given, on its side.</param>
    /// <param name="outputGradient">The gradient of the output.</param>
    /// <param name="inputGradient">Gets the gradient of the input.</param>
    /// <param name="rows">Rows of the batch.</param>
    /// <param name="add">False to overwrite the input's gradient.</param>
    public void Backward(
        MatrixProduct.View input,
        MatrixProduct.View outputGradient,
        MatrixProduct.View inputGradient,
        int rows,
        bool add
    )
    {
        MatrixProduct.Multiply(input, outputGradient, weights.View, Inputs, Outputs, rows, add: true);
        for (var row = 0; row < rows && biases is not null; row++)
        {
            Vectors.Add(biases.Values, outputGradient.Row(row, Outputs));
        }

        Transpose();
        MatrixProduct.Multiply(
            outputGradient,
            new MatrixProduct.View(transposed, Inputs),
            inputGradient,
            rows,
            Inputs,
            Outputs,
            add
        );
    }

    private void Transpose()
    {
        for (var row = 0; row < Inputs; row++)
        {
            var from = parameter.Row(row);
            for (var column = 0; column < from.Length; column++)
            {
                transposed[(column * Inputs) + row] = from[column];
            }
        }
    }
}
