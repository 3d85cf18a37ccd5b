using Stemma.Testing;

namespace Stemma.Comparing.Tests.Quotes;

public class QuoteOriginalsTests
{
    private const string Whole = "“We will rebuild the old pier before winter, whatever the ministry says,” said Alice Moor.";
    private const string Cut = "“We will rebuild the old pier before winter,” said Alice Moor.";

    [Fact]
    public void Takes_the_fullest_wording_where_nothing_else_tells() =>
        Assert.Equal(("b.txt", "the fullest wording"), Original(("a.txt", Cut, 4), ("b.txt", Whole, 4)));

    [Fact]
    public void Takes_what_was_published_first_before_what_is_fuller() =>
        Assert.Equal(("a.txt", "published first"), Original(("a.txt", Cut, 4), ("b.txt", Whole, 9)));

    [Fact]
    public void Takes_whole_sentences_before_a_piece() =>
        Assert.Equal(
            ("b.txt", "whole sentences"),
            Original(
                ("a.txt", "Alice Moor said she would “rebuild the old pier before winter” with the town.", 4),
                ("b.txt", Cut, 4)
            )
        );

    [Fact]
    public void Sets_aside_what_was_taken_from_another()
    {
        const string matter =
            "The storm of Sunday night broke the pier of Ostrel in two places, and the ferries of the Marigold line have used the fish quay since then.\n\n";

        Assert.Equal(
            ("b.txt", "its article took it from none of the others"),
            Original(("a.txt", $"{matter}{Whole}\n\nThe Vorn Observer first reported this.", 4), ("b.txt", matter + Whole, 4))
        );
    }

    private static (string Article, string Reason) Original(params (string Name, string Text, int Day)[] articles)
    {
        var story = StoryComparer.Compare(
            articles.Select(article =>
                AnArticle
                    .Called(article.Name, article.Text)
                    .From(article.Name == "b.txt" ? "Vorn Observer" : "Kell Post")
                    .Published(2025, 3, article.Day)
                    .Read()
            )
        );
        StoryValidator.Check(story);
        var original = Assert.Single(story.QuoteGroups).Original!;
        return (story[original.Quote.Article].Article.Name, original.Why.Reasons[0]);
    }
}
