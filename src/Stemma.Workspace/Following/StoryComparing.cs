using System.Data.Common;
using System.Globalization;
using Polly;
using Stemma.Text;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Following;

/// <summary>Compares stories that have changed. While articles wait it rests between them, so that a story that grows is compared once for several articles.</summary>
/// <param name="desk">Where stories are read.</param>
/// <param name="patience">Waits for an archive that is away.</param>
/// <param name="told">Hears of each story.</param>
/// <param name="isBusy">True while articles wait, and not too many stories.</param>
internal sealed class StoryComparing(
    StoryDesk desk,
    ResiliencePipeline patience,
    IProgress<FollowProgress>? told,
    Func<bool> isBusy
)
{
    /// <summary>The share of the time that goes into comparing then.</summary>
    private const double Share = 0.3;

    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    /// <summary>Tells whether it moves.</summary>
    public Pulse Pulse { get; } = new("compare", Pulse.LongestJob, desk.Archive.Clock);

    /// <summary>Compares one story as it is now, and rests.</summary>
    public async Task CompareAsync(long story, CancellationToken stop)
    {
        using var hand = Pulse.Begin();
        var clock = desk.Archive.Clock;
        var start = clock.GetTimestamp();
        await patience
            .ExecuteAsync(async token => await ReadAsync(story, token).ConfigureAwait(false), stop)
            .ConfigureAwait(false);
        if (isBusy())
        {
            var rest = clock.GetElapsedTime(start) * ((1 - Share) / Share);
            await Task.Delay(rest < LongestRest ? rest : LongestRest, clock, stop).ConfigureAwait(false);
        }
    }

    private static Diagnostic ProblemOf(long story, Exception failure) =>
        new(
            "STM3024",
            DiagnosticSeverity.Error,
            string.Create(CultureInfo.InvariantCulture, $"story {story}"),
            $"Something went wrong that should not while the story was compared ({failure.GetType().Name}: {failure.Message}). It is tried again when something comes in, or at the next start; please report it with its articles."
        );

    private async Task ReadAsync(long key, CancellationToken stop)
    {
        try
        {
            using var stage = FollowMetrics.Begin("compare");
            var story = await desk.CompareAsync(key, stop).ConfigureAwait(false);
            told?.Report(new FollowProgress.Compared(key, story.Title));
        }
        catch (StoryNotFoundException)
        {
            // A person merged it into another meanwhile, which is compared when it is looked at.
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or DbException or IOException))
        {
            // One story that Stemma cannot compare must not hold up the others, nor the articles that come after.
            told?.Report(new FollowProgress.Troubled(ProblemOf(key, failure)));
        }
    }
}
