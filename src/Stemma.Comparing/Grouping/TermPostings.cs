using System.Runtime.InteropServices;

namespace Stemma.Comparing.Grouping;

/// <summary>Which of the latest articles hold a term, and with what weight. Articles go in the order in which they came.</summary>
/// <param name="term">The term.</param>
internal sealed class TermPostings(string term)
{
    private const int FewestGone = 32;

    private readonly List<(int Slot, float Weight)> postings = [];
    private int gone;

    /// <summary>The term.</summary>
    public string Term { get; } = term;

    /// <summary>How many articles hold the term.</summary>
    public int Count => postings.Count - gone;

    /// <summary>Those that hold it, by their place in the index; as they were added.</summary>
    public ReadOnlySpan<(int Slot, float Weight)> Held => CollectionsMarshal.AsSpan(postings)[gone..];

    /// <summary>Adds the latest article.</summary>
    public void Add(int slot, float weight) => postings.Add((slot, weight));

    /// <summary>Takes the earliest article away.</summary>
    public void RemoveFirst()
    {
        gone++;
        if (gone >= FewestGone && gone > postings.Count / 2)
        {
            postings.RemoveRange(0, gone);
            gone = 0;
        }
    }
}
