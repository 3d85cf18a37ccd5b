using System.Collections.Concurrent;

namespace Stemma.Eval.Chaos;

/// <summary>What the workers told on standard error, by what it begins with.</summary>
internal sealed class ProblemTally
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Add(string line)
    {
        var at = line.IndexOf("STM", StringComparison.Ordinal);
        var kind = at >= 0 && line.Length >= at + 7 ? line.Substring(at, 7) : line;
        counts.AddOrUpdate(kind, 1, (_, count) => count + 1);
    }

    public override string ToString() =>
        counts.IsEmpty
            ? "they told of no trouble"
            : "they told of "
                + string.Join("; ", counts.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} ({pair.Value})"));
}
