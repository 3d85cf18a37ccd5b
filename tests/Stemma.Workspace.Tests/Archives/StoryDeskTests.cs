namespace Stemma.Workspace.Tests.Archives;

public sealed class StoryDeskTests : IDisposable
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task A_story_that_is_only_compared_is_not_held()
    {
        var story = await archive.AddSample(articles: 2);

        var first = await archive.Desk.CompareAsync(story);
        var second = await archive.Desk.CompareAsync(story);

        Assert.NotSame(first, second);
        Assert.Equal(first.Title, second.Title);
    }

    [Fact]
    public async Task A_story_that_is_open_when_it_is_compared_is_the_one_that_is_shown_next()
    {
        var story = await archive.AddSample(articles: 2);
        var before = await archive.Open(story);
        await archive.Add(story, "Three people died in a flood in Sural on Monday, the mayor said.");

        var compared = await archive.Desk.CompareAsync(story);

        Assert.NotSame(before, compared);
        Assert.Same(compared, await archive.Open(story));
    }

    public void Dispose() => archive.Dispose();
}
