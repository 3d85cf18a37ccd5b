using System.Collections.Immutable;
using Stemma.Eval.Suites;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Eval.Scale;

/// <summary>Sentences of open treebanks as patterns, and the words that may stand in each place of them, as often as they do there.</summary>
internal sealed class SentenceStock
{
    private const int Shortest = 8;
    private const int Longest = 40;
    private const int MostClosed = 4;
    private const int LongestWord = 20;
    private static readonly ImmutableHashSet<string> OpenClasses = ["NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"];

    private readonly ImmutableArray<ImmutableArray<PatternWord>> patterns;
    private readonly ImmutableDictionary<string, string[]> words;

    private SentenceStock(ImmutableArray<ImmutableArray<PatternWord>> patterns)
    {
        this.patterns = patterns;
        words = patterns
            .SelectMany(pattern => pattern)
            .Where(word => word.IsOpen)
            .GroupBy(word => word.Tag, StringComparer.Ordinal)
            .ToImmutableDictionary(same => same.Key, same => same.Select(word => word.Form).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Reads all treebanks of a folder.</summary>
    /// <exception cref="EvaluationException">There is none.</exception>
    public static SentenceStock Read(string folder)
    {
        var treebanks = Path.Combine(folder, "treebanks");
        if (!Directory.Exists(treebanks))
        {
            throw new EvaluationException($"{folder} has no treebanks/ to make articles from.");
        }

        return Of(Directory.EnumerateFiles(treebanks, "*.conllu").Order(StringComparer.Ordinal).SelectMany(TreebankSuite.Read));
    }

    /// <summary>Takes the sentences that may be patterns.</summary>
    public static SentenceStock Of(IEnumerable<ConlluSentence> sentences) =>
        new([
            .. sentences
                .Where(sentence => sentence.Tokens.Length is >= Shortest and <= Longest)
                .Select(PatternOf)
                .Where(IsOpenThroughout),
        ]);

    /// <summary>Any pattern.</summary>
    public ImmutableArray<PatternWord> Pattern(Random random) => patterns[random.Next(patterns.Length)];

    /// <summary>Any word that may stand in such a place.</summary>
    public string Word(string tag, Random random) => words[tag][random.Next(words[tag].Length)];

    /// <summary>Of a few words in a row one must be open, or else any two sentences of the pattern share them.</summary>
    private static bool IsOpenThroughout(ImmutableArray<PatternWord> pattern)
    {
        var closed = 0;
        foreach (var word in pattern)
        {
            // addresses of pages and the like
            if (word.Form.Length > LongestWord)
            {
                return false;
            }

            closed = word.IsOpen ? 0 : closed + 1;
            if (closed > MostClosed)
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<PatternWord> PatternOf(ConlluSentence sentence) =>
        [
            .. sentence.Tokens.Select(token =>
            {
                var word = sentence.Words[token.First];
                var isOpen = token.Count == 1 && OpenClasses.Contains(word.Upos);
                return new PatternWord(token.Form, word.Xpos, isOpen, word.Upos == "PROPN", token.SpaceAfter);
            }),
        ];
}

/// <summary>A place in a sentence.</summary>
/// <param name="Form">The word that stands there in the treebank.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="IsOpen">True where many words may stand there.</param>
/// <param name="IsName">True for a name.</param>
/// <param name="SpaceAfter">True where a space follows.</param>
internal sealed record PatternWord(string Form, string Tag, bool IsOpen, bool IsName, bool SpaceAfter);
