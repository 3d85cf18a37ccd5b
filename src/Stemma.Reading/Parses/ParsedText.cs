using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Reading.Parses;

/// <summary>The words of an article with their parse, and the ways down the trees that a <see cref="ParsedWord"/> alone does not show.</summary>
public sealed class ParsedText
{
    // The dependents of word w stand in dependents[starts[w]..starts[w + 1]], in the order of the text.
    private readonly int[] starts;
    private readonly int[] dependents;

    /// <param name="text">The article's text.</param>
    /// <param name="words">Its words in order.</param>
    /// <param name="sentences">Its sentences in order; together they hold every word.</param>
    /// <param name="parses">What the parser says of each word; heads lie in the word's own sentence.</param>
    /// <exception cref="ArgumentException">There are not as many parses as words.</exception>
    public ParsedText(
        SourceText text,
        ImmutableArray<Word> words,
        ImmutableArray<WordRange> sentences,
        ImmutableArray<ParsedWord> parses
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        if (words.Length != parses.Length)
        {
            throw new ArgumentException("Each word has one parse.", nameof(parses));
        }

        Text = text;
        Words = words;
        Sentences = sentences;
        Parses = parses;
        starts = new int[words.Length + 1];
        dependents = new int[words.Length];
        IndexDependents();
    }

    /// <summary>
    /// Splits an article into words and parses it. Words of a sentence that had to be cut stay untagged and hang from its first one: it is a list or a broken
    /// file, and would cost most of the time for nothing.
    /// </summary>
    /// <param name="text">The article's text.</param>
    /// <param name="sentences">Its sentences; between them they hold every letter.</param>
    public static ParsedText Of(SourceText text, ImmutableArray<Sentence> sentences) => Of(text, sentences, static _ => true);

    /// <summary>As <see cref="Of(SourceText, ImmutableArray{Sentence})"/>, where only some sentences are worth the time.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="sentences">Its sentences; between them they hold every letter.</param>
    /// <param name="isReporting">Whether a sentence is parsed; the others are left as one that had to be cut.</param>
    public static ParsedText Of(SourceText text, ImmutableArray<Sentence> sentences, Func<Sentence, bool> isReporting)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(isReporting);
        var words = WordSplitter.Split(text, sentences);
        var ranges = SentenceWords.Of(sentences, words);
        var worth = new bool[sentences.Length];
        for (var i = 0; i < worth.Length; i++)
        {
            worth[i] = !sentences[i].IsCut && isReporting(sentences[i]);
        }

        var parses = SentenceParser.Parse(text, words, ranges, worth);
        return new ParsedText(text, words, ranges, ImmutableCollectionsMarshal.AsImmutableArray(parses));
    }

    /// <summary>The article's text.</summary>
    public SourceText Text { get; }

    /// <summary>Its words in order.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>Its sentences in order.</summary>
    public ImmutableArray<WordRange> Sentences { get; }

    /// <summary>What the parser says of each word.</summary>
    public ImmutableArray<ParsedWord> Parses { get; }

    /// <summary>What the parser says of one word.</summary>
    /// <param name="word">Its position.</param>
    public ParsedWord this[int word] => Parses[word];

    /// <summary>The letters of one word.</summary>
    public ReadOnlySpan<char> Form(int word) => Text.Slice(Words[word].Span);

    /// <summary>The words that depend on one directly, in the order of the text.</summary>
    public ReadOnlySpan<int> DependentsOf(int word) => dependents.AsSpan(starts[word], starts[word + 1] - starts[word]);

    /// <summary>The first dependent with this relation; −1 where there is none.</summary>
    public int DependentOf(int word, Relation relation)
    {
        foreach (var dependent in DependentsOf(word))
        {
            if (Parses[dependent].Relation == relation)
            {
                return dependent;
            }
        }

        return ParsedWord.NoHead;
    }

    /// <summary>The word whose letters hold or follow an offset of the text; the number of words where none does.</summary>
    public int WordAt(int offset)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The first and the last word of the phrase that a word heads: everything that depends on it, however far down.</summary>
    public WordRange PhraseOf(int word)
    {
        var (first, last) = (word, word);
        var open = new Stack<int>();
        open.Push(word);
        while (open.TryPop(out var next))
        {
            (first, last) = (Math.Min(first, next), Math.Max(last, next));
            foreach (var dependent in DependentsOf(next))
            {
                open.Push(dependent);
            }
        }

        return new WordRange(first, last + 1);
    }

    /// <summary>Where a run of words stands in the text.</summary>
    public TextSpan SpanOf(WordRange range) => new(Words[range.Start].Span.Start, Words[range.End - 1].Span.End);

    private void IndexDependents()
    {
        foreach (var parse in Parses)
        {
            if (parse.Head >= 0)
            {
                starts[parse.Head + 1]++;
            }
        }

        for (var word = 0; word < Words.Length; word++)
        {
            starts[word + 1] += starts[word];
        }

        var next = starts.AsSpan(0, Words.Length).ToArray();
        for (var word = 0; word < Words.Length; word++)
        {
            if (Parses[word].Head is >= 0 and var head)
            {
                dependents[next[head]++] = word;
            }
        }
    }
}
