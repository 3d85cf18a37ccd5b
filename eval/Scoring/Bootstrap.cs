namespace Stemma.Eval.Scoring;

/// <summary>Percentile bootstrap: a score's interval from samples, drawn with replacement, of what it was measured on.</summary>
/// <remarks>Efron, B., and Tibshirani, R. (1993), An Introduction to the Bootstrap, chapter 13.</remarks>
internal static class Bootstrap
{
    private const int Samples = 1000;
    private const int Seed = 20_241;
    private const double Confidence = 0.95;

    /// <summary>The 95 % interval; the same for the same items in the same order.</summary>
    /// <param name="items">What the score was measured on, such as documents; not sentences of one document, which are alike.</param>
    /// <param name="score">The score of any sample of them.</param>
    /// <returns>Both ends 0 where there are no items.</returns>
    public static Interval Of<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, double> score)
    {
        if (items.Count == 0)
        {
            return default;
        }

        var random = new Random(Seed);
        var sample = new T[items.Count];
        var scores = new double[Samples];
        for (var i = 0; i < Samples; i++)
        {
            for (var item = 0; item < sample.Length; item++)
            {
                sample[item] = items[random.Next(items.Count)];
            }

            scores[i] = score(sample);
        }

        Array.Sort(scores);
        var cut = (int)(Samples * (1 - Confidence) / 2);
        return new Interval(scores[cut], scores[^(cut + 1)]);
    }
}
