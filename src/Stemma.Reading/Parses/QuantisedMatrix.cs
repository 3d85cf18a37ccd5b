using System.Runtime.CompilerServices;

namespace Stemma.Reading.Parses;

/// <summary>A matrix of the network: whole numbers of eight bits, a scale for each column, and biases.</summary>
internal sealed class QuantisedMatrix
{
    /// <summary>Columns that lie together in <see cref="Packed"/>.</summary>
    public const int PanelColumns = 32;

    private const float Largest = 127;

    private readonly sbyte[] weights;
    private readonly float[] scales;
    private readonly short[] packed;
    private readonly float[] outputScales;
    private readonly float[] biases;

    /// <param name="rows">Rows: numbers of an input; even.</param>
    /// <param name="columns">Columns: numbers of an output.</param>
    /// <param name="weights">Row by row.</param>
    /// <param name="scales">What each column's weights are multiplied with.</param>
    /// <param name="biases">What is added to each output.</param>
    /// <param name="inputUnit">What an input's 1 stands for, as in <see cref="Quantised"/>.</param>
    public QuantisedMatrix(int rows, int columns, sbyte[] weights, float[] scales, float[] biases, float inputUnit)
    {
        Rows = rows;
        Columns = columns;
        PaddedColumns = (columns + PanelColumns - 1) / PanelColumns * PanelColumns;
        InputUnit = inputUnit;
        this.weights = weights;
        this.scales = scales;
        packed = Pack();
        outputScales = new float[PaddedColumns];
        this.biases = new float[PaddedColumns];
        biases.CopyTo(this.biases, 0);
        for (var column = 0; column < columns; column++)
        {
            outputScales[column] = scales[column] * inputUnit;
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Columns of an output row: a multiple of <see cref="PanelColumns"/>; those behind the last are 0.</summary>
    public int PaddedColumns { get; }

    public float InputUnit { get; }

    /// <summary>The weights row by row, as a file holds them.</summary>
    public ReadOnlySpan<sbyte> Weights => weights;

    /// <summary>What each column's weights are multiplied with.</summary>
    public ReadOnlySpan<float> Scales => scales;

    /// <summary>The weights for the kernels: panel by panel, in each the pairs of two rows' weights side by side.</summary>
    public ReadOnlySpan<short> Packed => packed;

    /// <summary>What a whole sum of each column is multiplied with.</summary>
    public ReadOnlySpan<float> OutputScales => outputScales;

    /// <summary>What is then added to it.</summary>
    public ReadOnlySpan<float> Biases => biases;

    /// <summary>Rounds a matrix of floats.</summary>
    public static QuantisedMatrix Of(
        ReadOnlySpan<float> values,
        int rows,
        int columns,
        ReadOnlySpan<float> biases,
        float inputUnit
    )
    {
        var scales = new float[columns];
        for (var i = 0; i < values.Length; i++)
        {
            scales[i % columns] = Math.Max(scales[i % columns], Math.Abs(values[i]) / Largest);
        }

        var weights = new sbyte[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var scale = scales[i % columns];
            weights[i] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(values[i] / scale);
        }

        return new QuantisedMatrix(rows, columns, weights, scales, biases[..columns].ToArray(), inputUnit);
    }

    // Compiled well at once: it runs once, at the start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private short[] Pack()
    {
        var result = new short[Rows * PaddedColumns];
        for (var row = 0; row < Rows; row++)
        {
            var from = weights.AsSpan(row * Columns, Columns);
            for (var panel = 0; panel < Columns; panel += PanelColumns)
            {
                var at = (panel * Rows) + (row / 2 * 2 * PanelColumns) + (row % 2);
                foreach (var weight in from.Slice(panel, Math.Min(PanelColumns, Columns - panel)))
                {
                    result[at] = weight;
                    at += 2;
                }
            }
        }

        return result;
    }
}
