using Microsoft.Data.Sqlite;
using Stemma.Testing.Databases;
using Stemma.Workspace.Accounts;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Moving;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

[Trait("Category", "Slow")]
public sealed class MoveTests : IDisposable
{
    private readonly PostgresServer server;
    private readonly TestArchive test = new();

    public MoveTests(PostgresServer server)
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? string.Empty);
        this.server = server;
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task There_and_back_again_nothing_has_changed()
    {
        var story = await Fill();
        // What PostgreSQL cannot keep is replaced on the way.
        var before = (await Shown(test.Archive, story)).Replace('\0', '\uFFFD');
        using var there = Archive.Open(server.NewArchive());
        using var back = Archive.Open(Path.Combine(test.Folder, "back.stemma"));

        var out1 = await MoveArchive.RunAsync(test.Archive, there);
        var out2 = await MoveArchive.RunAsync(there, back);

        Assert.All(out1.Concat(out2), table => Assert.True(table.IsSame));
        Assert.Equal(out1, out2);
        Assert.All(out1, table => Assert.True(table.Rows > 0, $"The test moves no {table.Name}."));
        Assert.Equal(before, await Shown(there, story));
        Assert.Equal(before, await Shown(back, story));
    }

    [Fact]
    public async Task Numbers_go_on_where_they_were()
    {
        var story = await Fill();
        using var there = Archive.Open(server.NewArchive());
        await MoveArchive.RunAsync(test.Archive, there);
        using var desk = new StoryDesk(there);

        var kept = (await desk.OpenAsync(story)).Log[^1].Number;
        var decided = await DecideInStory.RunAsync(desk, new DecideRequest(story, "story", new Act.Note("Later."), "Ana"));
        var made = await CreateStory.RunAsync(there, "Later", "Ana");

        Assert.Equal(kept + 1, decided.Number);
        Assert.Equal(FindStories.Run(test.Archive, new StoryQuery()).Stories.Max(listed => listed.Key) + 1, made);
        await AddArticles.RunAsync(
            there,
            new AddRequest(made, [TestArchive.CaptureOf("c.txt", "A mill burned in Arle.")], "Ana")
        );
        await SigningKeys.KeepAsync(there, "later", "<key/>");
        Assert.Equal(2, SigningKeys.Read(there).Length);
        Assert.Single(FindArticles.Run(there, "mill"));
    }

    [Fact]
    public async Task An_archive_that_holds_something_is_not_written_over()
    {
        await Fill();
        using var there = Archive.Open(server.NewArchive());
        await CreateStory.RunAsync(there, "Another's", "Ben");

        var refused = await Assert.ThrowsAsync<ArchiveException>(() => MoveArchive.RunAsync(test.Archive, there));

        Assert.Contains("already", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Another's", Assert.Single(FindStories.Run(there, new StoryQuery()).Stories).Title);
        await Assert.ThrowsAsync<ArchiveException>(() => MoveArchive.RunAsync(there, there));
    }

    [Fact]
    public async Task An_original_that_is_damaged_is_found_and_nothing_is_moved()
    {
        await Fill();
        Execute("update original set bytes = zeroblob(length(bytes)) where hash = (select max(hash) from original)");
        using var there = Archive.Open(server.NewArchive());

        var refused = await Assert.ThrowsAsync<ArchiveException>(() => MoveArchive.RunAsync(test.Archive, there));

        Assert.Contains("backup", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, FindStories.Run(there, new StoryQuery()).Total);
    }

    [Fact]
    public async Task A_move_that_is_stopped_leaves_an_empty_target_and_can_be_begun_anew()
    {
        await Fill();
        using var there = Archive.Open(server.NewArchive());
        using var stop = new CancellationTokenSource();
        var progress = new Told(told =>
        {
            if (told is { Table: "event", IsChecking: true })
            {
                stop.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            MoveArchive.RunAsync(test.Archive, there, progress, stop.Token)
        );

        Assert.Equal(0, FindStories.Run(there, new StoryQuery()).Total);
        Assert.All(await MoveArchive.RunAsync(test.Archive, there), table => Assert.True(table.IsSame));
    }

    /// <summary>Something in every table; a story that was merged into a later one; texts that an earlier version let in.</summary>
    private async Task<long> Fill()
    {
        var other = (await test.Add(0, "A ferry sank off Norvik and 12 people are missing, the coast guard said.")).Story;
        var story = await test.AddSample();
        var figures = (await test.Open(story)).Story.Figures;
        await test.Decide(story, "f1", new Act.Grade(FigureGrade.Fair), "two offices");
        await test.Decide(story, "f2", new Act.Note($"One of {figures.Length}: «Zoë»."));
        await test.Decide(other, "story", new Act.Note("Belongs to the other."));
        await RenameStory.RunAsync(test.Archive, new StoryChange(story, "Ana", "rename"), "Sural valley");
        await MergeStories.RunAsync(test.Archive, new StoryChange(story, "Ana"), other);
        await MarkSeen.RunAsync(test.Archive, story, 3, "Ana");
        await AddAccount.RunAsync(
            test.Archive,
            new WantedAccount("Zoë", AccountRole.Editor),
            "correct horse battery staple",
            "test"
        );
        await AddToken.RunAsync(test.Archive, "Zoë", "import", "test");
        await SigningKeys.KeepAsync(test.Archive, "key-1", "<key id=\"1\" />");
        await AddFeeds.RunAsync(test.Archive, FeedList.Of(["https://news.example/feed"]).Feeds, "Ana");
        Execute(
            """
            insert into feed_entry (feed, id, mark, page, address, title, found_at, turn, state)
            values (1, 'a', 'b', 'c', 'https://news.example/a', 'Zoë', '2025-03-01T00:00:00.000Z', 1, 'waiting')
            """
        );
        await AddSubscription.RunAsync(
            test.Archive,
            new WantedSubscription("https://hooks.example/Zoë"),
            "Ana",
            new FetchOptions()
        );
        Execute("update capture set name = 'a' || char(0) || 'b' where id = 1");
        return story;
    }

    private static async Task<string> Shown(Archive archive, long story)
    {
        using var desk = new StoryDesk(archive);
        var opened = await desk.OpenAsync(story);
        var log = opened.Log.Select(decision => $"{decision.Number} {decision.At:O} {decision.By} {decision.Was} {decision.Why}");
        var bytes = opened
            .Story.Articles.SelectMany(reading => FindCaptures.Run(archive, reading.Article.Id))
            .Select(capture => $"{capture} {FindCaptures.Bytes(archive, capture.Hash)!.Length}");
        return string.Join('\n', log.Concat(bytes).Append(StoryJson.ToString(opened.Story)));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={test.Location};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Told(Action<MoveProgress> tell) : IProgress<MoveProgress>
    {
        public void Report(MoveProgress value) => tell(value);
    }
}
