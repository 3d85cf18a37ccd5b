using System.Collections.Immutable;

namespace Stemma.Comparing.FamilyTrees;

/// <summary>Chooses at most one parent for each node so that no ring arises and the sum of the weights is greatest.</summary>
/// <remarks>Chu and Liu (1965), Edmonds (1967): each node takes its best arc; a ring is drawn together into one node, and opened again where an arc from outside enters it.</remarks>
internal static class Arborescence
{
    /// <summary>A possible line from a parent to a child.</summary>
    /// <param name="From">The parent.</param>
    /// <param name="To">The child.</param>
    /// <param name="Weight">How well it fits; above 0.</param>
    public readonly record struct Arc(int From, int To, double Weight);

    /// <param name="nodes">How many nodes there are; arcs join those from 0 up.</param>
    /// <param name="arcs">The possible lines, in an order that settles ties: the first wins.</param>
    /// <returns>For each node the position of its line in <paramref name="arcs"/>; −1 where it has none.</returns>
    public static int[] Of(int nodes, ImmutableArray<Arc> arcs)
    {
        var open = arcs.Select((arc, position) => (Arc: arc, Position: position)).Where(each => each.Arc.From != each.Arc.To);
        return Choose(nodes, [.. open]);
    }

    private static int[] Choose(int nodes, List<(Arc Arc, int Position)> arcs)
    {
        var best = BestOf(nodes, arcs);
        if (RingIn(best, arcs) is not { Count: > 0 } ring)
        {
            return [.. best.Select(arc => arc < 0 ? -1 : arcs[arc].Position)];
        }

        // What enters the ring takes the place of one of its lines, and what a node without a line would lose is the least of them.
        var inRing = ring.ToHashSet();
        var least = ring.Min(node => arcs[best[node]].Arc.Weight);
        var drawnTogether = ring[0];
        var contracted = new List<(Arc, int)>(arcs.Count);
        var entered = new Dictionary<int, int>();
        foreach (var (arc, position) in arcs)
        {
            if (inRing.Contains(arc.From) && inRing.Contains(arc.To))
            {
                continue;
            }

            var enters = inRing.Contains(arc.To);
            var weight = enters ? arc.Weight - arcs[best[arc.To]].Arc.Weight + least : arc.Weight;
            if (weight > 0)
            {
                contracted.Add(
                    (
                        new Arc(inRing.Contains(arc.From) ? drawnTogether : arc.From, enters ? drawnTogether : arc.To, weight),
                        position
                    )
                );
                entered[position] = arc.To;
            }
        }

        var chosen = Choose(nodes, contracted);
        var entering = chosen[drawnTogether];
        var opened = entering >= 0 ? entered[entering] : ring.First(node => arcs[best[node]].Arc.Weight == least);
        foreach (var node in ring)
        {
            chosen[node] = node == opened ? entering : arcs[best[node]].Position;
        }

        return chosen;
    }

    private static int[] BestOf(int nodes, List<(Arc Arc, int Position)> arcs)
    {
        var best = new int[nodes];
        Array.Fill(best, -1);
        for (var at = 0; at < arcs.Count; at++)
        {
            var (_, to, weight) = arcs[at].Arc;
            if (best[to] < 0 || arcs[best[to]].Arc.Weight < weight)
            {
                best[to] = at;
            }
        }

        return best;
    }

    private static List<int> RingIn(int[] best, List<(Arc Arc, int Position)> arcs)
    {
        var seenFrom = new int[best.Length];
        for (var start = 0; start < best.Length; start++)
        {
            var node = start;
            while (node >= 0 && seenFrom[node] == 0)
            {
                seenFrom[node] = start + 1;
                node = best[node] < 0 ? -1 : arcs[best[node]].Arc.From;
            }

            if (node >= 0 && seenFrom[node] == start + 1)
            {
                return RingAt(node, best, arcs);
            }
        }

        return [];
    }

    private static List<int> RingAt(int first, int[] best, List<(Arc Arc, int Position)> arcs)
    {
        var ring = new List<int>();
        var node = first;
        do
        {
            ring.Add(node);
            node = arcs[best[node]].Arc.From;
        } while (node != first);
        return ring;
    }
}
