using Stemma.Testing.Databases;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

/// <summary>On each kind of database.</summary>
public abstract class RevisionTests(TestArchive archive) : IDisposable
{
    private const string Text = "Five people were killed in the village of Harn on Friday, the ministry said.";

    public void Dispose()
    {
        archive.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_story_without_articles_can_be_made_named_and_read()
    {
        var key = await CreateStory.RunAsync(archive.Archive, " Flood ", "Ana", "request 1");
        Assert.Equal(key, await CreateStory.RunAsync(archive.Archive, "Flood", "Ana", "request 1"));
        var story = await archive.Open(key);
        Assert.Equal(("Flood", 0), (story.Title, story.Story.Articles.Length));
        await archive.Add(key, Text);
        Assert.Single((await archive.Open(key)).Story.Articles);
    }

    [Fact]
    public async Task What_expects_another_revision_changes_nothing()
    {
        var key = (await archive.Add(0, Text)).Story;
        var revision = FindStories.RevisionOf(archive.Archive, key);
        var change = new StoryChange(key, "Ana") { Expected = revision - 1 };
        var add = new AddRequest(key, [TestArchive.CaptureOf("b.txt", "Nine people were injured in Harn.")], "Ana")
        {
            Expected = revision + 1,
        };
        var decide = new DecideRequest(key, "f1", new Act.Accept(), "Ana") { Expected = revision + 1 };
        await Assert.ThrowsAsync<StoryRevisedException>(() => RenameStory.RunAsync(archive.Archive, change, "New"));
        await Assert.ThrowsAsync<StoryRevisedException>(() => AddArticles.RunAsync(archive.Archive, add));
        await Assert.ThrowsAsync<StoryRevisedException>(() => DecideInStory.RunAsync(archive.Desk, decide));
        Assert.Equal(revision, FindStories.RevisionOf(archive.Archive, key));
        await RenameStory.RunAsync(archive.Archive, change with { Expected = revision }, "New");
        Assert.True(FindStories.RevisionOf(archive.Archive, key) > revision);
    }

    [Fact]
    public async Task Adding_to_a_story_that_was_merged_tells_where_its_articles_are()
    {
        var (one, other) = (
            (await archive.Add(0, Text)).Story,
            (await archive.Add(0, "Nine people were injured in Harn.")).Story
        );
        await MergeStories.RunAsync(archive.Archive, new StoryChange(one, "Ana"), other);
        var refused = await Assert.ThrowsAsync<StoryNotFoundException>(() => archive.Add(other, Text));
        Assert.Equal(one, refused.MergedInto);
    }

    [Fact]
    public async Task A_story_that_was_merged_cannot_be_merged_again()
    {
        var (one, other, third) = (
            (await archive.Add(0, Text)).Story,
            (await archive.Add(0, "Nine people were injured in Harn.")).Story,
            (await archive.Add(0, "Two people were missing in Harn.")).Story
        );
        await MergeStories.RunAsync(archive.Archive, new StoryChange(one, "Ana"), other);
        var refused = await Assert.ThrowsAsync<StoryNotFoundException>(() =>
            MergeStories.RunAsync(archive.Archive, new StoryChange(third, "Ana"), other)
        );
        Assert.Equal(one, refused.MergedInto);
    }

    [Fact]
    public async Task A_request_in_which_nothing_can_be_read_may_be_sent_again_when_it_is_mended()
    {
        var nothing = new AddRequest(0, [TestArchive.CaptureOf("empty.txt", "")], "Ana", "request 1");
        Assert.Equal(0, (await AddArticles.RunAsync(archive.Archive, nothing)).Added);
        var mended = nothing with { Captures = [TestArchive.CaptureOf("a.txt", Text)] };
        Assert.Equal(1, (await AddArticles.RunAsync(archive.Archive, mended)).Added);
    }

    [Theory]
    [InlineData(StoryTitle.Longest)]
    [InlineData(StoryTitle.Longest - 1)]
    public async Task A_title_that_is_too_long_is_cut_between_two_characters(int cut)
    {
        var story = (await archive.Add(0, Text, "Nine people were injured in Harn.")).Story;
        var article = (await archive.Open(story)).Story.Articles[0].Article.Id;
        var title = new string('a', cut) + string.Concat(Enumerable.Repeat("\U0001F30A", 9));
        var change = new StoryChange(story, "Ana");
        var created = await SplitStory.RunAsync(archive.Archive, change, [article], title);
        Assert.Equal(title[..cut], (await archive.Open(created)).Title);
        await RenameStory.RunAsync(archive.Archive, change, title);
        Assert.Equal(title[..cut], (await archive.Open(story)).Title);
    }

    [Fact]
    public async Task Every_item_is_found_under_its_id_and_explained()
    {
        var story = (await archive.Open(await archive.AddSample(articles: 4))).Story;
        var items = new StoryItems(story);
        Assert.Equal(story.Figures.Length, items.Section("figures").Count);
        Assert.Equal("figures", items.Find("f1")?.Section);
        Assert.All(
            items.Section("claims"),
            claim => Assert.Contains("rule", items.Explain(claim.GetProperty("id").GetString()!), StringComparison.Ordinal)
        );
        Assert.Null(items.Find("f9999"));
        Assert.Null(items.Explain("f9999"));
    }
}

public sealed class SqliteRevisionTests() : RevisionTests(new TestArchive());

[Trait("Category", "Slow")]
public sealed class PostgresRevisionTests(PostgresServer server) : RevisionTests(new TestArchive(server));
