using System.Collections.Immutable;

namespace Stemma.Comparing.Evidence;

/// <summary>Items joined so far. Two items that one article tells apart never come into one group.</summary>
internal sealed class EvidenceGroups(ImmutableArray<int> articleOf)
{
    private readonly int[] groupOf = [.. Enumerable.Range(0, articleOf.Length)];
    private readonly List<int>[] members = [.. Enumerable.Range(0, articleOf.Length).Select(item => new List<int> { item })];

    /// <summary>Joins the groups of two items, unless an article would then speak twice of one thing that it tells apart.</summary>
    public void Join(int first, int second)
    {
        var (one, two) = (groupOf[first], groupOf[second]);
        if (one == two || members[one].Any(item => members[two].Any(other => articleOf[other] == articleOf[item])))
        {
            return;
        }

        var (kept, gone) = members[one].Count >= members[two].Count ? (one, two) : (two, one);
        foreach (var item in members[gone])
        {
            groupOf[item] = kept;
            members[kept].Add(item);
        }

        members[gone] = [];
    }

    /// <summary>By first item; the items of each ascending.</summary>
    public IEnumerable<ImmutableArray<int>> All() =>
        members.Where(group => group.Count > 0).Select(group => group.Order().ToImmutableArray()).OrderBy(group => group[0]);
}
