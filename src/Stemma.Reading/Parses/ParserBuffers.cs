using System.Collections.Concurrent;

namespace Stemma.Reading.Parses;

/// <summary>Room for one batch of sentences; kept for the next, so that a warm parser allocates nothing.</summary>
internal sealed class ParserBuffers
{
    /// <summary>Words of the longest piece that is parsed as a sentence.</summary>
    public const int LongestPiece = 250;

    /// <summary>A batch ends with the sentence that reaches so many words.</summary>
    public const int BatchWords = 192;

    /// <summary>The most words of a batch.</summary>
    public const int Capacity = BatchWords + LongestPiece;

    private static readonly ConcurrentQueue<ParserBuffers> Idle = new();

    private ParserBuffers(int tags)
    {
        var paddedTags = Padded(tags, QuantisedMatrix.PanelColumns);
        Product = new float[Capacity * NetworkShape.PartsOf(0) * NetworkShape.BothWays];
        States = new short[Capacity * (NetworkShape.BothWays + NetworkShape.TagEmbedding)];
        Probabilities = new short[Capacity * paddedTags];
        Narrow = new short[Capacity * NetworkShape.ArcWidth];
        Queries = new float[Capacity * NetworkShape.ArcWidth];
        Scores = new float[Capacity * Math.Max(paddedTags, 64)];
    }

    /// <summary>The states that a layer reads, as whole numbers.</summary>
    public short[] States { get; }

    /// <summary>The states that layers wrote, by turns.</summary>
    public float[][] Outputs { get; } =
    [new float[Capacity * NetworkShape.BothWays], new float[Capacity * NetworkShape.BothWays]];

    /// <summary>What the tag layer says of each word's name; later the sum of all that is said of it.</summary>
    public float[] NameStates { get; } = new float[Capacity * NetworkShape.NameWidth];

    /// <summary>What lists of names know of each word.</summary>
    public ushort[] Traits { get; } = new ushort[Capacity];

    /// <summary>Words of the batch that are known already, by row; null for the others.</summary>
    public KnownWord?[] Known { get; } = new KnownWord?[Capacity];

    /// <summary>What the network sees of the others, in order.</summary>
    public WordFeatures[] Features { get; } = new WordFeatures[Capacity];

    /// <summary>A layer's product.</summary>
    public float[] Product { get; }

    /// <summary>The last layer's projection.</summary>
    public float[] Projected { get; } = new float[Capacity * NetworkShape.Projected];

    /// <summary>Probabilities of tags, as whole numbers.</summary>
    public short[] Probabilities { get; }

    /// <summary>A part of the projection, as whole numbers.</summary>
    public short[] Narrow { get; }

    /// <summary>What each word asks of its head.</summary>
    public float[] Queries { get; }

    /// <summary>Scores of tags, relations or names.</summary>
    public float[] Scores { get; }

    /// <summary>Sentences and pieces of sentences of the batch, as rows.</summary>
    public WordRange[] Pieces { get; } = new WordRange[Capacity];

    /// <summary>Head of each word, counted in its piece from 1; 0 for the root.</summary>
    public int[] Heads { get; } = new int[Capacity];

    /// <summary>Class of each word's name.</summary>
    public int[] Names { get; } = new int[Capacity];

    /// <summary>Room to choose trees.</summary>
    public TreeBuilder Trees { get; } = new(LongestPiece);

    /// <summary>Room for the paths of <see cref="NameChooser"/>.</summary>
    public byte[] Paths { get; } = new byte[LongestPiece * NameTags.Count];

    /// <summary>Buffers that nobody else uses until they are given back.</summary>
    public static ParserBuffers Rent(int tags) => Idle.TryDequeue(out var buffers) ? buffers : new ParserBuffers(tags);

    public void Return() => Idle.Enqueue(this);

    private static int Padded(int count, int to) => (count + to - 1) / to * to;
}
