using System.Runtime.CompilerServices;

namespace Stemma.Reading.Parses;

/// <summary>Embeddings: rows of whole numbers of eight bits and a scale for each row, ready as states of the network.</summary>
internal sealed class QuantisedTable
{
    private const float Largest = 127;

    private readonly sbyte[] values;
    private readonly float[] scales;
    private readonly short[] states;

    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="values">Row by row.</param>
    /// <param name="scales">What each row's values are multiplied with.</param>
    public QuantisedTable(int rows, int columns, sbyte[] values, float[] scales)
    {
        Rows = rows;
        Columns = columns;
        this.values = values;
        this.scales = scales;
        states = StatesOf(values, scales, columns);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>The numbers as a file holds them.</summary>
    public ReadOnlySpan<sbyte> Values => values;

    /// <summary>What each row's values are multiplied with.</summary>
    public ReadOnlySpan<float> Scales => scales;

    /// <summary>A row as states of the network.</summary>
    public ReadOnlySpan<short> Row(int row) => states.AsSpan(row * Columns, Columns);

    // Compiled well at once: it runs once, at the start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static short[] StatesOf(sbyte[] values, float[] scales, int columns)
    {
        var states = new short[values.Length];
        for (var row = 0; row < scales.Length; row++)
        {
            var factor = scales[row] / Quantised.StateUnit;
            var from = values.AsSpan(row * columns, columns);
            var to = states.AsSpan(row * columns, columns);
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = (short)Math.Clamp(MathF.Round(from[i] * factor), -short.MaxValue, short.MaxValue);
            }
        }

        return states;
    }

    /// <summary>Rounds a table of floats.</summary>
    public static QuantisedTable Of(ReadOnlySpan<float> table, int rows, int columns)
    {
        var scales = new float[rows];
        var values = new sbyte[table.Length];
        for (var row = 0; row < rows; row++)
        {
            var numbers = table.Slice(row * columns, columns);
            foreach (var number in numbers)
            {
                scales[row] = Math.Max(scales[row], Math.Abs(number) / Largest);
            }

            for (var i = 0; i < columns; i++)
            {
                values[(row * columns) + i] = scales[row] == 0 ? (sbyte)0 : (sbyte)MathF.Round(numbers[i] / scales[row]);
            }
        }

        return new QuantisedTable(rows, columns, values, scales);
    }
}
