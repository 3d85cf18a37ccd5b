using Stemma.Workspace.Tracing;

namespace Stemma.Cli.Terminal;

/// <summary>Shows how far a trace has come.</summary>
internal sealed class ProgressLine(CliConsole console) : IProgress<TraceProgress>, IDisposable
{
    private const int BarLength = 30;

    private readonly StatusLine line = new(console);

    public void Report(TraceProgress value) => line.Show(() => Words(value), isStep: value.Step != TraceStep.Reading);

    /// <summary>Clears the line.</summary>
    public void Dispose() => line.Dispose();

    private static string Words(TraceProgress value)
    {
        if (value.Step == TraceStep.Comparing)
        {
            return $"comparing {value.Total} articles …";
        }

        var filled = value.Total == 0 ? 0 : BarLength * value.Done / value.Total;
        return $"reading {new string('█', filled)}{new string('░', BarLength - filled)} {value.Done} of {value.Total}";
    }
}
