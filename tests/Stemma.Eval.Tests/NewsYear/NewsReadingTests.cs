using System.Globalization;
using Stemma.Eval.NewsYear;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Eval.Tests.NewsYear;

public class NewsReadingTests
{
    private const int Size = 20_000;

    private static readonly YearOfNews Year = YearOfNews.Make(Size, 3);
    private static readonly NewsPages Pages = new(Year, NewsWeb.Hosts);

    [Fact]
    public void A_page_gives_title_outlet_day_and_address() =>
        Assert.All(
            Enumerable.Range(0, 400),
            number =>
            {
                var article = Pages.ArticleOf(number);
                var first = Year.Articles[number].First;
                Assert.Equal(Year.TextOf(number).Title, article.Title.Value);
                Assert.Equal(Year.OutletOf(number).Name, article.Outlet.Value);
                Assert.Equal(NewsWeb.Hosts.AddressOf(Year, number), article.Url.Value);
                Assert.Equal(
                    Day(Year.PublishedOf(first)),
                    article.Published.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                );
            }
        );

    [Fact]
    public void A_page_gives_the_paragraphs_of_its_article() =>
        Assert.All(
            Enumerable.Range(0, 200),
            number =>
                Assert.All(
                    Year.TextOf(number).Paragraphs,
                    paragraph => Assert.Contains(paragraph, Pages.ArticleOf(number).Text.Content, StringComparison.Ordinal)
                )
        );

    [Fact]
    public void A_page_names_the_feed_of_its_outlet() =>
        Assert.All(
            Enumerable.Range(0, 200),
            number =>
                Assert.Contains(
                    $"href=\"{NewsWeb.Hosts.FeedOf(Year.OutletOf(number))}\"",
                    Pages.PageOf(number),
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void A_feed_gives_its_entries()
    {
        var feeds = new NewsFeeds(Year, NewsWeb.Hosts);
        for (var outlet = 0; outlet < NewsOutlet.All.Length; outlet++)
        {
            var about = NewsOutlet.All[outlet];
            var read = FeedReader.Read(feeds.FeedOf(outlet, 5_000), NewsWeb.Hosts.FeedOf(about), NewsFeeds.MediaTypeOf(about));
            var entries = feeds.EntriesOf(outlet, 5_000);

            Assert.Empty(read.Diagnostics);
            Assert.Equal(
                entries.Select(entry => NewsWeb.Hosts.AddressOf(Year, entry)),
                read.Entries.Select(entry => entry.Address)
            );
            Assert.Equal(entries.Select(entry => Year.TextOf(entry).Title), read.Entries.Select(entry => entry.Title));
            Assert.All(read.Entries, entry => Assert.NotNull(entry.Published ?? entry.Updated));
            Assert.Equal(about.HasFullFeed, read.Entries.Any(entry => entry.Content.Contains("</p>", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Figures_are_read_from_what_is_told_of_the_dead()
    {
        var deadly = Enumerable.Range(0, 300).Where(number => Year.KindOf(number).MeasureOf("missing") >= 0).Take(25).ToList();
        var read = deadly.Count(number =>
            ArticleReader.Read(Pages.ArticleOf(number)).Claims.Any(claim => claim.Measure == Measure.Killed)
        );

        Assert.InRange(read, deadly.Count * 0.9, deadly.Count);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Articles_are_grouped_by_event_neither_too_badly_nor_too_easily()
    {
        var score = ArrivalGrouping.Score(Year, 1_500);
        TestContext.Current.TestOutputHelper?.WriteLine($"{score} {score.F1}");
        Assert.InRange(score.F1, 0.8, 0.97);
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
