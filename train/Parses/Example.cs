namespace Stemma.Train.Parses;

/// <summary>A sentence to learn from. Where an annotation is missing the array is null, and where one word's is, its number is -1.</summary>
/// <param name="Forms">The words as written.</param>
/// <param name="Tags">The class of each word's tags.</param>
/// <param name="Heads">The head of each, counted from 1; 0 for the root.</param>
/// <param name="Relations">The relation of each to its head.</param>
/// <param name="Names">The class of each word within a name or outside all.</param>
internal sealed record Example(string[] Forms, int[]? Tags, int[]? Heads, int[]? Relations, int[]? Names)
{
    public int Length => Forms.Length;
}
