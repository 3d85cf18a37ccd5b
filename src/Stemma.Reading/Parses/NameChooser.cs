namespace Stemma.Reading.Parses;

/// <summary>Chooses the classes of names in a sentence that have the highest sum of scores and fit one another (Viterbi 1967).</summary>
internal static class NameChooser
{
    private static readonly int[] Ending = [.. Enumerable.Range(0, NameTags.Count).Where(NameTags.Ends)];

    // The class that opens the name which a class goes on with; -1 for classes that no open name precedes.
    private static readonly int[] Opening =
    [
        .. Enumerable
            .Range(0, NameTags.Count)
            .Select(tag =>
                tag == NameTags.Outside || NameTags.Begins(tag) ? -1 : NameTags.Of(NameTags.KindOf(tag), NameTags.Place.First)
            ),
    ];

    /// <summary>Chooses.</summary>
    /// <param name="scores">The scores of each word.</param>
    /// <param name="stride">How many numbers lie from one word's to the next.</param>
    /// <param name="paths">Room for <see cref="NameTags.Count"/> bytes a word.</param>
    /// <param name="names">Gets the class of each word.</param>
    public static void Choose(ReadOnlySpan<float> scores, int stride, Span<byte> paths, Span<int> names)
    {
        const int count = NameTags.Count;
        Span<float> sums = stackalloc float[count];
        Span<float> before = stackalloc float[count];
        // A sentence begins as after a word outside all names.
        before.Fill(float.NegativeInfinity);
        before[NameTags.Outside] = 0;
        for (var word = 0; word < names.Length; word++)
        {
            var ended = BestEnded(before);
            for (var tag = 0; tag < count; tag++)
            {
                var best = Opening[tag] < 0 ? ended : BestOpen(before, Opening[tag]);
                paths[(word * count) + tag] = (byte)best;
                sums[tag] = before[best] + scores[(word * stride) + tag];
            }

            sums.CopyTo(before);
        }

        var last = BestEnded(before);
        for (var word = names.Length - 1; word >= 0; word--)
        {
            names[word] = last;
            last = paths[(word * count) + last];
        }
    }

    private static int BestEnded(ReadOnlySpan<float> sums)
    {
        var best = NameTags.Outside;
        foreach (var tag in Ending)
        {
            best = sums[tag] > sums[best] ? tag : best;
        }

        return best;
    }

    // The first word of a name, or one in its middle.
    private static int BestOpen(ReadOnlySpan<float> sums, int first) => sums[first + 1] > sums[first] ? first + 1 : first;
}
