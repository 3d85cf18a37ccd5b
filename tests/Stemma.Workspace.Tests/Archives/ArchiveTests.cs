using Stemma.Comparing.Reuse;
using Stemma.Testing;
using Stemma.Testing.Databases;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Stories;
using Stemma.Workspace.Tracing;

namespace Stemma.Workspace.Tests.Archives;

/// <summary>On each kind of database.</summary>
public abstract class ArchiveTests(TestArchive test) : IDisposable
{
    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("sural-valley")]
    public async Task A_story_out_of_the_archive_is_the_story_that_a_trace_gives(string sample)
    {
        var key = await test.AddSample(sample);
        test.Reopen();

        var kept = await test.Open(key);

        var traced = TraceStory.Run(new TraceRequest { Paths = [Repository.PathOf($"samples/{sample}/articles")] });
        Assert.Equal(StoryJson.ToString(traced.Story), StoryJson.ToString(kept.Story));
    }

    [Fact]
    public async Task The_bytes_of_an_article_come_back_as_they_were_received()
    {
        var key = await test.AddSample();
        var article = (await test.Open(key)).Story.Articles[0].Article;

        var capture = Assert.Single(FindCaptures.Run(test.Archive, article.Id));

        var file = Repository.PathOf($"samples/sural-valley/articles/{article.Name}");
        Assert.Equal(File.ReadAllBytes(file), FindCaptures.Bytes(test.Archive, capture.Hash));
    }

    [Fact]
    public async Task An_article_that_comes_again_is_not_doubled()
    {
        var key = await test.AddSample();

        var again = await AddArticles.RunAsync(test.Archive, new AddRequest(key, [.. TestArchive.Sample("sural-valley")], "Ben"));

        Assert.Equal((0, 10), (again.Added, again.Known));
        Assert.Equal(10, (await test.Open(key)).Story.Articles.Length);
    }

    [Fact]
    public async Task One_text_of_two_outlets_is_two_articles_one_of_which_copies()
    {
        var added = await AddArticles.RunAsync(
            test.Archive,
            new AddRequest(
                0,
                [Agency("Harbour Gazette", 9), Agency("Northgate Newswire", 12), Agency("The Harbour Gazette", 15)],
                "Ana"
            )
        );

        Assert.Equal((2, 1), (added.Added, added.Known));
        var story = (await test.Open(added.Story)).Story;
        var relation = Assert.Single(story.Relations);
        Assert.Equal(RelationKind.Copy, relation.Kind);
        Assert.Equal("Northgate Newswire", story.Articles[relation.To.Index].Article.Outlet.Value);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_is_answered_and_not_done_again()
    {
        var request = new AddRequest(0, [.. TestArchive.Sample("sural-valley").Take(2)], "Ana", "key-1");

        var first = await AddArticles.RunAsync(test.Archive, request);
        var second = await AddArticles.RunAsync(test.Archive, request);

        Assert.Equal(first.Story, second.Story);
        Assert.Equal(1, FindStories.Run(test.Archive, new StoryQuery()).Total);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_kept()
    {
        var added = await test.Add(0, "A blast killed four people in Norvik, police said.", "");

        Assert.Equal(1, added.Added);
        Assert.Equal("text1.txt", Assert.Single(added.Diagnostics).Source);
    }

    [Fact]
    public async Task Nothing_readable_makes_no_story()
    {
        var added = await test.Add(0, "");

        Assert.Equal(0, added.Story);
        Assert.Equal(0, FindStories.Run(test.Archive, new StoryQuery()).Total);
    }

    [Theory]
    [InlineData("Sural", 1)]
    [InlineData("sural val", 1)]
    [InlineData("no such words", 0)]
    [InlineData("\"", 1)]
    [InlineData("NEAR( * ^ - OR AND title:x", 0)]
    [InlineData("%", 1)]
    public async Task Any_words_may_be_searched_for(string words, int found)
    {
        await test.AddSample();

        Assert.Equal(found, FindStories.Run(test.Archive, new StoryQuery { Words = words }).Total);
        Assert.Equal(found > 0 && words.Any(char.IsLetter), FindArticles.Run(test.Archive, words).Length > 0);
    }

    [Fact]
    public async Task An_article_that_is_taken_out_stays_in_the_archive()
    {
        var key = await test.AddSample();
        var article = (await test.Open(key)).Story.Articles[3].Article;

        await RemoveArticle.RunAsync(test.Archive, new StoryChange(key, "Ana"), article.Id);

        Assert.DoesNotContain((await test.Open(key)).Story.Articles, reading => reading.Article.Id == article.Id);
        Assert.NotEmpty(FindCaptures.Run(test.Archive, article.Id));
    }

    [Fact]
    public async Task A_merged_story_leads_to_the_one_that_stays()
    {
        var one = await test.AddSample();
        var other = (await test.Add(0, "A ferry sank off Norvik and 12 people are missing, the coast guard said.")).Story;
        await test.Decide(other, "story", new Reviewing.Act.Note("Belongs to the other."));

        await MergeStories.RunAsync(test.Archive, new StoryChange(one, "Ana"), other);

        var gone = await Assert.ThrowsAsync<StoryNotFoundException>(() => test.Open(other));
        Assert.Equal(one, gone.MergedInto);
        var merged = await test.Open(one);
        Assert.Equal(11, merged.Story.Articles.Length);
        Assert.Single(merged["story"].Notes);
    }

    [Fact]
    public async Task A_split_moves_articles_into_a_story_of_their_own()
    {
        var key = await test.AddSample();
        var articles = (await test.Open(key)).Story.Articles;

        var created = await SplitStory.RunAsync(
            test.Archive,
            new StoryChange(key, "Ana"),
            [articles[0].Article.Id, articles[1].Article.Id],
            "Aside"
        );

        Assert.Equal(8, (await test.Open(key)).Story.Articles.Length);
        var split = await test.Open(created);
        Assert.Equal((2, "Aside"), (split.Story.Articles.Length, split.Title));
    }

    [Fact]
    public async Task A_split_that_takes_all_is_refused_and_leaves_no_trace()
    {
        var key = await test.AddSample();
        var articles = (await test.Open(key)).Story.Articles;

        await Assert.ThrowsAsync<ArgumentException>(() =>
            SplitStory.RunAsync(
                test.Archive,
                new StoryChange(key, "Ana"),
                [.. articles.Select(reading => reading.Article.Id)],
                ""
            )
        );

        Assert.Equal(1, FindStories.Run(test.Archive, new StoryQuery()).Total);
    }

    [Fact]
    public async Task What_changed_since_the_last_look_is_known()
    {
        var key = await test.AddSample();
        var revision = (await test.Open(key)).Revision;
        await MarkSeen.RunAsync(test.Archive, key, revision, "Ana");

        await test.Add(key, "A ferry sank off Norvik and 12 people are missing, the coast guard said.");

        var listed = Assert.Single(FindStories.Run(test.Archive, new StoryQuery { Person = "Ana" }).Stories);
        Assert.True(listed.SeenRevision < listed.Revision);
        Assert.Null(FindStories.Run(test.Archive, new StoryQuery { Person = "Ben" }).Stories[0].SeenRevision);
    }

    private static Capture Agency(string outlet, int hour) =>
        TestArchive.CaptureOf(
            $"{hour}.md",
            $"""
            ---
            title: Ferry sinks off Tarn
            outlet: {outlet}
            published: 2025-03-02T{hour:00}:00:00Z
            ---
            A ferry sank off Tarn on Sunday, killing 12 people, the coast guard said. "We are still searching for survivors," captain Ivo Lenn told reporters in the harbour. Eight people were taken to hospital with injuries.
            """
        );
}

public sealed class SqliteArchiveTests() : ArchiveTests(new TestArchive());

[Trait("Category", "Slow")]
public sealed class PostgresArchiveTests(PostgresServer server) : ArchiveTests(new TestArchive(server));
