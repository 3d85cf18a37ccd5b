using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Comparing;

namespace Stemma.Web.Tests;

public sealed partial class StoryReportTests
{
    [Fact]
    public async Task Gives_the_same_characters_for_the_same_story_in_any_culture()
    {
        var first = await StoryReport.RenderAsync(RichStory.Of(5));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            Assert.Equal(first, await StoryReport.RenderAsync(RichStory.Of(5)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>Writes numbers and dates in its own way; made from the invariant culture, for others may not be installed.</summary>
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "~" };
        culture.DateTimeFormat.DateSeparator = "!";
        return culture;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(60)]
    public async Task Every_link_leads_to_an_anchor_and_no_anchor_stands_twice(int articles)
    {
        var html = await StoryReport.RenderAsync(RichStory.Of(articles));
        var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();
        var targets = Links().Matches(html).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(targets, target => Assert.StartsWith("#", target, StringComparison.Ordinal));
        Assert.Empty(targets.Select(target => target[1..]).Except(ids, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Words_of_an_article_never_become_markup()
    {
        var html = await StoryReport.RenderAsync(RichStory.Of(5));

        Assert.DoesNotContain("<script>document", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;document", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_its_own_style_and_script_is_let_in()
    {
        var html = await StoryReport.RenderAsync(RichStory.Of(2));

        Assert.Contains("default-src &#x27;none&#x27;; style-src &#x27;sha256-", html, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_and_its_words_lead_to_each_other()
    {
        var story = RichStory.Of(2);
        var claim = $"{story.Articles[0].Article.Id}-c1";
        var html = await StoryReport.RenderAsync(story);

        Assert.Contains($"href=\"#{claim}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"#in-{claim}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_leads_to_the_other_article_and_back()
    {
        var html = await StoryReport.RenderAsync(RichStory.Of(2));

        Assert.Contains("id=\"r1-p1a\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#r1-p1b\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#r1-p1a\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_without_articles_says_so()
    {
        var html = await StoryReport.RenderAsync(StoryComparer.Compare([]));

        Assert.Contains("No article could be read", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_without_a_headline_still_has_a_title()
    {
        var html = await StoryReport.RenderAsync(RichStory.Of(2) with { Title = string.Empty });

        Assert.Contains("<h1 id=\"title\">Shaft collapse, report 0</h1>", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("""\sid="([^"]*)["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();

    [GeneratedRegex("""href="([^"]*)["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
