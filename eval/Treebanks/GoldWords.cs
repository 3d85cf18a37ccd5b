using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;
using Stemma.Workspace.Parsing;

namespace Stemma.Eval.Treebanks;

/// <summary>Says of each word what the parser says: <c>Parser.Parse</c>, or another in a test.</summary>
internal delegate ImmutableArray<ParsedWord> WordParser(
    ReadOnlySpan<char> text,
    ReadOnlySpan<Word> words,
    ReadOnlySpan<WordRange> sentences
);

/// <summary>The words and sentences of a treebank, to be parsed as they are.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">All words in order.</param>
/// <param name="Sentences">The words of each sentence.</param>
internal sealed record GoldWords(SourceText Text, ImmutableArray<Word> Words, ImmutableArray<WordRange> Sentences)
{
    /// <summary>The words of a treebank whose multiword tokens are written as their words are.</summary>
    public static GoldWords Of(TreebankText treebank)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var sentences = ImmutableArray.CreateBuilder<WordRange>();
        foreach (var sentence in treebank.Sentences)
        {
            var start = words.Count;
            var tokens = sentence.Tokens.Select(token => token.Start).ToHashSet();
            words.AddRange(sentence.Words().Select(word => new Word(word, !tokens.Contains(word.Start))));
            sentences.Add(new WordRange(start, words.Count));
        }

        return new GoldWords(treebank.Text, words.DrainToImmutable(), sentences.DrainToImmutable());
    }

    /// <summary>What the parser makes of them, as a treebank.</summary>
    public IEnumerable<ConlluSentence> Parse(WordParser parser)
    {
        var parsed = parser(Text.Content, Words.AsSpan(), Sentences.AsSpan());
        return Sentences.Select(range => ConlluText.SentenceOf(Text, Words, parsed, range, startsParagraph: false));
    }
}
