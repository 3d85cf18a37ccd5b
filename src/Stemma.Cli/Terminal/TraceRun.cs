using Stemma.Workspace.Tracing;

namespace Stemma.Cli.Terminal;

/// <summary>A trace before somebody's eyes.</summary>
internal static class TraceRun
{
    /// <summary>Traces, shows how far it is, and tells what could not be used.</summary>
    public static async Task<TraceResult> RunAsync(CliConsole console, TraceRequest request, CancellationToken cancellation)
    {
        TraceResult result;
        using (var progress = new ProgressLine(console))
        {
            result = TraceStory.Run(request, progress, cancellation);
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            await console.Error.WriteLineAsync(DiagnosticLine.Of(diagnostic));
        }

        return result;
    }
}
