using System.Collections.Immutable;

namespace Stemma.Comparing.Reuse;

/// <summary>Runs of a few words as numbers: equal runs have equal numbers.</summary>
internal static class Shingles
{
    /// <summary>Words in a shingle. Shorter runs are phrases of the language; longer ones miss what an editor touched.</summary>
    public const int Length = 5;

    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The shingle that begins at each word; fewer than words by <see cref="Length"/> − 1.</summary>
    public static IEnumerable<(ulong Shingle, int Position)> Of(ImmutableArray<ComparedWord> words)
    {
        for (var start = 0; start + Length <= words.Length; start++)
        {
            var hash = 0UL;
            for (var at = start; at < start + Length; at++)
            {
                hash = Mix(hash, (ulong)words[at].Form);
            }

            yield return (hash, start);
        }
    }

    /// <summary>Shingles that stand in more than <paramref name="most"/> articles: phrases of the trade and boilerplate.</summary>
    /// <param name="texts">The shingles of each article, ascending.</param>
    /// <param name="most">So many articles may hold one.</param>
    public static HashSet<ulong> Commonplaces(ImmutableArray<(ulong Shingle, int Position)[]> texts, int most)
    {
        var all = texts.SelectMany(Distinct).ToArray();
        Array.Sort(all);
        var common = new HashSet<ulong>();
        for (var at = most; at < all.Length; at++)
        {
            if (all[at] == all[at - most])
            {
                common.Add(all[at]);
            }
        }

        return common;
    }

    private static IEnumerable<ulong> Distinct((ulong Shingle, int Position)[] ascending)
    {
        for (var at = 0; at < ascending.Length; at++)
        {
            if (at == 0 || ascending[at].Shingle != ascending[at - 1].Shingle)
            {
                yield return ascending[at].Shingle;
            }
        }
    }

    private static ulong Mix(ulong hash, ulong form)
    {
        var mixed = (hash ^ (form + 1)) * Multiplier;
        return mixed ^ (mixed >> 29);
    }
}

/// <summary>A text with its shingles.</summary>
/// <param name="Text">The text.</param>
/// <param name="ByShingle">Where each shingle begins; by shingle, then by position; phrases that tell nothing left out.</param>
internal sealed record ShingledText(ComparedText Text, ImmutableArray<(ulong Shingle, int Position)> ByShingle)
{
    /// <summary>So many articles, or this share of them, may hold a phrase before it tells nothing.</summary>
    private const int FewestCommon = 48;

    private const double CommonShare = 0.1;

    /// <summary>Shingles every text.</summary>
    public static ImmutableArray<ShingledText> Of(ImmutableArray<ComparedText> texts, int threads)
    {
        var most = Math.Max(FewestCommon, (int)(texts.Length * CommonShare));
        var shingles = InOrder.Select(texts, threads, text => Ascending(text.Words));
        var commonplaces = texts.Length > most ? Shingles.Commonplaces(shingles, most) : [];
        return
        [
            .. texts.Select(
                (text, index) => new ShingledText(text, [.. shingles[index].Where(each => !commonplaces.Contains(each.Shingle))])
            ),
        ];
    }

    private static (ulong Shingle, int Position)[] Ascending(ImmutableArray<ComparedWord> words)
    {
        var shingles = Shingles.Of(words).ToArray();
        Array.Sort(shingles);
        return shingles;
    }
}
