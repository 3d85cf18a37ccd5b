using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Tests.Sentences;

public class SentenceSplitterTests
{
    public static TheoryData<string> Cases => Specs.In("specs/sentences/sentences.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Splits_news(string json)
    {
        var wanted = Specs.Read<SentenceCase>(json);
        Assert.Equal(wanted.Sentences, SentencesOf(string.Join(' ', wanted.Sentences)));
    }

    [Fact]
    public void Splits_alike_whatever_ends_the_lines()
    {
        const string text = "Fire at Arle\n\nSix died. Four are missing.\nThe mayor wept.\n";
        Assert.Equal(SentencesOf(text), SentencesOf(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(4, SentencesOf(text).Length);
    }

    [Fact]
    public void Takes_a_line_without_a_full_stop_as_a_sentence() =>
        Assert.Equal(["• Six dead", "• Four missing"], SentencesOf("• Six dead\n• Four missing"));

    [Fact]
    public void Cuts_what_runs_on_without_an_end()
    {
        var text = ArticleReader.Read(Article.Of("long.txt", string.Concat(Enumerable.Repeat("bread and salt ", 500)))).Text;

        Assert.Equal([500, 500, 500], text.Sentences.Select(sentence => sentence.Tokens.Length));
        Assert.Equal(text.Tokens.Length, text.Sentences[^1].Tokens.End);
    }

    [Fact]
    public void Leaves_a_long_sentence_whole()
    {
        var text = ArticleReader
            .Read(Article.Of("long.txt", string.Concat(Enumerable.Repeat("bread, ", 200)) + "and salt."))
            .Text;

        Assert.Single(text.Sentences);
    }

    private static string[] SentencesOf(string content)
    {
        var text = new SourceText(content);
        return
        [
            .. SentenceSplitter
                .Split(text, ParagraphSplitter.Split(text), Tokenizer.Tokenize(text))
                .Select(sentence => text.ToString(sentence.Span)),
        ];
    }

    private sealed record SentenceCase(string About, string[] Sentences);
}
