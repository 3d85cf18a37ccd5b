using System.IO.Compression;
using System.Reflection;

namespace Stemma.Reading.Models;

/// <summary>A linear classifier of two classes over hashed features, with weights of one byte. Scores are whole numbers, so that every machine decides alike.</summary>
/// <remarks>The file is the table of weights, compressed (Brotli); its length is a power of two.</remarks>
internal sealed class BinaryModel
{
    private readonly sbyte[] weights;
    private readonly uint mask;

    /// <param name="weights">As many as a power of two.</param>
    public BinaryModel(sbyte[] weights)
    {
        if (weights.Length == 0 || (weights.Length & (weights.Length - 1)) != 0)
        {
            throw new ArgumentException("The number of weights is no power of two.", nameof(weights));
        }

        this.weights = weights;
        mask = (uint)weights.Length - 1;
    }

    /// <summary>Reads an embedded model.</summary>
    /// <param name="name">Folder and file below the project, such as <c>Parses/en/words.model</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly holds no such model.</exception>
    public static BinaryModel Load(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Stemma.Reading.{name.Replace('/', '.')}")
            ?? throw new InvalidOperationException($"No model «{name}» is embedded.");
        using var table = new MemoryStream();
        using (var open = new BrotliStream(stream, CompressionMode.Decompress))
        {
            open.CopyTo(table);
        }

        return new BinaryModel((sbyte[])(Array)table.ToArray());
    }

    /// <summary>Above 0 where the features speak for the class.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var score = 0;
        foreach (var feature in features)
        {
            score += weights[feature & mask];
        }

        return score;
    }
}
