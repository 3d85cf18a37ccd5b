using System.Diagnostics;

namespace Stemma.Eval.Workspaces;

/// <summary>The real command, serving an archive in a process of its own.</summary>
internal sealed class ServedArchive : IAsyncDisposable
{
    private readonly Process process;

    private ServedArchive(Process process, Uri root)
    {
        this.process = process;
        Root = root;
    }

    /// <summary>Where it listens.</summary>
    public Uri Root { get; }

    /// <summary>What the process holds in memory now, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public static async Task<ServedArchive> StartAsync(string archive, CancellationToken cancellation)
    {
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [StemmaCommand.Path, "serve", "--data", archive, "--urls", "http://127.0.0.1:0"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var line = await process.StandardOutput.ReadLineAsync(cancellation);
        return line?.LastIndexOf("http://", StringComparison.Ordinal) is >= 0 and var at
            ? new ServedArchive(process, new Uri(line[at..].Trim()))
            : throw new EvaluationException($"The server did not start: {line}");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
