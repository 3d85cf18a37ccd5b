using Stemma.Testing;
using Stemma.Testing.Fuzzing;

namespace Stemma.Workspace.Tests.Fuzzing;

/// <summary>A damaged file of one of the formats that Stemma reads.</summary>
/// <param name="Origin">What it was made from: a seed, or a case of the specs.</param>
/// <param name="Name">Its ending tells the format, or nothing.</param>
/// <param name="Bytes">The whole file.</param>
internal sealed record FuzzInput(string Origin, string Name, byte[] Bytes)
{
    private static readonly string[] Files =
    [
        .. Samples
            .ArticleFiles.Concat(Repository.Files("specs/fuzz/inputs", "*").Select(Repository.PathOf))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly byte[][] Contents = [.. Files.Select(File.ReadAllBytes)];

    /// <summary>The input of a seed; the same for the same samples and specs.</summary>
    public static FuzzInput Of(int seed)
    {
        var (bytes, input) = ByteMutator.Mutate(Contents, seed);
        // Now and then the ending is that of another file, or missing.
        var ending = (seed % 10) switch
        {
            0 => "",
            1 => Path.GetExtension(Files[seed / 10 % Files.Length]),
            _ => Path.GetExtension(Files[input]),
        };
        return new FuzzInput($"seed {seed}", $"input{ending}", bytes);
    }

    /// <summary>What it is, in a line.</summary>
    public override string ToString() => $"{Origin} ({Name}, {Bytes.Length} bytes)";
}
