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
    public static HashSet<ulong> Commonplaces(IEnumerable<ComparedText> texts, int most)
    {
        var articles = new Dictionary<ulong, int>();
        foreach (var text in texts)
        {
            foreach (var shingle in Of(text.Words).Select(each => each.Shingle).Distinct())
            {
                articles[shingle] = articles.GetValueOrDefault(shingle) + 1;
            }
        }

        return [.. articles.Where(entry => entry.Value > most).Select(entry => entry.Key)];
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
        var commonplaces = texts.Length > most ? Shingles.Commonplaces(texts, most) : [];
        return InOrder.Select(
            texts,
            threads,
            text => new ShingledText(
                text,
                [.. Shingles.Of(text.Words).Where(each => !commonplaces.Contains(each.Shingle)).Order()]
            )
        );
    }
}
