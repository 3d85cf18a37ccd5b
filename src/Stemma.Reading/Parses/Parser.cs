using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Stemma.Reading.Parses;

/// <summary>
/// Gives each word of an article its tags, its head and relation in the tree of its sentence, and the name it belongs to, after Universal Dependencies 2. The
/// model was trained on open treebanks, see <c>docs/models.md</c>; it is read at the first call and shared by all threads.
/// </summary>
public sealed class Parser
{
    private static readonly Lazy<Parser> Embedded = new(() => new Parser(ReadEmbedded(), IntegerProduct.Widest));

    private readonly ParserModel model;
    private readonly WordReader reader;
    private readonly ParsingNetwork network;

    /// <summary>A parser with a model of its own, or a kernel that is not the widest.</summary>
    internal Parser(ParserModel model, KernelWidth kernel)
    {
        this.model = model;
        reader = new WordReader(model, kernel);
        network = new ParsingNetwork(model, kernel);
    }

    /// <summary>The parser with the model that Stemma ships.</summary>
    internal static Parser Default => Embedded.Value;

    /// <summary>That model.</summary>
    internal static ParserModel DefaultModel => Default.model;

    /// <summary>Parses the words of an article.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="words">Its words in order.</param>
    /// <param name="sentences">Its sentences, in order; they hold every word, and may be empty.</param>
    /// <returns>What the parser says of each word.</returns>
    /// <exception cref="ArgumentException">The sentences do not hold every word once, in order.</exception>
    public static ImmutableArray<ParsedWord> Parse(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Word> words,
        ReadOnlySpan<WordRange> sentences
    )
    {
        var parsed = new ParsedWord[words.Length];
        Parse(text, words, sentences, parsed);
        return ImmutableCollectionsMarshal.AsImmutableArray(parsed);
    }

    /// <summary>As <see cref="Parse(ReadOnlySpan{char}, ReadOnlySpan{Word}, ReadOnlySpan{WordRange})"/>, into room that the caller has; a warm parser then allocates nothing.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="words">Its words in order.</param>
    /// <param name="sentences">Its sentences, in order; they hold every word, and may be empty.</param>
    /// <param name="parsed">Gets what the parser says of each word; as long as <paramref name="words"/>.</param>
    /// <exception cref="ArgumentException">The sentences do not hold every word once, in order, or the room is of another length.</exception>
    public static void Parse(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Word> words,
        ReadOnlySpan<WordRange> sentences,
        Span<ParsedWord> parsed
    ) => Default.ParseAll(text, words, sentences, parsed);

    /// <summary>As the static method.</summary>
    internal void ParseAll(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Word> words,
        ReadOnlySpan<WordRange> sentences,
        Span<ParsedWord> parsed
    )
    {
        Check(words, sentences, parsed);
        var buffers = ParserBuffers.Rent(model.Tags.Length);
        var pieces = new PieceReader(sentences);
        while (pieces.TryFill(buffers.Pieces, out var start, out var count))
        {
            var batch = buffers.Pieces.AsSpan(0, count);
            var end = start + batch[^1].End;
            reader.Read(text, words[start..end], buffers);
            network.Run(buffers, batch, parsed[start..end]);
            foreach (ref var word in parsed[start..end])
            {
                word = word.Head < 0 ? word : word with { Head = word.Head + start };
            }
        }

        buffers.Return();
        JoinPieces(sentences, parsed);
    }

    private static void Check(ReadOnlySpan<Word> words, ReadOnlySpan<WordRange> sentences, Span<ParsedWord> parsed)
    {
        if (parsed.Length != words.Length)
        {
            throw new ArgumentException("There must be room for as many words as there are.", nameof(parsed));
        }

        var end = 0;
        foreach (var sentence in sentences)
        {
            end = sentence.Start == end && sentence.End >= end ? sentence.End : -1;
        }

        if (end != words.Length)
        {
            throw new ArgumentException("The sentences must hold every word once, in order.", nameof(sentences));
        }
    }

    // A sentence too long for one piece becomes one tree: the roots of later pieces hang from the first one's.
    private static void JoinPieces(ReadOnlySpan<WordRange> sentences, Span<ParsedWord> parsed)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Length <= ParserBuffers.LongestPiece)
            {
                continue;
            }

            var root = ParsedWord.NoHead;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (parsed[i].Head == ParsedWord.NoHead)
                {
                    parsed[i] = root < 0 ? parsed[i] : parsed[i] with { Head = root, Relation = Relation.Parataxis };
                    root = root < 0 ? i : root;
                }
            }
        }
    }

    private static ParserModel ReadEmbedded()
    {
        const string name = "Stemma.Reading.Parses.en.parser.model";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No model «{name}» is embedded.");
        return ParserModelFormat.Read(stream);
    }
}
