namespace Stemma.Text;

/// <summary>A stretch of an article's text: UTF-16 code units, half-open.</summary>
/// <remarks>The one unit in which every stage of Stemma counts. Positions of tokens are <c>TokenRange</c>, another type on purpose.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <param name="start">Index of the first code unit; 0 or more.</param>
    /// <param name="end">Index after the last code unit; not before <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are negative or in the wrong order.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>Index of the first code unit.</summary>
    public int Start { get; }

    /// <summary>Index after the last code unit.</summary>
    public int End { get; }

    /// <summary>Number of code units; 0 for an empty span.</summary>
    public int Length => End - Start;

    /// <summary>True where no code unit is covered.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The span of <paramref name="length"/> code units from <paramref name="start"/>.</summary>
    public static TextSpan FromLength(int start, int length) => new(start, start + length);

    /// <summary>The shortest span that covers both.</summary>
    public static TextSpan Covering(TextSpan first, TextSpan second) =>
        new(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));

    /// <summary>True where the code unit at <paramref name="index"/> is covered.</summary>
    public bool Contains(int index) => index >= Start && index < End;

    /// <summary>True where all of <paramref name="other"/> is covered; an empty span is covered at either edge.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True where at least one code unit is in both; spans that only touch do not overlap.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Number of code units in both; 0 where they are apart.</summary>
    public int OverlapLength(TextSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>Orders by start, then the longer one first, so that a container precedes what it holds.</summary>
    public int CompareTo(TextSpan other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : other.End.CompareTo(End);
    }

    /// <summary><c>[start..end)</c>.</summary>
    public override string ToString() => $"[{Start}..{End})";
}
