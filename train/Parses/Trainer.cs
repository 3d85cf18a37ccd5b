namespace Stemma.Train.Parses;

/// <summary>Trains the network: two workers, each with its half of every batch; their gradients are summed in a fixed order.</summary>
internal sealed class Trainer
{
    private const int Workers = 2;
    private const int WarmingSteps = 200;
    private const double Plateau = 0.3;

    private readonly ParserParameters parameters;
    private readonly TrainingSettings settings;
    private readonly Example[] examples;
    private readonly WordInput[][] inputs;
    private readonly int[] counts;
    private readonly ParserNetwork[] networks;
    private readonly Xorshift[] randoms;
    private readonly Adam adam = new();

    /// <param name="parameters">What is trained.</param>
    /// <param name="examples">What it is trained on; sentences longer than the settings allow are left out.</param>
    /// <param name="counts">How often each trained word occurs in them.</param>
    /// <param name="settings">How.</param>
    public Trainer(ParserParameters parameters, IReadOnlyList<Example> examples, int[] counts, TrainingSettings settings)
    {
        this.parameters = parameters;
        this.settings = settings;
        this.counts = counts;
        this.examples = [.. examples.Where(e => e.Length <= settings.LongestSentence)];
        inputs = [.. this.examples.Select(e => e.Forms.Select(f => WordInput.Of(f, parameters.Lexicon)).ToArray())];
        var capacity = settings.BatchWords + settings.LongestSentence;
        networks =
        [
            .. Enumerable
                .Range(0, Workers)
                .Select(_ => new ParserNetwork(parameters, settings, capacity, settings.LongestSentence)),
        ];
        randoms = [.. Enumerable.Range(0, Workers).Select(i => new Xorshift(settings.Seed + 100 + (ulong)i))];
    }

    /// <summary>Runs all epochs.</summary>
    /// <param name="afterEpoch">Told the losses of each, counted from 1.</param>
    public void Run(Action<int, Losses> afterEpoch)
    {
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var random = new Xorshift(settings.Seed);
        var total = (long)settings.Epochs * examples.Sum(e => e.Length);
        long seen = 0;
        var steps = 0;
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            var position = 0;
            while (position < order.Length)
            {
                var halves = new List<int>[Workers];
                for (var worker = 0; worker < Workers; worker++)
                {
                    halves[worker] = Take(order, ref position);
                }

                var words = halves.Sum(h => h.Sum(i => examples[i].Length));
                seen += words;
                Parallel.For(0, Workers, worker => Learn(worker, halves[worker]));
                networks[1].Gradients.MoveTo(networks[0].Gradients);
                adam.Step(networks[0].Gradients, words, settings.Rate * RateAt(++steps, (double)seen / total));
            }

            var losses = new Losses();
            foreach (var network in networks)
            {
                network.Losses.MoveTo(losses);
            }

            afterEpoch(epoch, losses);
        }
    }

    // A short rise, a plateau, then down along a parabola.
    private static float RateAt(int step, double progress)
    {
        var rise = Math.Min(1, step / (double)WarmingSteps);
        var fall = Math.Max(0, (progress - Plateau) / (1 - Plateau));
        return (float)(rise * Math.Max(0.005, 1 - (fall * fall)));
    }

    private List<int> Take(int[] order, ref int position)
    {
        var taken = new List<int>();
        for (var words = 0; position < order.Length && words < settings.BatchWords; position++)
        {
            taken.Add(order[position]);
            words += examples[order[position]].Length;
        }

        return taken;
    }

    private void Learn(int worker, List<int> half)
    {
        if (half.Count > 0)
        {
            networks[worker]
                .Learn([.. half.Select(i => examples[i])], [.. half.Select(i => Vary(i, randoms[worker]))], randoms[worker]);
        }
    }

    // Rare words are shown as unknown ones at times, so that the network learns to read those by their letters; and some
    // sentences in other capitals, as headlines are.
    private WordInput[] Vary(int example, Xorshift random)
    {
        var words = inputs[example];
        if (random.NextSingle() < settings.OtherCapitals)
        {
            var capitals = random.Next(3);
            words = [.. examples[example].Forms.Select(f => WordInput.Of(Recase(f, capitals), parameters.Lexicon))];
        }

        return [.. words.Select(word => IsForgotten(word, random) ? word with { Word = 0 } : word)];
    }

    private bool IsForgotten(WordInput word, Xorshift random) =>
        word.Word > 0 && random.NextSingle() < settings.UnknownWords / (settings.UnknownWords + counts[word.Word]);

    private static string Recase(string form, int capitals) =>
        capitals switch
        {
            0 => form.ToUpperInvariant(),
            1 => form.ToLowerInvariant(),
            _ => char.ToUpperInvariant(form[0]) + form[1..],
        };
}
