namespace Stemma.Train.Parses;

/// <summary>What one worker has summed for a parameter since the last step.</summary>
internal sealed class Gradient(Parameter parameter)
{
    private readonly bool[] isTouched = new bool[parameter.IsTable ? parameter.Rows : 0];
    private readonly List<int> touched = [];

    public Parameter Parameter { get; } = parameter;

    public float[] Values { get; } = new float[parameter.Values.Length];

    /// <summary>The rows of an embedding that are not zero, in the order of their first use.</summary>
    public IReadOnlyList<int> Touched => touched;

    public MatrixProduct.View View => new(Values, Parameter.Columns);

    public Span<float> Row(int row) => Values.AsSpan(row * Parameter.Columns, Parameter.Columns);

    /// <summary>Adds to a row of an embedding.</summary>
    public void AddRow(int row, ReadOnlySpan<float> amounts)
    {
        if (!isTouched[row])
        {
            isTouched[row] = true;
            touched.Add(row);
        }

        Vectors.Add(Row(row), amounts);
    }

    /// <summary>Adds all of it to <paramref name="other"/> and leaves nothing here.</summary>
    public void MoveTo(Gradient other)
    {
        if (Parameter.IsTable)
        {
            foreach (var row in touched)
            {
                other.AddRow(row, Row(row));
            }
        }
        else
        {
            Vectors.Add(other.Values, Values);
        }

        Clear();
    }

    public void Clear()
    {
        if (!Parameter.IsTable)
        {
            Array.Clear(Values);
            return;
        }

        foreach (var row in touched)
        {
            Row(row).Clear();
            isTouched[row] = false;
        }

        touched.Clear();
    }
}
