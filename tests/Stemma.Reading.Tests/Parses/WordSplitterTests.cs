using System.Collections.Immutable;
using System.Diagnostics;
using Stemma.Reading.Parses;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Tests.Parses;

public class WordSplitterTests
{
    private static readonly string[] Pieces =
    [
        "don't",
        "can",
        "not",
        "’s",
        "'",
        "-",
        "15",
        "U.S.",
        ".",
        "…",
        " ",
        "\n",
        "\t",
        "\u200B",
        "é",
        "e\u0301",
        "🙂",
        "👩\u200D🚒",
        "\uD800",
        "/",
        "$",
        "%",
        "中",
        "“",
        "”",
        "www.",
        "@",
        "cannot",
    ];

    public static TheoryData<string> Cases => Specs.In("specs/words/words.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Splits_as_the_treebanks_do(string json)
    {
        var wanted = Specs.Read<WordCase>(json);
        var text = new SourceText(wanted.Text);
        var words = Split(text).Select(word => (word.ContinuesToken ? "+" : "") + text.ToString(word.Span));
        Assert.Equal(wanted.Words, string.Join(' ', words));
    }

    [Fact]
    public void Covers_every_character_once_and_crosses_no_sentence()
    {
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var text = new SourceText(string.Concat(Enumerable.Range(0, 30).Select(_ => Pieces[random.Next(Pieces.Length)])));
            var sentences = SentencesOf(text);
            var words = WordSplitter.Split(text, sentences);
            var covered = words.SelectMany(word => Enumerable.Range(word.Span.Start, word.Span.Length)).ToList();
            Assert.Equal(covered.Distinct().Order(), covered);
            Assert.Equal(Enumerable.Range(0, text.Length).Where(at => !WordRun.IsSpace(text[at])), covered);
            var ranges = SentenceWords.Of(sentences, words);
            Assert.All(ranges.Zip(sentences), pair => Assert.True(pair.First.Length > 0));
            Assert.All(ranges.Zip(sentences), pair => Assert.Equal(pair.Second.Span.Start, words[pair.First.Start].Span.Start));
            Assert.Equal(words.Length, ranges.Sum(range => range.Length));
        }
    }

    [Fact]
    public void Splits_alike_whatever_ends_the_lines()
    {
        const string text = "A 15-year-old can't.\nShe said: 'No.'\n\nThe workers' demands\n";
        Assert.Equal(Forms(text), Forms(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("x-")]
    [InlineData("don't.")]
    [InlineData("'")]
    [InlineData("word, ")]
    [Trait("Category", "Slow")]
    public void A_long_line_costs_no_more_than_many_short_ones(string piece)
    {
        var (small, large) = (Cost(piece, 200_000), Cost(piece, 3_200_000));
        Assert.True(large < 60 * small, $"{small} ms, then {large} ms for sixteen times as much");
    }

    private static double Cost(string piece, int length)
    {
        var text = new SourceText(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
        Split(text);
        var watch = Stopwatch.StartNew();
        Split(text);
        return Math.Max(1, watch.Elapsed.TotalMilliseconds);
    }

    private static List<string> Forms(string text)
    {
        var source = new SourceText(text);
        return [.. Split(source).Select(word => source.ToString(word.Span))];
    }

    private static ImmutableArray<Word> Split(SourceText text) => WordSplitter.Split(text, SentencesOf(text));

    private static ImmutableArray<Sentence> SentencesOf(SourceText text) =>
        SentenceSplitter.Split(text, ParagraphSplitter.Split(text), Tokenizer.Tokenize(text));

    private sealed record WordCase(string Text, string Words);
}
