namespace Stemma.Reading.Parses;

/// <summary>The sizes of the parser's network. Widths are multiples of 16.</summary>
internal static class NetworkShape
{
    /// <summary>Width of a direction of a recurrent layer.</summary>
    public const int Width = 128;

    /// <summary>Width of a layer: both directions.</summary>
    public const int BothWays = 2 * Width;

    /// <summary>Recurrent layers.</summary>
    public const int Layers = 3;

    /// <summary>The layer that tags are read from, and behind which they are fed in again.</summary>
    public const int TagLayer = 1;

    /// <summary>Width of the embedding of the tags that the next layer sees.</summary>
    public const int TagEmbedding = 32;

    /// <summary>Width of a word's trained embedding, and of its vector from raw text.</summary>
    public const int WordEmbedding = 64;

    /// <summary>Width of the embedding of what lists of names know of a word.</summary>
    public const int TraitEmbedding = 16;

    /// <summary>Kinds of traits together: nine flags.</summary>
    public const int TraitRows = 512;

    /// <summary>Width of the space in which a word and its head meet.</summary>
    public const int ArcWidth = 96;

    /// <summary>Width of the space in which a relation is chosen.</summary>
    public const int LabelWidth = 96;

    /// <summary>Width of the hidden layer before names.</summary>
    public const int NameWidth = 96;

    /// <summary>Distances between a word and its head that the arc scorer tells apart: -20 to 20, farther as those.</summary>
    public const int FarthestArc = 20;

    /// <summary>Groups of distances that the label scorer tells apart, the root's among them.</summary>
    public const int LabelDistances = 16;

    /// <summary>Where the root's group of distance is.</summary>
    public const int RootDistance = LabelDistances - 1;

    /// <summary>Widths of the embeddings of a word's ends and shape, in the order of <see cref="WordFeatures"/>.</summary>
    public static ReadOnlySpan<int> AffixWidths => [16, 32, 16, 16, 16, 16];

    /// <summary>Their rows: powers of two.</summary>
    public static ReadOnlySpan<int> AffixRows => [2048, 4096, 8192, 2048, 4096, 1024];

    /// <summary>Width of what the first layer sees of a word.</summary>
    public const int Inputs = WordEmbedding + 112 + WordEmbedding + TraitEmbedding;

    /// <summary>Parts of a layer's matrix for one direction: <c>x</c>, forget gate, output gate, and in the first layer the skip.</summary>
    public static int PartsOf(int layer) => layer == 0 ? 4 : 3;

    /// <summary>Width of what a layer sees.</summary>
    public static int InputsOf(int layer) => layer == 0 ? Inputs : BothWays + (layer == TagLayer + 1 ? TagEmbedding : 0);

    /// <summary>Width of what the last layer is projected to: arcs' dependents and heads, labels' dependents and heads, names.</summary>
    public const int Projected = (2 * ArcWidth) + (2 * LabelWidth) + NameWidth;

    /// <summary>Group of the distance from a head to a word, in words, for labels.</summary>
    public static int LabelDistance(int distance)
    {
        var group = Math.Abs(distance) switch
        {
            <= 1 => 0,
            2 => 1,
            3 => 2,
            <= 5 => 3,
            <= 8 => 4,
            <= 14 => 5,
            _ => 6,
        };
        return distance > 0 ? group : group + 7;
    }

    /// <summary>Place of the bias for the distance from a word to its head, in words.</summary>
    public static int ArcDistance(int distance) => Math.Clamp(distance, -FarthestArc, FarthestArc) + FarthestArc;

    /// <summary>Place of the bias for the root.</summary>
    public const int RootArc = (2 * FarthestArc) + 1;

    /// <summary>Places for the biases of arcs, rounded up.</summary>
    public const int ArcDistances = 48;
}
