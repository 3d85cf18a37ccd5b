using Stemma.Eval.NewsYear;

namespace Stemma.Eval.Tests.NewsYear;

public class YearOfNewsTests
{
    private const int Size = 6_000;

    private static readonly YearOfNews Year = YearOfNews.Make(Size, 7);

    [Fact]
    public void The_same_seed_makes_the_same_bytes()
    {
        var again = YearOfNews.Make(Size, 7);
        var (pages, pagesAgain) = (new NewsPages(Year, NewsWeb.Hosts), new NewsPages(again, NewsWeb.Hosts));

        Assert.Equal(Year.Articles, again.Articles);
        Assert.All(Some(97), article => Assert.Equal(pages.PageOf(article), pagesAgain.PageOf(article)));
        Assert.All(
            Enumerable.Range(0, NewsOutlet.All.Length),
            outlet =>
                Assert.Equal(
                    new NewsFeeds(Year, NewsWeb.Hosts).FeedOf(outlet, Size / 2),
                    new NewsFeeds(again, NewsWeb.Hosts).FeedOf(outlet, Size / 2)
                )
        );
    }

    [Fact]
    public void Another_seed_makes_another_year() =>
        Assert.NotEqual(Year.TextOf(0).Paragraphs, YearOfNews.Make(Size, 8).TextOf(0).Paragraphs);

    [Fact]
    public void Articles_are_as_many_as_asked_for_and_in_order_of_publication()
    {
        Assert.Equal(Size, Year.Articles.Length);
        Assert.Equal(Year.Articles.Select(article => article.Minute).Order(), Year.Articles.Select(article => article.Minute));
        Assert.InRange(Year.Articles[^1].Minute, 0, YearOfNews.Minutes - 1);
    }

    [Fact]
    public void An_article_is_made_from_an_earlier_one_on_the_same_event()
    {
        var made = Year
            .Articles.Select((article, number) => (article, number))
            .Where(each => each.article.MadeFrom >= 0)
            .ToList();

        Assert.NotEmpty(made);
        Assert.All(made, each => Assert.InRange(each.article.MadeFrom, 0, each.number - 1));
        Assert.All(made, each => Assert.Equal(each.article.Event, Year.Articles[each.article.MadeFrom].Event));
    }

    [Fact]
    public void A_copy_has_words_of_its_source_and_a_rewriting_few()
    {
        Assert.InRange(Shared(ArticleRole.Copy), 0.7, 1);
        Assert.InRange(Shared(ArticleRole.Rewrite), 0, 0.3);
    }

    [Fact]
    public void A_third_of_articles_stand_alone_and_few_events_are_large()
    {
        var sizes = Year.Events.Select(about => about.Size).ToList();

        Assert.InRange((double)sizes.Count(size => size == 1) / Size, 0.22, 0.38);
        Assert.InRange((double)sizes.Count(size => size is >= 2 and <= 12) / sizes.Count(size => size > 1), 0.8, 0.97);
        Assert.InRange(sizes.Max(), 30, 100);
    }

    [Fact]
    public void Articles_are_as_long_as_news_are()
    {
        var words = Some(13)
            .Select(article => Year.TextOf(article).Paragraphs.Sum(paragraph => paragraph.Split(' ').Length))
            .ToList();

        Assert.InRange(words.Average(), 250, 350);
        Assert.InRange(words.Min(), 80, 200);
        Assert.InRange(words.Max(), 450, 700);
    }

    [Fact]
    public void Every_wording_of_every_fact_can_be_written()
    {
        var atlas = new Atlas(1);
        var text = new System.Text.StringBuilder();
        for (var kind = 0; kind < KindStock.Kinds.Length; kind++)
        {
            var setting = new Setting(KindStock.Kinds[kind], new NewsEvent((byte)kind, 1, 2, 5000, 3000, 9), 17, atlas);
            foreach (var fact in KindStock.Kinds[kind].Facts)
            {
                Assert.InRange(fact.Hands.Length, 3, 9);
                for (var hand = 0; hand < fact.Hands.Length; hand++)
                {
                    fact.By(hand).Write(text.Clear(), setting, new OutlineItem(fact, hand, 3, 6000, 5));
                    Assert.DoesNotContain(text.ToString(), letter => "{}[]<>|#@".Contains(letter, StringComparison.Ordinal));
                }
            }
        }
    }

    /// <summary>The share of a made article's runs of five words that its source has, in the mean.</summary>
    private static double Shared(ArticleRole role) =>
        Enumerable
            .Range(0, Size)
            .Where(number => Year.Articles[number].Role == role)
            .Take(100)
            .Average(number =>
            {
                var source = Runs(Year.Articles[number].MadeFrom).ToHashSet(StringComparer.Ordinal);
                return Runs(number).Average(run => source.Contains(run) ? 1.0 : 0);
            });

    private static IEnumerable<string> Runs(int article)
    {
        var words = string.Join(' ', Year.TextOf(article).Paragraphs).Split(' ');
        return Enumerable.Range(0, words.Length - 4).Select(at => string.Join(' ', words[at..(at + 5)]));
    }

    private static IEnumerable<int> Some(int every) => Enumerable.Range(0, Size / every).Select(at => at * every);
}
