using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Stemma.Reading.Parses;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Bench;

/// <summary>What it costs to parse 40 articles on one thread; the time divided by <see cref="Words"/> is that of a word.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private const int Articles = 40;

    private readonly ImmutableArray<SourceText> texts =
    [
        .. BenchmarkArticles.Many(Articles).Select(reading => new SourceText(reading.Article.Text.Content)),
    ];

    private ImmutableArray<(SourceText Text, ImmutableArray<Word> Words, ImmutableArray<WordRange> Sentences)> split;
    private ParsedWord[] room = [];

    /// <summary>Words of all articles, printed once: what a second's words are reckoned from.</summary>
    public int Words => split.Sum(article => article.Words.Length);

    /// <summary>What the network alone needs.</summary>
    [GlobalSetup]
    public void Split()
    {
        split = [.. texts.Select(SplitOf)];
        room = new ParsedWord[split.Max(article => article.Words.Length)];
        Console.WriteLine($"// {Words} words");
    }

    /// <summary>The network alone: tags, heads, relations, names.</summary>
    [Benchmark(Baseline = true)]
    public void Network()
    {
        foreach (var (text, words, sentences) in split)
        {
            Parser.Parse(text.Content, words.AsSpan(), sentences.AsSpan(), room.AsSpan(0, words.Length));
        }
    }

    /// <summary>From raw text: sentences, words, the network, lemmas.</summary>
    [Benchmark]
    public int RawText()
    {
        var letters = 0;
        foreach (var text in texts)
        {
            var (_, words, sentences) = SplitOf(text);
            var parsed = room.AsSpan(0, words.Length);
            Parser.Parse(text.Content, words.AsSpan(), sentences.AsSpan(), parsed);
            for (var i = 0; i < words.Length; i++)
            {
                letters += Lemmatizer.Lemma(text.Slice(words[i].Span), parsed[i].Upos, parsed[i].Xpos).Length;
            }
        }

        return letters;
    }

    private static (SourceText Text, ImmutableArray<Word> Words, ImmutableArray<WordRange> Sentences) SplitOf(SourceText text)
    {
        var sentences = SentenceSplitter.Split(text, ParagraphSplitter.Split(text), Tokenizer.Tokenize(text));
        var words = WordSplitter.Split(text, sentences);
        return (text, words, SentenceWords.Of(sentences, words));
    }
}
