namespace Stemma.Cli.Terminal;

/// <summary>The file that a command was asked to write.</summary>
internal static class OutputFile
{
    /// <summary>Writes it; one that could not be written whole does not replace the one before.</summary>
    /// <param name="console">Is told what was written.</param>
    /// <param name="file">The file.</param>
    /// <param name="write">Writes what it is to hold.</param>
    public static async Task WriteAsync(CliConsole console, FileInfo file, Func<Stream, Task> write)
    {
        var unfinished = file.FullName + ".unfinished";
        await using (var stream = File.Create(unfinished))
        {
            await write(stream);
        }

        File.Move(unfinished, file.FullName, overwrite: true);
        await console.Error.WriteLineAsync($"Wrote {file.FullName}");
    }
}
