using Stemma.Workspace.Moving;

namespace Stemma.Cli.Terminal;

/// <summary>Shows how far a move has come.</summary>
internal sealed class MoveLine(CliConsole console) : IProgress<MoveProgress>, IDisposable
{
    private readonly StatusLine line = new(console);

    public void Report(MoveProgress value) =>
        line.Show(() => $"{(value.IsChecking ? "checking" : "copying")} {value.Table}: {value.Rows} of {value.Total}");

    /// <summary>Clears the line.</summary>
    public void Dispose() => line.Dispose();
}
