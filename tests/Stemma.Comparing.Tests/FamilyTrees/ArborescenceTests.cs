using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Comparing.FamilyTrees;

namespace Stemma.Comparing.Tests.FamilyTrees;

public class ArborescenceTests
{
    private const int MostNodes = 5;

    [Fact]
    public void Gives_each_node_its_heaviest_line_where_that_makes_no_ring() =>
        Assert.Equal([-1, 1, 2], Arborescence.Of(3, [new(0, 1, 1), new(0, 1, 3), new(1, 2, 2), new(0, 2, 1)]));

    [Fact]
    public void Opens_a_ring_where_it_costs_least() =>
        Assert.Equal([-1, 2, 1], Arborescence.Of(3, [new(2, 1, 5), new(1, 2, 4), new(0, 1, 3), new(0, 2, 1)]));

    [Fact]
    public void Opens_a_ring_that_nothing_enters() => Assert.Equal([-1, 0], Arborescence.Of(2, [new(0, 1, 2), new(1, 0, 1)]));

    [Fact]
    public void Is_as_heavy_as_the_best_of_all_forests() =>
        Prop.ForAll(
                Arb.From(Graphs),
                graph =>
                {
                    var chosen = Arborescence.Of(MostNodes, graph);
                    return IsForest(chosen, graph) && Math.Abs(WeightOf(chosen, graph) - Best(graph)) < 1e-9;
                }
            )
            .QuickCheckThrowOnFailure();

    private static Gen<ImmutableArray<Arborescence.Arc>> Graphs =>
        (
            from nodes in Gen.Two(Gen.Choose(0, MostNodes - 1))
            from weight in Gen.Choose(1, 20)
            select new Arborescence.Arc(nodes.Item1, nodes.Item2, weight)
        )
            .ListOf()
            .Resize(12)
            .Select(arcs => arcs.ToImmutableArray());

    private static bool IsForest(int[] chosen, ImmutableArray<Arborescence.Arc> graph)
    {
        for (var node = 0; node < chosen.Length; node++)
        {
            var (at, steps) = (node, 0);
            while (chosen[at] >= 0 && steps <= chosen.Length)
            {
                if (graph[chosen[at]].To != at)
                {
                    return false;
                }

                at = graph[chosen[at]].From;
                steps++;
            }

            if (steps > chosen.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static double WeightOf(int[] chosen, ImmutableArray<Arborescence.Arc> graph) =>
        chosen.Where(arc => arc >= 0).Sum(arc => graph[arc].Weight);

    /// <summary>By trying every choice.</summary>
    private static double Best(ImmutableArray<Arborescence.Arc> graph)
    {
        IEnumerable<int[]> choices =
        [
            [],
        ];
        for (var node = 0; node < MostNodes; node++)
        {
            var lines = Enumerable.Range(0, graph.Length).Where(arc => graph[arc].To == node).Append(-1).ToList();
            choices = choices.SelectMany(choice => lines.Select(line => (int[])[.. choice, line]));
        }

        return choices.Where(choice => IsForest(choice, graph)).Max(choice => WeightOf(choice, graph));
    }
}
