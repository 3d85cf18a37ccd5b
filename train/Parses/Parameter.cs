namespace Stemma.Train.Parses;

/// <summary>A table of numbers that training learns, with what Adam remembers of it.</summary>
/// <param name="name">What it is, for messages.</param>
/// <param name="index">Its place among all parameters of the network.</param>
/// <param name="rows">Its rows.</param>
/// <param name="columns">Its columns, a multiple of 8.</param>
/// <param name="isTable">True for embeddings, of which a batch touches a few rows only.</param>
internal sealed class Parameter(string name, int index, int rows, int columns, bool isTable)
{
    public string Name { get; } = name;

    public int Index { get; } = index;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public bool IsTable { get; } = isTable;

    public float[] Values { get; } = new float[rows * columns];

    /// <summary>Adam's running mean of the gradient.</summary>
    public float[] Mean { get; } = new float[rows * columns];

    /// <summary>Adam's running mean of its square.</summary>
    public float[] Square { get; } = new float[rows * columns];

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    public MatrixProduct.View View => new(Values, Columns);

    /// <summary>Numbers spread evenly between plus and minus <paramref name="range"/>.</summary>
    public Parameter Scatter(float range, Xorshift random)
    {
        foreach (ref var value in Values.AsSpan())
        {
            value = ((2 * random.NextSingle()) - 1) * range;
        }

        return this;
    }
}
