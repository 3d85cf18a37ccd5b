using Stemma.Comparing.Entities;
using Stemma.Comparing.Evidence;
using Stemma.Comparing.Quotes;
using Stemma.Testing;

namespace Stemma.Comparing.Tests.Quotes;

public class QuoteMatcherTests
{
    [Theory]
    [InlineData("We will rebuild the old pier before winter.", "We will rebuild the old pier before winter.", true)]
    [InlineData("We will rebuild the old pier before winter.", "We will rebuild the old pier.", true)]
    [InlineData("We will rebuild the old pier before winter.", "We are going to rebuild the pier before the winter comes.", true)]
    [InlineData("We will rebuild the old pier before winter.", "Nobody told me about the storm warning.", false)]
    public void Joins_wordings_of_one_utterance(string first, string second, bool joined)
    {
        var groups = Match($"“{first}” said Alice Moor.", $"“{second}” said Alice Moor. It rained.");
        Assert.Equal(joined ? 1 : 0, groups.Length);
    }

    [Fact]
    public void Tells_a_verbatim_quote_from_a_variant()
    {
        Assert.Equal(
            QuoteGroupKind.Verbatim,
            Match("“The dam held,” said Tom Reed.", "“The dam held!” said Tom Reed. It rained.")[0].Kind
        );
        Assert.Equal(
            QuoteGroupKind.Variant,
            Match("“The dam held all night,” said Tom Reed.", "“The dam held,” said Tom Reed.")[0].Kind
        );
    }

    [Fact]
    public void Puts_a_quote_of_two_sentences_into_two_groups()
    {
        var groups = Match(
            "“The dam held all night. Nobody slept in the valley,” said Tom Reed.",
            "“The dam held all night,” said Tom Reed.",
            "“Nobody slept in the valley,” said Tom Reed."
        );
        Assert.Equal(2, groups.Length);
    }

    [Fact]
    public void Joins_a_video_across_articles_and_keeps_apart_what_one_article_tells_apart()
    {
        var articles = StoryOrder.Sort([
            AnArticle
                .Called(
                    "a.txt",
                    "A video posted on Telegram shows a burning fuel depot. Another video shows soldiers crossing a river."
                )
                .Read(),
            AnArticle.Called("b.txt", "One clip shows the fuel depot burning at night.").Read(),
        ]);
        var evidence = EvidenceMatcher.Match(articles, EntityMatcher.Match(articles));
        Assert.Equal([2, 1], evidence.Select(item => item.Mentions.Length));
    }

    private static System.Collections.Immutable.ImmutableArray<QuoteGroup> Match(params string[] texts)
    {
        var articles = StoryOrder.Sort(texts.Select((text, index) => AnArticle.Called($"{index}.txt", text).Read()));
        return QuoteMatcher.Match(articles, EntityMatcher.Match(articles));
    }
}
