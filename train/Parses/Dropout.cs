namespace Stemma.Train.Parses;

/// <summary>Sets numbers to 0 at random and raises the others, so that no unit can rely on another.</summary>
/// <param name="capacity">The most words of a batch.</param>
/// <param name="columns">The columns that it drops from.</param>
/// <param name="rate">The part that is dropped.</param>
/// <param name="bySentence">True to drop the same columns in all of a sentence (Gal and Ghahramani 2016).</param>
internal sealed class Dropout(int capacity, int columns, float rate, bool bySentence)
{
    private readonly Matrix factors = new(capacity, columns);

    /// <summary>Drops from the first columns of a batch, and remembers what.</summary>
    public void Forward(Matrix values, ReadOnlySpan<int> starts, Xorshift random)
    {
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            for (var row = starts[sentence]; row < starts[sentence + 1]; row++)
            {
                if (bySentence && row > starts[sentence])
                {
                    factors.Row(row - 1).CopyTo(factors.Row(row));
                }
                else
                {
                    Draw(factors.Row(row), random);
                }
            }
        }

        Backward(values, starts);
    }

    /// <summary>Drops the same again.</summary>
    public void Backward(Matrix gradient, ReadOnlySpan<int> starts)
    {
        for (var row = 0; row < starts[^1]; row++)
        {
            Vectors.Multiply(gradient.Row(row)[..columns], factors.Row(row));
        }
    }

    private void Draw(Span<float> row, Xorshift random)
    {
        var kept = 1 / (1 - rate);
        var limit = (uint)(rate * uint.MaxValue);
        foreach (ref var factor in row)
        {
            factor = random.NextUInt32() < limit ? 0 : kept;
        }
    }
}
