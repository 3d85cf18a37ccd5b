using System.Diagnostics;

namespace Stemma.Eval.Scale;

/// <summary>What something took.</summary>
/// <param name="Seconds">By the clock: depends on what else the machine does.</param>
/// <param name="Work">Seconds of processor time, of all threads.</param>
internal readonly record struct Cost(double Seconds, double Work)
{
    /// <summary>The most memory that this process has held so far.</summary>
    public static double PeakMegabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    /// <summary>Does something, and tells what it took.</summary>
    public static (Cost Cost, T Result) Of<T>(Func<T> act)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = act();
        return (new Cost(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds), result);
    }
}
