using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>
/// Vectors of words from raw text: skip-gram with negative samples (Mikolov et al. 2013) that tells the places of neighbours apart (Ling et al. 2015,
/// «Two/Too Simple Adaptations of Word2Vec for Syntax Problems»), so that words that stand in like places have like vectors.
/// </summary>
internal sealed class WordVectors
{
    private const int Width = NetworkShape.WordEmbedding;
    private const int Window = 2;
    private const int Places = 2 * Window;
    private const int Negatives = 5;
    private const int NoiseEntries = 1 << 20;
    private const float FirstRate = 0.05f;
    private const double FrequentWord = 1e-3;

    // How long the vectors are made in the end, so that they weigh like the trained embeddings beside them.
    private const float MeanLength = 0.2f * 8;

    private readonly Lexicon lexicon;
    private readonly int[][] sentences;
    private readonly int epochs;
    private readonly long[] counts;
    private readonly float[] vectors;
    private readonly float[][] contexts;
    private readonly int[] noise;
    private readonly Xorshift random = new(5);

    private WordVectors(Lexicon lexicon, int[][] sentences, int epochs)
    {
        this.lexicon = lexicon;
        this.sentences = sentences;
        this.epochs = epochs;
        counts = new long[lexicon.WithVector];
        foreach (var word in sentences.SelectMany(s => s))
        {
            counts[word]++;
        }

        vectors = new float[lexicon.WithVector * Width];
        contexts = [.. Enumerable.Range(0, Places).Select(_ => new float[lexicon.WithVector * Width])];
        foreach (ref var value in vectors.AsSpan(Width))
        {
            value = (random.NextSingle() - 0.5f) / Width;
        }

        noise = Noise();
    }

    /// <summary>A row for each word of the lexicon that has a vector; row 0 is zero.</summary>
    public static float[] Train(Lexicon lexicon, IEnumerable<string[]> text, int epochs)
    {
        var sentences = text.Select(s => s.Select(f => lexicon.VectorRow(lexicon.Find(WordFeatures.Of(f).Word))).ToArray());
        var training = new WordVectors(lexicon, [.. sentences], epochs);
        training.Run();
        return training.Scaled();
    }

    private void Run()
    {
        var total = sentences.Sum(s => (long)s.Length);
        long done = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var sentence in sentences)
            {
                done += sentence.Length;
                var rate = FirstRate * Math.Max(0.02f, 1 - ((float)done / (total * epochs)));
                for (var i = 0; i < sentence.Length; i++)
                {
                    if (sentence[i] > 0 && random.NextSingle() < Kept(sentence[i], total))
                    {
                        Learn(sentence, i, rate);
                    }
                }
            }
        }
    }

    private void Learn(int[] sentence, int at, float rate)
    {
        Span<float> change = stackalloc float[Width];
        var vector = Row(vectors, sentence[at]);
        for (var place = 0; place < Places; place++)
        {
            var neighbour = at + (place < Window ? place - Window : place - Window + 1);
            // Row 0 stands for the edges of a sentence here; an unknown neighbour tells nothing.
            var word = neighbour < 0 || neighbour >= sentence.Length ? 0 : sentence[neighbour];
            if (word == 0 && neighbour >= 0 && neighbour < sentence.Length)
            {
                continue;
            }

            change.Clear();
            for (var sample = 0; sample <= Negatives; sample++)
            {
                var other = sample == 0 ? word : noise[random.Next(NoiseEntries)];
                if (sample > 0 && other == word)
                {
                    continue;
                }

                var context = Row(contexts[place], other);
                var score = Vectors.Dot(vector, context);
                var error = ((sample == 0 ? 1 : 0) - (1 / (1 + MathF.Exp(-score)))) * rate;
                Vectors.AddScaled(change, context, error);
                Vectors.AddScaled(context, vector, error);
            }

            Vectors.Add(vector, change);
        }
    }

    private double Kept(int word, long total)
    {
        var share = counts[word] / (double)total;
        return Math.Sqrt(FrequentWord / share) + (FrequentWord / share);
    }

    private int[] Noise()
    {
        var weights = counts.Select((c, i) => i == 0 ? 0 : Math.Pow(c, 0.75)).ToArray();
        var sum = weights.Sum();
        var entries = new int[NoiseEntries];
        var word = 1;
        var reached = weights[1];
        for (var i = 0; i < entries.Length; i++)
        {
            while (reached < sum * (i + 0.5) / entries.Length && word < weights.Length - 1)
            {
                reached += weights[++word];
            }

            entries[i] = word;
        }

        return entries;
    }

    private float[] Scaled()
    {
        var length = 0f;
        for (var word = 1; word < lexicon.WithVector; word++)
        {
            length += MathF.Sqrt(Vectors.Dot(Row(vectors, word), Row(vectors, word)));
        }

        var factor = MeanLength * (lexicon.WithVector - 1) / length;
        return [.. vectors.Select(v => v * factor)];
    }

    private static Span<float> Row(float[] table, int row) => table.AsSpan(row * Width, Width);
}
