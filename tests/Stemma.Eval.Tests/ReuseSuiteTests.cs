using Stemma.Eval.Reuse;
using Stemma.Eval.Suites;

namespace Stemma.Eval.Tests;

public class ReuseSuiteTests
{
    [Fact]
    public void Reads_how_much_two_articles_share()
    {
        var pairs = SilverPairReader.Read([
            """{"group":"7","a":"x","b":"y","contain5":0.9,"silver":"near-copy","same_host":true}""",
            """{"group":"7","a":"x","b":"z","contain5":0.05,"silver":"light"}""",
        ]);
        Assert.Equal([SharedText.NearCopy, SharedText.Some], pairs.Select(pair => pair.Silver));
        Assert.Equal(0.9, pairs[0].Contained);
    }

    [Fact]
    public void Tells_of_a_broken_line() => Assert.Throws<EvaluationException>(() => SilverPairReader.Read(["{"]));

    [Fact]
    public void Puts_the_tokens_of_a_topic_together()
    {
        var (group, article) = Assert.Single(
            TopicReader.Read([
                """{"doc":"1.xml","subtopic":"1_ecb","sentences":[[[1,"Two"],[2,"died"],[3,"."]],[[4,"Police"],[5,"came"],[6,"."]]]}""",
            ])
        );
        Assert.Equal("1_ecb", group);
        Assert.Equal("Two died.\n\nPolice came.", article.Text.Content);
    }

    [Fact]
    public void Counts_neither_for_nor_against_what_shares_some()
    {
        var result = ReuseSuite.Score([
            Of(SharedText.NearCopy, "relation.long-run"),
            Of(SharedText.Heavy, ""),
            Of(SharedText.Some, "relation.retold"),
            Of(SharedText.None, ""),
        ]);
        Assert.Equal(0.5, result.Scores["reuse.recall"]);
        Assert.Equal(1, result.Scores["reuse.precision"]);
        Assert.Contains("not found", Assert.Single(result.Misses), StringComparison.Ordinal);
    }

    private static ReuseSuite.Outcome Of(SharedText silver, string rule) =>
        new("incidents", new SilverPair("7", "x", "y", silver, 0.5), rule);
}
