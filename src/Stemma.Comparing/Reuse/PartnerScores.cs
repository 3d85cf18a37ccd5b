namespace Stemma.Comparing.Reuse;

/// <summary>Adds up what one article shares with others.</summary>
internal sealed class PartnerScores
{
    private readonly List<int> met = [];
    private Score[] scores = [];

    /// <summary>What is shared with one article.</summary>
    /// <param name="Literal">Weight of the shared runs of words.</param>
    /// <param name="Alike">How telling the shared terms are.</param>
    /// <param name="Terms">How many they are.</param>
    private record struct Score(double Literal, double Alike, int Terms);

    /// <summary>Makes room for so many articles, and forgets what was added.</summary>
    public void Reset(int articles)
    {
        foreach (var other in met)
        {
            scores[other] = default;
        }

        met.Clear();
        if (articles > scores.Length)
        {
            Array.Resize(ref scores, Math.Max(articles, 2 * scores.Length));
        }
    }

    /// <summary>Adds a run of words that others have too.</summary>
    /// <param name="holders">The others.</param>
    /// <param name="weight">What its words weigh; above 0.</param>
    public void AddRun(ReadOnlySpan<int> holders, double weight)
    {
        foreach (var other in holders)
        {
            Of(other).Literal += weight;
        }
    }

    /// <summary>Adds a term that others have too.</summary>
    /// <param name="holders">The others.</param>
    /// <param name="rarity">How telling it is that they share it.</param>
    public void AddTerm(ReadOnlySpan<int> holders, double rarity)
    {
        foreach (var other in holders)
        {
            ref var score = ref Of(other);
            score.Alike += rarity;
            score.Terms++;
        }
    }

    /// <summary>Those with which enough words in a row are shared, and of the others the most alike.</summary>
    /// <param name="article">The one article.</param>
    /// <param name="leastLiteral">So much must runs of words weigh.</param>
    /// <param name="fewestTerms">Whoever shares fewer terms is not alike.</param>
    /// <param name="mostAlike">So many of the alike.</param>
    /// <returns>Ascending.</returns>
    public List<int> Best(int article, double leastLiteral, int fewestTerms, int mostAlike)
    {
        var best = met.Where(other => other != article && scores[other].Literal >= leastLiteral).ToList();
        best.AddRange(
            met.Where(other => other != article && scores[other].Terms >= fewestTerms)
                .OrderByDescending(other => scores[other].Alike)
                .ThenBy(other => other)
                .Take(mostAlike)
                .Where(other => scores[other].Literal < leastLiteral)
        );
        best.Sort();
        return best;
    }

    private ref Score Of(int other)
    {
        ref var score = ref scores[other];
        if (score is { Literal: 0, Terms: 0 })
        {
            met.Add(other);
        }

        return ref score;
    }
}
