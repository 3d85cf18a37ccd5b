using Stemma.Reading.Parses;

namespace Stemma.Reading.Tests.Parses;

public sealed class TreeBuilderTests
{
    [Fact]
    public void Any_scores_give_a_tree_with_one_root()
    {
        var random = new Random(11);
        var builder = new TreeBuilder(40);
        for (var run = 0; run < 2000; run++)
        {
            var words = random.Next(1, 41);
            Scatter(random, builder.ScoresFor(words), words, levels: run % 2 == 0 ? 3 : 1000);
            var heads = new int[words];
            builder.Build(heads);
            Assert.Equal(1, heads.Count(h => h == 0));
            Assert.All(Enumerable.Range(1, words), word => Assert.True(ReachesRoot(heads, word)));
        }
    }

    [Fact]
    public void Where_the_best_heads_run_in_a_circle_the_best_tree_is_chosen()
    {
        var random = new Random(12);
        var builder = new TreeBuilder(5);
        for (var run = 0; run < 500; run++)
        {
            var words = random.Next(2, 6);
            var scores = builder.ScoresFor(words);
            Scatter(random, scores, words, levels: 1000);
            // One word is the root beyond doubt, so that only the tree below it is in question.
            scores[0] = 10_000;
            for (var word = 1; word < words; word++)
            {
                scores[word * (words + 1)] = -10_000;
            }

            var kept = scores.ToArray();
            var heads = new int[words];
            builder.Build(heads);
            Assert.Equal(BestSum(kept, words), Sum(kept, heads), 0.01f);
        }
    }

    private static void Scatter(Random random, Span<float> scores, int words, int levels)
    {
        for (var word = 0; word < words; word++)
        {
            for (var head = 0; head <= words; head++)
            {
                scores[(word * (words + 1)) + head] = head == word + 1 ? TreeBuilder.Never : random.Next(levels);
            }
        }
    }

    private static bool ReachesRoot(int[] heads, int word)
    {
        for (var steps = 0; steps <= heads.Length && word != 0; steps++)
        {
            word = heads[word - 1];
        }

        return word == 0;
    }

    private static float Sum(float[] scores, int[] heads) =>
        heads.Select((head, word) => scores[(word * (heads.Length + 1)) + head]).Sum();

    // Tries all choices of heads.
    private static float BestSum(float[] scores, int words)
    {
        var best = float.NegativeInfinity;
        var heads = new int[words];
        var choices = (int)Math.Pow(words + 1, words);
        for (var choice = 0; choice < choices; choice++)
        {
            for (int word = 0, rest = choice; word < words; word++, rest /= words + 1)
            {
                heads[word] = rest % (words + 1);
            }

            if (heads.Count(h => h == 0) == 1 && Enumerable.Range(1, words).All(word => ReachesRoot(heads, word)))
            {
                best = Math.Max(best, Sum(scores, heads));
            }
        }

        return best;
    }
}
