namespace Stemma.Reading.Parses;

/// <summary>Chooses the classes of names in a sentence that have the highest sum of scores and fit one another (Viterbi 1967).</summary>
internal static class NameChooser
{
    private static readonly bool[] MayFollow =
    [
        .. Enumerable
            .Range(0, NameTags.Count)
            .SelectMany(before => Enumerable.Range(0, NameTags.Count).Select(tag => NameTags.MayFollow(before, tag))),
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
            for (var tag = 0; tag < count; tag++)
            {
                var best = BestBefore(before, tag);
                paths[(word * count) + tag] = (byte)best;
                sums[tag] = before[best] + scores[(word * stride) + tag];
            }

            sums.CopyTo(before);
        }

        var last = NameTags.Outside;
        for (var tag = 1; tag < count; tag++)
        {
            last = NameTags.Ends(tag) && before[tag] > before[last] ? tag : last;
        }

        for (var word = names.Length - 1; word >= 0; word--)
        {
            names[word] = last;
            last = paths[(word * count) + last];
        }
    }

    private static int BestBefore(ReadOnlySpan<float> sums, int tag)
    {
        var best = -1;
        for (var before = 0; before < sums.Length; before++)
        {
            if (MayFollow[(before * NameTags.Count) + tag] && (best < 0 || sums[before] > sums[best]))
            {
                best = before;
            }
        }

        return best;
    }
}
