using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Evidence;

/// <summary>The wordings of a list, by what they say, found by the word that they begin with.</summary>
/// <typeparam name="TKind">What the wordings are told apart by.</typeparam>
internal sealed class WordingList<TKind>
    where TKind : struct, Enum
{
    private readonly FrozenDictionary<string, ImmutableArray<(TKind Kind, WordPattern Pattern)>> byFirstWord;

    /// <param name="path">The list: lines «{class}, tab, words» and «kind, tab, wording».</param>
    public WordingList(string path)
    {
        var classes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var patterns = new List<(TKind Kind, WordPattern Pattern)>();
        foreach (var cells in WordList.Lines(path).Select(line => line.Split('\t')))
        {
            if (cells[0].StartsWith('{'))
            {
                classes[cells[0]] = cells[1].Split(' ');
            }
            else
            {
                patterns.Add((KindOf(cells[0]), WordPattern.Parse(cells[1], classes)));
            }
        }

        byFirstWord = patterns
            .SelectMany(entry => entry.Pattern.Steps[0].Words.Select(word => (word, entry)))
            .GroupBy(pair => pair.word, pair => pair.entry, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Distinct().ToImmutableArray(),
                StringComparer.OrdinalIgnoreCase
            );
    }

    /// <summary>The wordings that begin with a word, in the list's order.</summary>
    public ImmutableArray<(TKind Kind, WordPattern Pattern)> BeginningWith(ReadOnlySpan<char> word) =>
        byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var patterns) ? patterns : [];

    private static TKind KindOf(string name) =>
        Enum.Parse<TKind>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
