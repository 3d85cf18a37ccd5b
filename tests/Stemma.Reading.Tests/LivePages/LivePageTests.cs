using System.Globalization;
using System.Text.Json;
using Stemma.Reading.Pages;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Reading.Tests.LivePages;

public class LivePageTests
{
    private const string Late =
        "A second tower has been closed, and the mayor said that nobody was let in since yesterday evening.";
    private const string Middle = "Fire crews from three towns are at the mill, and the road along the river stays shut for now.";
    private const string Early =
        "Smoke was seen above the mill on the quay, and forty people left the houses beside it yesterday.";

    [Fact]
    public void Reads_the_posts_of_a_page_by_their_time_elements()
    {
        var page = PageReader.Read(
            "<body><h1>Fire at the mill: live</h1><div class='article-body'>"
                + Post("2024-05-04T00:20:00Z", "Tower closed", Late)
                + Post("2024-05-03T22:10:00Z", "Crews arrive", Middle)
                + Post("2024-05-03T21:05:00Z", "Smoke", Early)
                + "</div></body>"
        );

        Assert.Equal(3, page.Posts.Length);
        Assert.Equal([new(2024, 5, 4), new(2024, 5, 3), new DateOnly(2024, 5, 3)], page.Posts.Select(post => post.At.Date));
        Assert.Contains(Middle, page.Text[page.Posts[1].Span.Start..page.Posts[1].Span.End], StringComparison.Ordinal);
        Assert.DoesNotContain(Early, page.Text[page.Posts[1].Span.Start..page.Posts[1].Span.End], StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_posts_that_a_page_lists_of_itself()
    {
        static string Update(string time, string headline) =>
            $"{{\"@type\":\"BlogPosting\",\"headline\":\"{headline}\",\"datePublished\":\"{time}\",\"articleBody\":\"x\"}}";
        var updates = string.Join(
            ',',
            Update("2024-05-04T00:20:00Z", "Tower closed"),
            Update("2024-05-03T22:10:00Z", "Crews arrive"),
            Update("2024-05-03T21:05:00Z", "Smoke over the quay")
        );
        var page = PageReader.Read(
            $"<head><script type='application/ld+json'>{{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{updates}]}}</script></head>"
                + $"<body><main><h2>Tower closed</h2><p>{Late}</p><h2>Crews arrive</h2><p>{Middle}</p><h2>Smoke over the quay</h2><p>{Early}</p></main></body>"
        );

        Assert.Equal([4, 3, 3], page.Posts.Select(post => post.At.Date.Day));
        Assert.Equal(page.Text.Length, page.Posts[^1].Span.End);
    }

    [Fact]
    public void Anchors_the_times_of_a_post_at_its_own_day()
    {
        var page = PageReader.Read(
            "<body><div class='article-body'>"
                + Post("2024-05-04T00:20:00Z", "Tower closed", Late)
                + Post("2024-05-03T22:10:00Z", "Crews arrive", Middle)
                + Post("2024-05-02T21:05:00Z", "Smoke", Early)
                + "</div></body>"
        );
        var reading = ArticleReader.Read(
            Article.Of("a.html", page.Text) with
            {
                MarkedPosts = page.Posts,
                Published = new StatedTime(new DateOnly(2024, 5, 2), null, "test"),
            }
        );

        Assert.True(reading.Live.IsNewestFirst);
        Assert.Equal(
            ["2024-05-03", "2024-05-01"],
            reading
                .Times.Where(time => time.Expression.Wording.StartsWith("yesterday", StringComparison.Ordinal))
                .Select(time => time.Days.ToString())
        );
    }

    [Fact]
    public void Reads_paragraphs_that_begin_with_a_time_as_posts_and_counts_the_days()
    {
        var reading = Read($"00:20 — {Late}\n\n22:10 GMT — {Middle}\n\n21:05\n\n{Early}");
        Assert.Equal([4, 3, 3], reading.Live.Posts.Select(post => post.Day!.Value.Day));
        Assert.Equal(new TimeOnly(22, 10), reading.Live.Posts[1].Clock);
        Assert.Equal(
            new DateOnly(2024, 5, 3),
            reading.Live.At(reading.Article.Text.Content.IndexOf("Smoke", StringComparison.Ordinal))!.Day
        );
    }

    [Fact]
    public void Takes_the_days_of_posts_from_the_headings_above_them()
    {
        var reading = Read(
            $"Fire at the mill: live\n\nFriday 3 May 2024\n\n08:40 {Late}\n\nThursday 2 May 2024\n\n22:10 {Middle}\n\n21:05 {Early}"
        );
        Assert.Equal([3, 2, 2], reading.Live.Posts.Select(post => post.Day!.Value.Day));
    }

    [Theory]
    [InlineData("The fire began at 21:05. Crews came at 22:10. It was out at 23:40.")]
    [InlineData("21:05 the bell rang.\n\n22:10 the crews came.\n\n23:40 the fire was out.")]
    [InlineData("22:10 — Crews came.\n\n21:05 — Smoke.")]
    public void Takes_no_other_article_for_a_live_page(string text) => Assert.Empty(Read(text).Live.Posts);

    private sealed record Case(string Why, string[] Paragraphs, string[]? Posts, int? Count, bool NewestFirst);

    public static TheoryData<string> Specs { get; } = ReadSpecs();

    [Theory]
    [MemberData(nameof(Specs))]
    public void Reads_stamps_as_the_specification_says(string json)
    {
        var expected = JsonSerializer.Deserialize<Case>(json, JsonSerializerOptions.Web)!;
        var live = Read("Fire at the mill\n\n" + string.Join("\n\n", expected.Paragraphs)).Live;

        Assert.Equal(expected.Count ?? expected.Posts!.Length, live.Posts.Length);
        Assert.Equal(expected.NewestFirst, live.IsNewestFirst);
        if (expected.Posts is not null)
        {
            Assert.Equal(
                expected.Posts,
                live.Posts.Select(post =>
                    string.Create(CultureInfo.InvariantCulture, $"{post.Day:yyyy-MM-dd}T{post.Clock:HH:mm}")
                )
            );
        }
    }

    private static TheoryData<string> ReadSpecs()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("specs/livepages/stamps.json")));
        return [.. document.RootElement.EnumerateArray().Select(item => item.GetRawText())];
    }

    private static ArticleReading Read(string text) =>
        ArticleReader.Read(Article.Of("a.txt", text) with { Published = new StatedTime(new DateOnly(2024, 5, 3), null, "test") });

    private static string Post(string time, string heading, string text) =>
        $"<article><time datetime='{time}'>{time[11..16]}</time><h2>{heading}</h2><p>{text}</p></article>";
}
