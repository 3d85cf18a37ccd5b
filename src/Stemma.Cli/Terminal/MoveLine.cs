using System.Diagnostics;
using Stemma.Workspace.Moving;

namespace Stemma.Cli.Terminal;

/// <summary>A line on standard error that shows how far a move is; only on a terminal.</summary>
internal sealed class MoveLine(CliConsole console) : IProgress<MoveProgress>, IDisposable
{
    private const int Width = 70;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long drawn;

    public void Report(MoveProgress value)
    {
        if (!console.IsErrorTerminal || (drawn != 0 && Stopwatch.GetElapsedTime(drawn) < Pause))
        {
            return;
        }

        drawn = Stopwatch.GetTimestamp();
        var line = $"{(value.IsChecking ? "checking" : "copying")} {value.Table}: {value.Rows} of {value.Total}";
        console.Error.Write($"\r{line.PadRight(Width)}");
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (drawn != 0)
        {
            console.Error.Write($"\r{new string(' ', Width)}\r");
        }
    }
}
