using Stemma.Text;

namespace Stemma.Workspace.Fetching;

/// <summary>Carries a refusal or a failure out of the depths of a request to <see cref="PageFetcher"/>, which returns it.</summary>
internal sealed class FetchFailedException(Diagnostic problem, int? status = null, TimeSpan? retryAfter = null)
    : Exception(problem.Message)
{
    public Diagnostic Problem { get; } = problem;

    public int? Status { get; } = status;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>The one that is, or caused, another exception; null where none did.</summary>
    public static FetchFailedException? Within(Exception? failure)
    {
        while (failure is not null and not FetchFailedException)
        {
            failure = failure.InnerException;
        }

        return (FetchFailedException?)failure;
    }
}
