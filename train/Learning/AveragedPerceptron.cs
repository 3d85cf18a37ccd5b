using Stemma.Reading.Models;

namespace Stemma.Train.Learning;

/// <summary>One decision to learn from.</summary>
/// <param name="Features">What was to be seen.</param>
/// <param name="Holds">What was right.</param>
internal readonly record struct Example(uint[] Features, bool Holds);

/// <summary>
/// Learns a <see cref="BinaryModel"/>: the averaged perceptron (Freund and Schapire 1999) with a margin. Counts in whole numbers, so that the
/// same examples give the same bytes on every machine.
/// </summary>
internal static class AveragedPerceptron
{
    /// <param name="examples">The examples; reordered in each round by a generator of fixed seed.</param>
    /// <param name="bits">The table has two to that power of weights.</param>
    /// <param name="rounds">How often all are seen.</param>
    /// <param name="margin">A right answer with a lower score than this is learnt from as well.</param>
    public static sbyte[] Learn(IReadOnlyList<Example> examples, int bits, int rounds, int margin)
    {
        var mask = (1u << bits) - 1;
        var weights = new int[mask + 1];
        var sums = new long[mask + 1];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(1);
        var step = 0L;
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                step++;
                var (features, holds) = examples[index];
                var score = 0;
                foreach (var feature in features)
                {
                    score += weights[feature & mask];
                }

                if ((holds ? score : -score) > margin)
                {
                    continue;
                }

                var change = holds ? 1 : -1;
                foreach (var feature in features)
                {
                    weights[feature & mask] += change;
                    sums[feature & mask] += change * step;
                }
            }
        }

        return Rounded(weights, sums, step + 1);
    }

    // The average over all steps is weight − sum / steps; it is kept times steps, and the greatest becomes 127.
    private static sbyte[] Rounded(int[] weights, long[] sums, long steps)
    {
        var averages = weights.Select((weight, i) => (Int128)weight * steps - sums[i]).ToArray();
        var greatest = averages
            .Select(average => Int128.Abs(average))
            .Order()
            .ElementAt(averages.Length - 1 - averages.Length / 2000);
        return
        [
            .. averages.Select(average =>
                (sbyte)Int128.Clamp(greatest == 0 ? 0 : (average * 254 / greatest + (average < 0 ? -1 : 1)) / 2, -127, 127)
            ),
        ];
    }
}
