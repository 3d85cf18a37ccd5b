namespace Stemma.Train.Parses;

/// <summary>Rows of numbers, one for each word of a batch.</summary>
/// <param name="capacity">The most rows it is used for.</param>
/// <param name="columns">Numbers in a row, a multiple of 8.</param>
internal sealed class Matrix(int capacity, int columns)
{
    public float[] Values { get; } = new float[capacity * columns];

    public int Columns { get; } = columns;

    public MatrixProduct.View View => new(Values, Columns);

    /// <summary>The matrix on its side, as the left side of a product.</summary>
    public MatrixProduct.View Transposed => TransposedFrom(0);

    /// <summary>The columns from one on, on their side.</summary>
    public MatrixProduct.View TransposedFrom(int column) => new(Values.AsSpan(column), 1, Columns);

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    public Span<float> Rows(int count) => Values.AsSpan(0, count * Columns);
}
