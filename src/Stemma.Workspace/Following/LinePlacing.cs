using System.Collections.Immutable;
using System.Threading.Channels;
using Polly;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Places what was read, as it comes, several entries in one transaction; waits for an archive that is away.</summary>
/// <param name="archive">Where.</param>
/// <param name="options">Who is named, and how often a page is asked for.</param>
/// <param name="patience">Waits for the archive.</param>
/// <param name="told">Hears of what is placed.</param>
/// <param name="touched">Takes the stories that are to be compared again.</param>
internal sealed class LinePlacing(
    Archive archive,
    FollowOptions options,
    ResiliencePipeline patience,
    IProgress<FollowProgress>? told,
    Func<ImmutableArray<long>, CancellationToken, Task> touched
)
{
    /// <summary>So many entries at most are taken into one transaction.</summary>
    public const int MostAtOnce = 64;

    private readonly StoryPlacer placer = new(archive, options);

    /// <summary>Tells whether it moves.</summary>
    public Pulse Pulse { get; } = new("place", Pulse.LongestJob, archive.Clock);

    /// <summary>Goes on until no more will come.</summary>
    /// <param name="read">What comes.</param>
    /// <param name="readingOf">What was read of it.</param>
    /// <param name="done">Called for each when its effect is kept and its stories are told.</param>
    /// <param name="stop">Ends it before.</param>
    public async Task RunAsync<T>(
        ChannelReader<T> read,
        Func<T, EntryReading> readingOf,
        Func<T, Task> done,
        CancellationToken stop
    )
    {
        // What was read before the process was stopped may be first in the line.
        await PlaceAsync([], stop).ConfigureAwait(false);
        var batch = new List<T>();
        while (await read.WaitToReadAsync(stop).ConfigureAwait(false))
        {
            while (batch.Count < MostAtOnce && read.TryRead(out var one))
            {
                batch.Add(one);
            }

            await PlaceAsync([.. batch.Select(readingOf)], stop).ConfigureAwait(false);
            await Task.WhenAll(batch.Select(done)).ConfigureAwait(false);
            batch.Clear();
        }
    }

    private async Task PlaceAsync(ImmutableArray<EntryReading> batch, CancellationToken stop)
    {
        using var hand = Pulse.Begin();
        PlacedEntries placed;
        do
        {
            Pulse.Beat();
            var tries = 0;
            placed = await patience
                .ExecuteAsync(
                    async token =>
                    {
                        tries++;
                        return await placer.PlaceAsync(batch, token).ConfigureAwait(false);
                    },
                    stop
                )
                .ConfigureAwait(false);
            // A try whose answer was lost may have been kept: which stories it touched, only the archive knows.
            await touched(tries > 1 ? await DueAsync(stop).ConfigureAwait(false) : placed.Stories, stop).ConfigureAwait(false);
            told?.Report(new FollowProgress.Placed(placed.Articles));
            batch = [];
        } while (placed.HasMore);
    }

    private async Task<ImmutableArray<long>> DueAsync(CancellationToken stop) =>
        await patience
            .ExecuteAsync(
                _ =>
                {
                    using var connection = archive.Database.Connect();
                    return ValueTask.FromResult(ComparedRows.Due(connection).Select(due => due.Story).ToImmutableArray());
                },
                stop
            )
            .ConfigureAwait(false);
}
