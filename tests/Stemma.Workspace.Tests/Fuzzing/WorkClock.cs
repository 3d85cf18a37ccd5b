using System.Diagnostics;
using System.Globalization;

namespace Stemma.Workspace.Tests.Fuzzing;

/// <summary>How long this thread has worked: a busy machine, on which it has to wait, is no fault of its input.</summary>
internal static class WorkClock
{
    private const string Schedule = "/proc/thread-self/schedstat";

    /// <summary>Time on the processor where the system tells it (Linux), else time on the clock; only differences mean something.</summary>
    public static TimeSpan Now() =>
        File.Exists(Schedule)
            ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Schedule).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
            : Stopwatch.GetElapsedTime(0);
}
