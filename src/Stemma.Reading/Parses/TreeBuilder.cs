namespace Stemma.Reading.Parses;

/// <summary>
/// Chooses a head for every word of a sentence so that they make a tree with one root: the best head of each where that is a tree, else the
/// maximum spanning tree (Chu and Liu 1965, Edmonds 1967) below the word that makes the best root.
/// </summary>
/// <param name="longest">The most words of a sentence.</param>
internal sealed class TreeBuilder(int longest)
{
    /// <summary>The score of what must not be.</summary>
    public const float Never = -1e9f;

    private readonly float[] scores = new float[(longest + 1) * (longest + 1)];
    private readonly byte[] marks = new byte[longest + 1];
    private SpanningTree? spanning;

    /// <summary>Room for the scores of a sentence: for word w and head h, counted from 1 with 0 for the root, at <c>w · (n + 1) + h</c>.</summary>
    public Span<float> ScoresFor(int words) => scores.AsSpan(0, words * (words + 1));

    /// <summary>Room for the heads of a sentence, see <see cref="HeadScorer"/>.</summary>
    public float[] Turned { get; } = new float[NetworkShape.ArcWidth * HeadScorer.PaddedHeads(longest)];

    /// <summary>Chooses the heads by the scores in <see cref="ScoresFor"/>, which are lost.</summary>
    /// <param name="heads">Gets the head of each word, counted from 1; 0 for the root.</param>
    public void Build(Span<int> heads)
    {
        var words = heads.Length;
        var roots = 0;
        for (var word = 0; word < words; word++)
        {
            heads[word] = IndexOfMax(Row(word, words));
            roots += heads[word] == 0 ? 1 : 0;
        }

        if (roots != 1 || !IsTree(heads))
        {
            var root = BestRoot(words);
            spanning ??= new SpanningTree(longest + 1);
            spanning.Build(scores, root, heads);
        }
    }

    private Span<float> Row(int word, int words) => scores.AsSpan(word * (words + 1), words + 1);

    private static int IndexOfMax(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }

    // The word that loses least, or gains most, below the root instead of below its best head.
    private int BestRoot(int words)
    {
        var best = 0;
        var most = float.NegativeInfinity;
        for (var word = 0; word < words; word++)
        {
            var row = Row(word, words);
            var gain = row[0] - row[1 + IndexOfMax(row[1..])];
            if (gain > most)
            {
                (best, most) = (word, gain);
            }
        }

        return best;
    }

    private bool IsTree(ReadOnlySpan<int> heads)
    {
        const byte walking = 1;
        const byte safe = 2;
        marks.AsSpan(0, heads.Length + 1).Clear();
        for (var word = 1; word <= heads.Length; word++)
        {
            var at = word;
            for (; at != 0 && marks[at] != safe; at = heads[at - 1])
            {
                if (marks[at] == walking)
                {
                    return false;
                }

                marks[at] = walking;
            }

            for (at = word; at != 0 && marks[at] == walking; at = heads[at - 1])
            {
                marks[at] = safe;
            }
        }

        return true;
    }
}
