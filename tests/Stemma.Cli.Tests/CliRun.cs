using System.Text;

namespace Stemma.Cli.Tests;

/// <summary>What a command line wrote and returned.</summary>
internal sealed record CliRun(int Code, string Out, string Error)
{
    /// <summary>Runs the program in this process, without a terminal.</summary>
    public static async Task<CliRun> Of(string[] args, string input = "")
    {
        using var output = new MemoryStream();
        await using var writer = new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new CliConsole
        {
            Out = writer,
            OpenOut = () => output,
            Error = error,
            OpenIn = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        };
        var code = await StemmaProgram.RunAsync(args, console);
        return new CliRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
