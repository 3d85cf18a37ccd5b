using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Reading.Tests.Sentences;

public class SentenceSplitterTests
{
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
}
