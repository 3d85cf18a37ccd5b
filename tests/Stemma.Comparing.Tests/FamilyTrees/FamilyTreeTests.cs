using System.Collections.Immutable;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Reuse;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Comparing.Tests.FamilyTrees;

public class FamilyTreeTests
{
    private static readonly Explanation Because = Explanation.Of("test.rule");

    [Fact]
    public void Settles_an_open_direction_by_what_else_an_article_rests_on()
    {
        // 0 gave to 1; 1 and 2 share much, which way is open: 2 cannot have given what 1 has from 0, so it hangs below.
        var descents = DescentFinder.Find(3, [Rewrite(0, 1, 0.9, 0.8), Rewrite(2, 1, 0.5, 0)]);

        Assert.Equal([(1, 0), (2, 1)], descents.Select(descent => (descent.Article.Index, descent.Parent.Index)));
        Assert.Equal(0, descents[1].Confidence);
    }

    [Fact]
    public void Lets_no_article_be_its_own_ancestor()
    {
        var descents = DescentFinder.Find(2, [Rewrite(0, 1, 0.9, 0.9), Rewrite(1, 0, 0.8, 0.9)]);

        Assert.Equal((1, 0), Assert.Single(descents.Select(descent => (descent.Article.Index, descent.Parent.Index))));
    }

    [Fact]
    public void Tells_of_a_report_that_is_credited_and_not_among_the_articles()
    {
        var tree = TreeOf(
            AnArticle
                .Called("a.txt", "Nine miners are missing near Kell, Harbour News Agency reported, citing the mine's owner.")
                .From("Daily Comet"),
            AnArticle.Called("b.txt", "Rain kept the pumps of Orrin busy all night long.").From("Orrin Post")
        );

        var source = Assert.Single(tree.UnseenSources, source => source.Kind == UnseenSourceKind.Report);
        Assert.Equal("Harbour News Agency", source.Name);
        Assert.Equal([new ArticleRef(0)], source.Articles);
    }

    [Fact]
    public void Does_not_miss_a_report_that_is_among_the_articles() =>
        Assert.DoesNotContain(
            TreeOf(
                AnArticle
                    .Called("a.txt", "Nine miners are missing near Kell, Harbour News Agency reported, citing the mine's owner.")
                    .From("Daily Comet"),
                AnArticle
                    .Called("b.txt", "Nine miners are missing near Kell, the owner of the mine said.")
                    .From("Harbour News Agency")
            ).UnseenSources,
            source => source.Kind == UnseenSourceKind.Report
        );

    [Fact]
    public void Tells_of_a_statement_that_two_quote_who_did_not_have_it_from_each_other()
    {
        var tree = TreeOf(
            AnArticle.Called(
                "a.txt",
                "“We heard the props crack and then the whole gallery came down behind us,” Mayor Ilsa Brandt said on Monday.",
                "The mine at Kell employs 300 people and was opened in 1921."
            ),
            AnArticle.Called(
                "b.txt",
                "Schools stayed shut after the accident.",
                "Ilsa Brandt, the mayor, told reporters: “We heard the props crack and then the whole gallery came down behind us.”"
            )
        );

        var source = Assert.Single(tree.UnseenSources);
        Assert.Equal((UnseenSourceKind.Statement, "Ilsa Brandt"), (source.Kind, source.Name));
        Assert.Equal([new ArticleRef(0), new ArticleRef(1)], source.Articles);
    }

    private static FamilyTree TreeOf(params Article[] articles)
    {
        var story = StoryComparer.Compare(articles.Select(article => article.Read()));
        StoryValidator.Check(story);
        return story.Tree;
    }

    private static Relation Rewrite(int from, int to, double share, double confidence) =>
        new(
            new ArticleRef(from),
            new ArticleRef(to),
            RelationKind.Rewrite,
            share,
            share,
            new Direction(confidence, []),
            ImmutableArray<Passage>.Empty,
            Because
        );
}
