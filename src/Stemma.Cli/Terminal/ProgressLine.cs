using System.Diagnostics;
using Stemma.Workspace.Tracing;

namespace Stemma.Cli.Terminal;

/// <summary>A line on standard error that shows how far a long trace has come; only on a terminal, only after two seconds.</summary>
internal sealed class ProgressLine(CliConsole console) : IProgress<TraceProgress>, IDisposable
{
    private const int BarLength = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private TimeSpan drawn = TimeSpan.Zero;

    public void Report(TraceProgress value)
    {
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (!console.IsErrorTerminal || elapsed < Patience)
        {
            return;
        }

        lock (gate)
        {
            if (elapsed - drawn < Pause && value.Step == TraceStep.Reading)
            {
                return;
            }

            drawn = elapsed;
            console.Error.Write($"\r{Line(value)}");
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (drawn > TimeSpan.Zero)
        {
            console.Error.Write($"\r{new string(' ', BarLength + 40)}\r");
        }
    }

    private static string Line(TraceProgress value)
    {
        if (value.Step == TraceStep.Comparing)
        {
            return $"comparing {value.Total} articles …".PadRight(BarLength + 40);
        }

        var filled = value.Total == 0 ? 0 : BarLength * value.Done / value.Total;
        return $"reading {new string('█', filled)}{new string('░', BarLength - filled)} {value.Done} of {value.Total}";
    }
}
