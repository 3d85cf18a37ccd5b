using System.Data.Common;
using Polly;
using Polly.Retry;
using Stemma.Text;

namespace Stemma.Workspace.Following;

/// <summary>Does what needs the archive again until it succeeds: a server that is started again, or a disk that was full, must not end the following of feeds.</summary>
internal static class ArchivePatience
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="archive">The archive.</param>
    /// <param name="told">Hears of each failure.</param>
    public static ResiliencePipeline For(Archive archive, IProgress<FollowProgress>? told) =>
        new ResiliencePipelineBuilder { TimeProvider = archive.Clock }
            .AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = int.MaxValue,
                    Delay = First,
                    MaxDelay = Longest,
                    BackoffType = DelayBackoffType.Exponential,
                    ShouldHandle = new PredicateBuilder().Handle<DbException>().Handle<IOException>(),
                    OnRetry = attempt =>
                    {
                        told?.Report(new FollowProgress.Troubled(ProblemOf(archive, attempt.Outcome.Exception!)));
                        return ValueTask.CompletedTask;
                    },
                }
            )
            .Build();

    private static Diagnostic ProblemOf(Archive archive, Exception failure) =>
        new(
            "STM3020",
            DiagnosticSeverity.Warning,
            archive.Location,
            $"The archive cannot be read or written at present: {failure.Message} It is tried again; look at its disk or server."
        );
}
