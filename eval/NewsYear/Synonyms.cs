using System.Collections.Immutable;

namespace Stemma.Eval.NewsYear;

/// <summary>Words for which any writer may take others, from <c>en/synonyms.txt</c>: so two who tell a fact in the same hand need not share its words.</summary>
internal static class Synonyms
{
    private static readonly ImmutableArray<ImmutableArray<string>> Sets =
    [
        .. YearData.Lines("synonyms.txt").Select(line => line.Split('|').ToImmutableArray()),
    ];

    /// <summary>The words with a free choice wherever there is one.</summary>
    public static IEnumerable<WordingPart> In(string words)
    {
        var rest = words;
        while (FirstIn(rest) is var (at, set) && set.Length > 0)
        {
            yield return Plain(rest[..at]);
            yield return new WordingPart(PartKind.FreeChoice, string.Empty, [.. set.Select(word => new Wording([Plain(word)]))]);
            rest = rest[(at + set[0].Length)..];
        }

        yield return Plain(rest);
    }

    private static WordingPart Plain(string words) => new(PartKind.Words, words, []);

    private static (int At, ImmutableArray<string> Set) FirstIn(string words)
    {
        var (first, found) = (int.MaxValue, ImmutableArray<string>.Empty);
        foreach (var set in Sets)
        {
            var at = words.IndexOf(set[0], StringComparison.Ordinal);
            if (at >= 0 && at < first && IsWhole(words, at, set[0].Length))
            {
                (first, found) = (at, set);
            }
        }

        return (first, found);
    }

    private static bool IsWhole(string words, int at, int length) =>
        (at == 0 || !char.IsLetter(words[at - 1])) && (at + length == words.Length || !char.IsLetter(words[at + length]));
}
