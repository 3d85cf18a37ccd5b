using Stemma.Reading.Parses;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Parses;

/// <summary>The pairs of tags that the network chooses between: those that occur together three times or more.</summary>
internal sealed class TagClasses
{
    private const int Fewest = 3;

    private readonly Dictionary<(Upos, PennTag), int> classes;

    private TagClasses(IReadOnlyList<(Upos Upos, PennTag Xpos)> pairs)
    {
        Pairs = pairs;
        classes = pairs.Select((pair, i) => (pair, i)).ToDictionary(p => p.pair, p => p.i);
    }

    /// <summary>The pairs, the most frequent first.</summary>
    public IReadOnlyList<(Upos Upos, PennTag Xpos)> Pairs { get; }

    public static TagClasses Of(IEnumerable<ConlluSentence> sentences) =>
        new([
            .. sentences
                .SelectMany(s => s.Words)
                .Select(PairOf)
                .OfType<(Upos Upos, PennTag Xpos)>()
                .CountBy(pair => pair)
                .Where(p => p.Value >= Fewest)
                .OrderByDescending(p => p.Value)
                .ThenBy(p => p.Key.Upos)
                .ThenBy(p => p.Key.Xpos)
                .Select(p => p.Key),
        ]);

    /// <summary>The class of a word; -1 for a rare pair.</summary>
    public int ClassOf(ConlluWord word) => PairOf(word) is { } pair ? classes.GetValueOrDefault(pair, -1) : -1;

    private static (Upos Upos, PennTag Xpos)? PairOf(ConlluWord word) =>
        UposTags.TryParse(word.Upos, out var upos) && PennTags.TryParse(word.Xpos, out var xpos) ? (upos, xpos) : null;
}
