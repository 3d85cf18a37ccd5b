using System.Text;
using Stemma.Text;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Tests;

/// <summary>What one file may cost is bounded, and what is left out is said.</summary>
public class ArticleBoundTests
{
    [Fact]
    public void Of_a_text_that_is_too_long_the_beginning_is_read_and_a_warning_says_so()
    {
        var read = Read("book.txt", string.Concat(Enumerable.Repeat("Bread and salt. ", 20_000)));

        Assert.Equal(250_000, Assert.Single(read.Articles).Text.Length);
        var warning = Assert.Single(read.Diagnostics);
        Assert.Equal(("STM1014", DiagnosticSeverity.Warning, "book.txt"), (warning.Code, warning.Severity, warning.Source));
    }

    [Fact]
    public void A_text_is_never_cut_within_a_character()
    {
        var read = Read("book.txt", "a" + string.Concat(Enumerable.Repeat("😀", 130_000)));

        Assert.Equal(249_999, Assert.Single(read.Articles).Text.Length);
    }

    [Fact]
    public void A_feed_whose_elements_lie_too_deep_in_one_another_is_refused()
    {
        var read = Read("feed.xml", "<rss><channel>" + string.Concat(Enumerable.Repeat("<item>\n", 5_000)));

        Assert.Empty(read.Articles);
        Assert.Equal("STM1006", Assert.Single(read.Diagnostics).Code);
    }

    private static ReadFile Read(string name, string text) => ArticleFile.Read(name, Encoding.UTF8.GetBytes(text));
}
