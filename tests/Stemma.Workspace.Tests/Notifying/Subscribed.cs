using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using Stemma.Comparing.Movements;
using Stemma.Text;
using Stemma.Workspace.Following;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;
using Stemma.Workspace.Tests.Archives;

namespace Stemma.Workspace.Tests.Notifying;

/// <summary>An archive in which things move as a test says, with a clock of its own.</summary>
internal sealed class Subscribed : IDisposable
{
    private readonly TestArchive test;

    public Subscribed(TestArchive test)
    {
        this.test = test;
        Archive = Archive.Open(test.Location, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 3, 3, 12, 0, 0, TimeSpan.Zero));

    public Archive Archive { get; private set; }

    public Heard Told { get; } = new();

    public Subscription One => Assert.Single(FindSubscriptions.Run(Archive));

    public Task<long> Story(string title) => CreateStory.RunAsync(Archive, title, "Ana");

    /// <summary>Something moves in a story.</summary>
    /// <returns>The number of the movement.</returns>
    public Task<long> Move(long story, string after = "30") =>
        Archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                MovementRows.Add(
                    connection,
                    transaction,
                    StoryRows.Get(connection, story, transaction),
                    MovementKind.FigureChanged,
                    new StoredMovement(
                        null,
                        "24",
                        after,
                        [new MovementWords(new ArticleId("a1b2c3d4e5f6"), "Herald", new TextSpan(3, 9), $"«{after}» were killed")]
                    ),
                    Instants.Write(Clock.GetUtcNow())
                );
                return MovementRows.Last(connection, transaction);
            },
            CancellationToken.None
        );

    public async Task Send(NotifyOptions options)
    {
        using var sender = new MovementSender(Archive, options, Told);
        await sender.RunOnceAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As after a restart.</summary>
    public void Reopen()
    {
        Archive.Dispose();
        Archive = Archive.Open(test.Location, Clock);
    }

    public void Dispose() => Archive.Dispose();

    /// <summary>What was told.</summary>
    internal sealed class Heard : IProgress<FollowProgress>
    {
        private ImmutableList<FollowProgress> all = [];

        public IEnumerable<Diagnostic> Problems => all.OfType<FollowProgress.Troubled>().Select(troubled => troubled.Problem);

        public string Text => string.Join('\n', all);

        public void Report(FollowProgress value) => ImmutableInterlocked.Update(ref all, list => list.Add(value));
    }
}
