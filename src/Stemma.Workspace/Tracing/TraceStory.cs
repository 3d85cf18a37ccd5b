using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Workspace.Tracing;

/// <summary>The main job: files and folders in, the story out.</summary>
public static class TraceStory
{
    /// <summary>Reads every article that the paths hold and compares them.</summary>
    /// <param name="request">What to trace, and how.</param>
    /// <param name="progress">Told after each article; may be null.</param>
    /// <param name="cancellation">Ends the work between two articles.</param>
    /// <returns>The story of all articles that could be read, and what was wrong with the rest.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static TraceResult Run(
        TraceRequest request,
        IProgress<TraceProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var gathered = ArticleGatherer.Gather(request, cancellation);
        if (gathered.Articles.IsEmpty || (request.Strict && gathered.HasErrors))
        {
            return new TraceResult(StoryComparer.Compare([]), gathered.Diagnostics);
        }

        var readings = ReadAll(gathered.Articles, request.Threads, progress, cancellation);
        progress?.Report(new TraceProgress(TraceStep.Comparing, readings.Length, readings.Length));
        var story = StoryComparer.Compare(readings, request.Threads);
        return new TraceResult(story, [.. gathered.Diagnostics, .. story.Articles.SelectMany(reading => reading.Diagnostics)]);
    }

    private static ImmutableArray<ArticleReading> ReadAll(
        ImmutableArray<Article> articles,
        int threads,
        IProgress<TraceProgress>? progress,
        CancellationToken cancellation
    )
    {
        var readings = new ArticleReading[articles.Length];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(
            0,
            articles.Length,
            options,
            index =>
            {
                readings[index] = ArticleReader.Read(articles[index]);
                progress?.Report(new TraceProgress(TraceStep.Reading, Interlocked.Increment(ref done), articles.Length));
            }
        );
        return [.. readings];
    }
}
