using System.Diagnostics;

namespace Stemma.Cli.Terminal;

/// <summary>A line on standard error that shows how far long work has come; only on a terminal, and only after two seconds. From many threads at once.</summary>
internal sealed class StatusLine(CliConsole console) : IDisposable
{
    private const int Width = 70;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private TimeSpan drawn = TimeSpan.Zero;

    /// <summary>Shows the words in the place of those before.</summary>
    /// <param name="words">Made only where they are shown.</param>
    /// <param name="isStep">True for what must not be left out because something was shown just before.</param>
    public void Show(Func<string> words, bool isStep = false)
    {
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (!console.IsErrorTerminal || elapsed < Patience)
        {
            return;
        }

        lock (gate)
        {
            if (elapsed - drawn < Pause && !isStep)
            {
                return;
            }

            drawn = elapsed;
            console.Error.Write($"\r{words().PadRight(Width)}");
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (drawn > TimeSpan.Zero)
        {
            console.Error.Write($"\r{new string(' ', Width)}\r");
        }
    }
}
