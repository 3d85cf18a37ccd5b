using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>All that the parser's network learns.</summary>
internal sealed class ParserParameters
{
    private readonly List<Parameter> all = [];

    /// <param name="lexicon">The words.</param>
    /// <param name="vectors">A row for each word with a vector; not trained.</param>
    /// <param name="tags">Classes of tags.</param>
    /// <param name="seed">Two networks of one seed begin the same.</param>
    public ParserParameters(Lexicon lexicon, float[] vectors, int tags, ulong seed)
    {
        Lexicon = lexicon;
        Vectors = vectors;
        Tags = tags;
        var random = new Xorshift(seed);
        Words = Table("words", lexicon.Trained, NetworkShape.WordEmbedding, random);
        Affixes =
        [
            .. Enumerable
                .Range(0, NetworkShape.AffixRows.Length)
                .Select(i => Table($"affix {i}", NetworkShape.AffixRows[i], NetworkShape.AffixWidths[i], random)),
        ];
        Traits = Table("traits", NetworkShape.TraitRows, NetworkShape.TraitEmbedding, random);
        for (var layer = 0; layer < NetworkShape.Layers; layer++)
        {
            var inputs = NetworkShape.InputsOf(layer);
            var outputs = NetworkShape.PartsOf(layer) * NetworkShape.BothWays;
            Recurrent[layer] = Dense($"layer {layer}", inputs, outputs).Scatter(SpreadFor(inputs), random);
            Gates[layer] = Gate(layer, random);
        }

        TagWeights = Dense("tags", NetworkShape.BothWays, PaddedTags).Scatter(SpreadFor(NetworkShape.BothWays), random);
        TagBiases = Dense("tag biases", 1, PaddedTags);
        TagEmbeddings = Dense("tag embeddings", PaddedTags, NetworkShape.TagEmbedding).Scatter(0.1f, random);
        Projection = Dense("projection", NetworkShape.BothWays, NetworkShape.Projected)
            .Scatter(SpreadFor(NetworkShape.BothWays), random);
        ProjectionBiases = Dense("projection biases", 1, NetworkShape.Projected);
        Arcs = Dense("arcs", NetworkShape.ArcWidth, NetworkShape.ArcWidth)
            .Scatter(MathF.Sqrt(1f / NetworkShape.ArcWidth), random);
        ArcBiases = Dense("arc biases", 1, NetworkShape.ArcWidth);
        RootHead = Dense("root head", 1, NetworkShape.ArcWidth).Scatter(0.1f, random);
        ArcDistances = Dense("arc distances", 1, NetworkShape.ArcDistances);
        RootLabel = Dense("root label", 1, NetworkShape.LabelWidth).Scatter(0.1f, random);
        LabelDistances = Dense("label distances", NetworkShape.LabelDistances, NetworkShape.LabelWidth).Scatter(0.05f, random);
        Labels = Dense("labels", NetworkShape.LabelWidth, PaddedRelations).Scatter(SpreadFor(NetworkShape.LabelWidth), random);
        LabelBiases = Dense("label biases", 1, PaddedRelations);
        NameStates = Dense("name states", NetworkShape.InputsOf(NetworkShape.TagLayer + 1), NetworkShape.NameWidth)
            .Scatter(SpreadFor(2 * NetworkShape.BothWays), random);
        NameTraits = Table("name traits", NetworkShape.TraitRows, NetworkShape.NameWidth, random);
        Names = Dense("names", NetworkShape.NameWidth, PaddedNames).Scatter(SpreadFor(NetworkShape.NameWidth), random);
        NameBiases = Dense("name biases", 1, PaddedNames);
    }

    public Lexicon Lexicon { get; }

    public float[] Vectors { get; }

    public int Tags { get; }

    public int PaddedTags => Padded(Tags);

    public int PaddedRelations => Padded(Relations.Count);

    public int PaddedNames => Padded(NameTags.Count);

    public IReadOnlyList<Parameter> All => all;

    public Parameter Words { get; }

    public Parameter[] Affixes { get; }

    public Parameter Traits { get; }

    public Parameter[] Recurrent { get; } = new Parameter[NetworkShape.Layers];

    public Parameter[] Gates { get; } = new Parameter[NetworkShape.Layers];

    public Parameter TagWeights { get; }

    public Parameter TagBiases { get; }

    public Parameter TagEmbeddings { get; }

    public Parameter Projection { get; }

    public Parameter ProjectionBiases { get; }

    public Parameter Arcs { get; }

    public Parameter ArcBiases { get; }

    public Parameter RootHead { get; }

    public Parameter ArcDistances { get; }

    public Parameter RootLabel { get; }

    public Parameter LabelDistances { get; }

    public Parameter Labels { get; }

    public Parameter LabelBiases { get; }

    /// <summary>From the tag layer's state, and the expected tags behind it, to names.</summary>
    public Parameter NameStates { get; }

    /// <summary>From what lists know of a word to names.</summary>
    public Parameter NameTraits { get; }

    public Parameter Names { get; }

    public Parameter NameBiases { get; }

    private static int Padded(int count) => (count + 7) / 8 * 8;

    private static float SpreadFor(int inputs) => MathF.Sqrt(3f / inputs);

    private Parameter Table(string name, int rows, int columns, Xorshift random) =>
        Add(name, rows, columns, isTable: true).Scatter(0.1f, random);

    private Parameter Dense(string name, int rows, int columns) => Add(name, rows, columns, isTable: false);

    private Parameter Add(string name, int rows, int columns, bool isTable)
    {
        var parameter = new Parameter(name, all.Count, rows, columns, isTable);
        all.Add(parameter);
        return parameter;
    }

    // b_f, b_r, v_f, v_r: the output gate begins half shut, so that the skip carries the first steps.
    private Parameter Gate(int layer, Xorshift random)
    {
        const int width = NetworkShape.Width;
        var gate = Dense($"gates {layer}", 2, 4 * width);
        for (var direction = 0; direction < 2; direction++)
        {
            var row = gate.Row(direction);
            row.Slice(width, width).Fill(-1);
            foreach (ref var value in row[(2 * width)..])
            {
                value = ((2 * random.NextSingle()) - 1) * 0.3f;
            }
        }

        return gate;
    }
}
