namespace Stemma.Reading.Parses;

/// <summary>A run of words, such as a sentence: half-open positions in the words of an article.</summary>
/// <param name="Start">Position of the first word.</param>
/// <param name="End">Position after the last.</param>
public readonly record struct WordRange(int Start, int End)
{
    /// <summary>How many words it holds.</summary>
    public int Length => End - Start;
}
