namespace Stemma.Reading.Parses;

/// <summary>The maximum spanning tree of a complete directed graph, by contraction of cycles (Chu and Liu 1965, Edmonds 1967); cubic in the worst case, without recursion.</summary>
/// <remarks>
/// A contracted cycle lives on as one of its members, whose scores become those of the whole. For each contraction it is kept which member a word outside
/// would hang from, and which member would hang from a head outside; unfolded backwards, these give the arcs between the words themselves.
/// </remarks>
/// <param name="largest">The most nodes, the root among them.</param>
internal sealed class SpanningTree(int largest)
{
    private readonly float[] scores = new float[largest * largest];
    private readonly bool[] isGone = new bool[largest];
    private readonly int[] best = new int[largest];
    private readonly int[] marks = new int[largest];
    private readonly int[] cycle = new int[largest];
    private readonly short[] leaving = new short[largest * largest];
    private readonly short[] entering = new short[largest * largest];
    private readonly (int Node, int First, int Count)[] contractions = new (int, int, int)[largest];
    private readonly float[] cycleGain = new float[largest];
    private readonly float[] cycleScore = new float[largest];
    private readonly (int Word, int Head)[] cycleArcs = new (int, int)[2 * largest];

    /// <summary>Chooses heads, all below the given root.</summary>
    /// <param name="wordScores">For word w and head h, counted from 1 with 0 for the root, at <c>w · (n + 1) + h</c>.</param>
    /// <param name="root">The word below the root, counted from 0.</param>
    /// <param name="heads">Gets the head of each word, counted from 1; 0 for the root.</param>
    public void Build(ReadOnlySpan<float> wordScores, int root, Span<int> heads)
    {
        // Node 0 is the word below the root, so the root itself needs no node: the others keep their order behind it.
        var words = heads.Length;
        for (var word = 0; word < words; word++)
        {
            isGone[word] = false;
            for (var head = 0; head < words; head++)
            {
                scores[(NodeOf(word, root) * largest) + NodeOf(head, root)] = wordScores[(word * (words + 1)) + head + 1];
            }
        }

        var depth = 0;
        var arcs = 0;
        while (FindCycle(words, out var count))
        {
            Contract(words, depth, count, arcs);
            arcs += count;
            depth++;
        }

        while (depth-- > 0)
        {
            Unfold(words, depth);
        }

        for (var word = 0; word < words; word++)
        {
            heads[word] = word == root ? 0 : WordOf(best[NodeOf(word, root)], root) + 1;
        }
    }

    private static int NodeOf(int word, int root) =>
        word == root ? 0
        : word < root ? word + 1
        : word;

    private static int WordOf(int node, int root) =>
        node == 0 ? root
        : node <= root ? node - 1
        : node;

    // Best heads of the nodes that are left; true where some of them run in a circle.
    private bool FindCycle(int nodes, out int count)
    {
        for (var node = 1; node < nodes; node++)
        {
            marks[node] = 0;
            if (!isGone[node])
            {
                best[node] = BestHead(node, nodes);
            }
        }

        count = 0;
        for (var node = 1; node < nodes; node++)
        {
            var at = node;
            while (!isGone[node] && at != 0 && marks[at] == 0)
            {
                marks[at] = node;
                at = best[at];
            }

            if (!isGone[node] && at != 0 && marks[at] == node)
            {
                var first = at;
                do
                {
                    cycle[count++] = at;
                    at = best[at];
                } while (at != first);
                return true;
            }
        }

        return false;
    }

    private int BestHead(int node, int nodes)
    {
        var chosen = -1;
        for (var head = 0; head < nodes; head++)
        {
            if (
                !isGone[head]
                && head != node
                && (chosen < 0 || scores[(node * largest) + head] > scores[(node * largest) + chosen])
            )
            {
                chosen = head;
            }
        }

        return chosen;
    }

    private void Contract(int nodes, int depth, int count, int firstArc)
    {
        var members = cycle.AsSpan(0, count);
        var whole = members[0];
        contractions[depth] = (whole, firstArc, count);
        for (var i = 0; i < count; i++)
        {
            cycleArcs[firstArc + i] = (members[i], best[members[i]]);
            isGone[members[i]] = true;
        }

        for (var other = 0; other < nodes; other++)
        {
            if (isGone[other])
            {
                continue;
            }

            var leave = members[0];
            var enter = members[0];
            foreach (var member in members)
            {
                leave = scores[(other * largest) + member] > scores[(other * largest) + leave] ? member : leave;
                enter = Gain(member, other) > Gain(enter, other) ? member : enter;
            }

            leaving[(depth * largest) + other] = (short)leave;
            entering[(depth * largest) + other] = (short)enter;
            cycleGain[other] = Gain(enter, other);
            cycleScore[other] = scores[(other * largest) + leave];
        }

        isGone[whole] = false;
        for (var other = 0; other < nodes; other++)
        {
            if (!isGone[other] && other != whole)
            {
                scores[(whole * largest) + other] = cycleGain[other];
                scores[(other * largest) + whole] = cycleScore[other];
            }
        }
    }

    private float Gain(int member, int head) => scores[(member * largest) + head] - scores[(member * largest) + best[member]];

    private void Unfold(int nodes, int depth)
    {
        var (whole, first, count) = contractions[depth];
        var head = best[whole];
        for (var node = 1; node < nodes; node++)
        {
            if (!isGone[node] && node != whole && best[node] == whole)
            {
                best[node] = leaving[(depth * largest) + node];
            }
        }

        for (var i = first; i < first + count; i++)
        {
            best[cycleArcs[i].Word] = cycleArcs[i].Head;
            isGone[cycleArcs[i].Word] = false;
        }

        best[entering[(depth * largest) + head]] = head;
    }
}
