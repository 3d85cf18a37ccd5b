using Stemma.Reading.Models;

namespace Stemma.Train.Learning;

/// <summary>One decision to learn from.</summary>
/// <param name="Features">What was to be seen.</param>
/// <param name="Holds">What was right.</param>
internal readonly record struct Example(uint[] Features, bool Holds);

/// <summary>How a model is learnt.</summary>
/// <param name="Bits">The table has two to that power of weights.</param>
/// <param name="Courses">How many times it is learnt afresh, each in another order; the model is their mean.</param>
/// <param name="Rounds">How often a course sees every example.</param>
/// <param name="Margin">A right answer with no higher score than this is learnt from as well.</param>
/// <param name="LeastExamples">A feature that fewer examples have is left out.</param>
internal readonly record struct LearningPlan(int Bits, int Courses, int Rounds, int Margin, int LeastExamples);

/// <summary>
/// Learns a <see cref="BinaryModel"/>: the averaged perceptron (Freund and Schapire 1999) with a margin. Counts in whole numbers, so that the
/// same examples give the same bytes on every machine.
/// </summary>
internal sealed class AveragedPerceptron
{
    private readonly List<Example> examples;
    private readonly LearningPlan plan;
    private readonly long[] totals;

    private AveragedPerceptron(IReadOnlyList<Example> examples, LearningPlan plan)
    {
        this.examples = WithoutRare(examples, plan.LeastExamples);
        this.plan = plan;
        totals = new long[1 << plan.Bits];
    }

    /// <summary>The table of weights, −127 to 127.</summary>
    public static sbyte[] Learn(IReadOnlyList<Example> examples, LearningPlan plan)
    {
        var learner = new AveragedPerceptron(examples, plan);
        for (var seed = 1; seed <= plan.Courses; seed++)
        {
            learner.Take(seed);
        }

        return learner.Rounded();
    }

    private static List<Example> WithoutRare(IReadOnlyList<Example> examples, int least)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in examples.SelectMany(example => example.Features))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        return
        [
            .. examples.Select(example =>
                example with
                {
                    Features = [.. example.Features.Where(feature => counts[feature] >= least)],
                }
            ),
        ];
    }

    private void Take(int seed)
    {
        var mask = (uint)totals.Length - 1;
        var weights = new int[totals.Length];
        var late = new long[totals.Length];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed);
        var step = 0L;
        for (var round = 0; round < plan.Rounds; round++)
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

                if ((holds ? score : -score) > plan.Margin)
                {
                    continue;
                }

                var change = holds ? 1 : -1;
                foreach (var feature in features)
                {
                    weights[feature & mask] += change;
                    late[feature & mask] += change * step;
                }
            }
        }

        // The mean over all steps is weight − late / steps; every course has as many steps, so that they need not be divided.
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] += weights[i] * (step + 1) - late[i];
        }
    }

    // The greatest weights, one in two thousand, become 127.
    private sbyte[] Rounded()
    {
        var scale = Math.Max(1, totals.Select(Math.Abs).Order().ElementAt(totals.Length - 1 - totals.Length / 2000));
        return [.. totals.Select(total => (sbyte)Int128.Clamp(((Int128)total * 254 / scale + Math.Sign(total)) / 2, -127, 127))];
    }
}
