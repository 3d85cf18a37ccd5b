using System.Diagnostics;
using System.Globalization;

namespace Stemma.Eval.Chaos;

/// <summary>Processes of <c>stemma work</c>. One that is killed or ends is started anew, as a service manager does.</summary>
internal sealed class WorkerFleet : IAsyncDisposable
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(40);

    /// <summary>As the service files say.</summary>
    private static readonly TimeSpan BeforeRestart = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly Process[] workers;
    private readonly string archive;
    private readonly string queue;
    private readonly Action<string> told;

    public WorkerFleet(int count, string archive, string queue, Action<string> told)
    {
        (this.archive, this.queue, this.told) = (archive, queue, told);
        workers = [.. Enumerable.Range(0, count).Select(_ => Start())];
    }

    /// <summary>How often one ended by itself and was started anew.</summary>
    public int Revived { get; private set; }

    /// <summary>Kills one, which gets no word of it, and starts another in its place.</summary>
    public void Kill(int worker)
    {
        lock (gate)
        {
            workers[worker].Kill();
            workers[worker].WaitForExit();
            Replace(worker);
        }
    }

    /// <summary>Starts others for those that have ended by themselves: one that finds no archive when it starts says so and ends.</summary>
    public void Revive()
    {
        lock (gate)
        {
            for (var worker = 0; worker < workers.Length; worker++)
            {
                if (workers[worker].HasExited && DateTime.Now - workers[worker].ExitTime > BeforeRestart)
                {
                    Replace(worker);
                    Revived++;
                }
            }
        }
    }

    /// <summary>Asks all of them to stop, as a service is stopped.</summary>
    /// <returns>How many finished what they had in hand, and left without a fault.</returns>
    public async Task<int> StopAsync(CancellationToken cancellation)
    {
        foreach (var worker in workers)
        {
            using var kill = Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(cancellation);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestStop);
        try
        {
            await Task.WhenAll(workers.Select(worker => worker.WaitForExitAsync(limit.Token)));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Those that run on are counted.
        }

        return workers.Count(worker => worker is { HasExited: true, ExitCode: 0 });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers)
        {
            worker.Kill();
            await worker.WaitForExitAsync();
            worker.Dispose();
        }
    }

    private void Replace(int worker)
    {
        workers[worker].Dispose();
        workers[worker] = Start();
    }

    private Process Start()
    {
        var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    StemmaCommand.Path,
                    "work",
                    "--archive",
                    archive,
                    "--queue",
                    queue,
                    "--threads",
                    "1",
                    "--allow-network",
                    "127.0.0.0/8",
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } said)
            {
                told(said);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
