using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Testing;

namespace Stemma.Eval.Lineage.Styles;

/// <summary>Words and phrases with what may stand in their place.</summary>
internal sealed class WordSwaps
{
    private readonly ImmutableDictionary<string, string[]> swaps;
    private readonly Regex any;

    private WordSwaps(ImmutableDictionary<string, string[]> swaps)
    {
        this.swaps = swaps;
        var words = swaps
            .Keys.OrderByDescending(word => word.Length)
            .ThenBy(word => word, StringComparer.Ordinal)
            .Select(Regex.Escape);
        any = new Regex(
            $@"\b(?:{string.Join('|', words)})\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
        );
    }

    /// <summary>Reads a list: words, a tab, what may stand for them, set apart by bars.</summary>
    /// <param name="file">Its path within the folder of the evaluation.</param>
    public static WordSwaps Read(string file) =>
        new(
            File.ReadLines(Path.Combine(Repository.PathOf("eval"), file))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .ToImmutableDictionary(cells => cells[0], cells => cells[1].Split('|'), StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>Puts other words for that share of those that have some; a capital stays one.</summary>
    public string Apply(string prose, double share, Random random) =>
        any.Replace(
            prose,
            found =>
            {
                var choices = swaps[found.Value];
                var other = choices[random.Next(choices.Length)];
                return random.NextDouble() >= share ? found.Value
                    : char.IsUpper(found.Value[0]) ? Prose.UpperFirst(other)
                    : other;
            }
        );
}
