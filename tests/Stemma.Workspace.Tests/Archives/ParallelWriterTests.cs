using Stemma.Testing.Databases;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

/// <summary>Two servers over one archive, each with many requests at once, some of them the same.</summary>
[Trait("Category", "Slow")]
public abstract class ParallelWriterTests(TestArchive test) : IDisposable
{
    private const int Requests = 40;

    private readonly Archive other = Archive.Open(test.Location);

    public void Dispose()
    {
        other.Dispose();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_request_that_goes_to_both_at_once_is_done_once_and_answered_alike()
    {
        var story = await CreateStory.RunAsync(test.Archive, "Mill", "Ana");
        var answers = await Everywhere(
            async (archive, number) =>
            {
                var text = $"Sentence number {number} about the mill at Arle.";
                var request = new AddRequest(story, [TestArchive.CaptureOf("a.txt", text)], "Ana", $"add {number}");
                var added = await AddArticles.RunAsync(archive, request);
                var made = await CreateStory.RunAsync(archive, $"Story {number}", "Ana", $"create {number}");
                return (number, added.Added, made);
            }
        );

        Assert.Equal(Requests, answers.Distinct().Count());
        Assert.All(answers, answer => Assert.Equal(1, answer.Added));
        Assert.Equal(Requests + 1, FindStories.Run(test.Archive, new StoryQuery()).Total);
        var listed = FindStories.One(test.Archive, story)!;
        Assert.Equal((Requests, 1 + Requests), (listed.Articles, (int)listed.Revision));
        Assert.Equal(Requests + 1, ReadActivity.Run(test.Archive, story).Length);
    }

    [Fact]
    public async Task Of_those_who_expect_one_revision_one_is_let_through()
    {
        var story = await CreateStory.RunAsync(test.Archive, "Mill", "Ana");
        var revision = FindStories.RevisionOf(test.Archive, story);
        var answers = await Everywhere(
            async (archive, number) =>
            {
                try
                {
                    var change = new StoryChange(story, "Ana") { Expected = revision };
                    await RenameStory.RunAsync(archive, change, $"Mill {number}");
                    return true;
                }
                catch (StoryRevisedException)
                {
                    return false;
                }
            }
        );

        Assert.Single(answers, isDone => isDone);
        Assert.Equal(revision + 1, FindStories.RevisionOf(test.Archive, story));
    }

    [Fact]
    public async Task Decisions_are_numbered_in_the_order_in_which_they_are_kept()
    {
        var story = (await test.Add(0, "A ferry sank off Norvik and 12 people were killed, the coast guard said.")).Story;
        using var desk = new StoryDesk(other);
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(() => Watch(story, stop.Token));
        var decisions = await Everywhere(
            (archive, number) =>
                DecideInStory.RunAsync(
                    archive == other ? desk : test.Desk,
                    new DecideRequest(story, "story", new Act.Note($"Note {number}."), "Ana") { RequestKey = $"note {number}" }
                )
        );
        await stop.CancelAsync();

        Assert.Equal(Requests, decisions.Select(decision => decision.Number).Distinct().Count());
        var log = (await test.Open(story)).Log;
        Assert.Equal(Requests, log.Length);
        Assert.Equal(1 + 1 + Requests, FindStories.RevisionOf(test.Archive, story));
        // Whoever has read up to a number never finds a lower one come in later.
        var seen = await watching;
        Assert.All(seen, numbers => Assert.Equal(log.Take(numbers.Length).Select(decision => decision.Number), numbers));
    }

    [Fact]
    public async Task A_story_that_is_read_while_articles_come_in_is_of_one_moment()
    {
        var story = await CreateStory.RunAsync(test.Archive, "Mill", "Ana");
        using var desk = new StoryDesk(other);
        var adding = Task.Run(async () =>
        {
            for (var number = 0; number < 4 * Requests; number++)
            {
                await test.Add(story, $"Sentence number {number} about the mill at Arle.");
            }
        });

        var wrong = new List<(long Revision, int Articles)>();
        while (!adding.IsCompleted)
        {
            var read = await desk.CompareAsync(story);
            if (read.Revision != 1 + read.Story.Articles.Length)
            {
                wrong.Add((read.Revision, read.Story.Articles.Length));
            }
        }

        await adding;
        Assert.Empty(wrong);
    }

    private async Task<List<long[]>> Watch(long story, CancellationToken stop)
    {
        var seen = new List<long[]>();
        while (!stop.IsCancellationRequested)
        {
            seen.Add([
                .. ReadActivity
                    .Run(other, story, 0, 500)
                    .Where(happened => happened.Decision is not null)
                    .Select(happened => happened.Decision!.Number)
                    .Order(),
            ]);
            await Task.Yield();
        }

        return seen;
    }

    /// <summary>Each number goes to both, all at once.</summary>
    private async Task<List<T>> Everywhere<T>(Func<Archive, int, Task<T>> send) =>
        [
            .. await Task.WhenAll(
                Enumerable
                    .Range(0, 2 * Requests)
                    .Select(turn => Task.Run(() => send(turn % 2 == 0 ? test.Archive : other, turn / 2)))
            ),
        ];
}

public sealed class SqliteParallelWriterTests() : ParallelWriterTests(new TestArchive());

public sealed class PostgresParallelWriterTests(PostgresServer server) : ParallelWriterTests(new TestArchive(server));
