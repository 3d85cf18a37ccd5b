using System.CommandLine;
using Stemma.Cli.Terminal;
using Stemma.Web;
using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Tracing;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma export</c>: articles in, a file in somebody else's format out.</summary>
internal static class ExportCommand
{
    private static readonly string Description = $"""
        Writes a story in a format that others use; docs/exports.md tells what stands in each.

        PATH is what «stemma trace» takes: files and folders, in any mixture; «-» is standard input.

        Formats:
        {string.Join('\n', ExportFormat.All.Select(format => $"  {format.Key, -24}{format.Description}"))}

        Examples:
          stemma export articles/ --format ucdp --out events.csv
          stemma export articles/ --format zip --out story.zip
          stemma export articles/ --format geojson > places.geojson

        Exit codes: 0 done; 1 done, but a file could not be used; 2 wrong usage; 3 nothing could be exported; 130 stopped.
        """;

    public static Command Build(CliConsole console)
    {
        var paths = new Argument<string[]>("path")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Files and folders, in any mixture; «-» is standard input.",
        };
        var format = new Option<string>("--format", "-f")
        {
            Description = "What to write; one of those above.",
            HelpName = "format",
            Required = true,
        };
        format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(one => one.Key)]);
        var output = new Option<FileInfo?>("--out", "-o")
        {
            Description = "The file to write to; standard output where it is not given.",
        };
        var command = new Command("export", Description) { paths, format, output };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    console,
                    new TraceRequest { Paths = [.. parsed.GetValue(paths)!], StandardInput = console.OpenIn },
                    ExportFormat.Find(parsed.GetValue(format)!)!,
                    parsed.GetValue(output),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CliConsole console,
        TraceRequest trace,
        ExportFormat format,
        FileInfo? output,
        CancellationToken cancellation
    )
    {
        TraceResult result;
        using (var progress = new ProgressLine(console))
        {
            result = TraceStory.Run(trace, progress, cancellation);
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            await console.Error.WriteLineAsync(DiagnosticLine.Of(diagnostic));
        }

        if (result.Story.Articles.IsEmpty)
        {
            await console.Error.WriteLineAsync("No article could be read.");
            return ExitCodes.NothingDone;
        }

        await WriteAsync(console, ReviewedStory.Untouched(result.Story), format, output, cancellation);
        return result.HasErrors ? ExitCodes.SomeInputUnusable : ExitCodes.Done;
    }

    private static async Task WriteAsync(
        CliConsole console,
        ReviewedStory story,
        ExportFormat format,
        FileInfo? output,
        CancellationToken cancellation
    )
    {
        var request = new ExportRequest
        {
            Format = format,
            At = console.Clock.GetUtcNow(),
            Report = StoryReport.RenderAsync,
        };
        if (output is null)
        {
            await StoryExports.WriteAsync(story, request, console.OpenOut(), cancellation);
            return;
        }

        // A file that could not be written whole does not replace the one before.
        var unfinished = output.FullName + ".unfinished";
        await using (var file = File.Create(unfinished))
        {
            await StoryExports.WriteAsync(story, request, file, cancellation);
        }

        File.Move(unfinished, output.FullName, overwrite: true);
        await console.Error.WriteLineAsync($"Wrote {output.FullName}");
    }
}
