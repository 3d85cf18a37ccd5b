using System.Collections.Immutable;
using System.CommandLine;
using Stemma.Cli.Terminal;
using Stemma.Web;
using Stemma.Workspace;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;
using Stemma.Workspace.Tracing;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma export</c>: articles in, a file in somebody else's format out.</summary>
internal static class ExportCommand
{
    private static readonly string Description = $"""
        Writes a story in a format that others use; docs/exports.md tells what stands in each.

        PATH is what «stemma trace» takes: files and folders, in any mixture; «-» is standard input. A story of an archive is named by --story instead, and goes out
        with what people have decided on it.

        Formats:
        {string.Join('\n', ExportFormat.All.Select(format => $"  {format.Key, -24}{format.Description}"))}

        Examples:
          stemma export articles/ --format ucdp --out events.csv
          stemma export articles/ --format zip --out story.zip
          stemma export articles/ --format geojson > places.geojson
          stemma export --data desk.stemma --story 3 --format airwars-incidents

        Exit codes: 0 done; 1 done, but a file could not be used; 2 wrong usage; 3 nothing could be exported; 130 stopped.
        """;

    public static Command Build(CliConsole console)
    {
        var paths = new Argument<string[]>("path")
        {
            Arity = ArgumentArity.ZeroOrMore,
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
        var data = ArchiveOption.Build();
        var story = new Option<long?>("--story", "-s") { Description = "The number of a story of the archive.", HelpName = "N" };
        var command = new Command("export", Description) { paths, data, story, format, output };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(story) is null) == (result.GetValue(paths) is not { Length: > 0 }))
            {
                result.AddError("Give files and folders, or --story with the number of a story.");
            }
        });
        command.SetAction(
            (parsed, cancellation) =>
                parsed.GetValue(story) is { } key
                    ? RunAsync(
                        console,
                        parsed.GetValue(data)!,
                        key,
                        ExportFormat.Find(parsed.GetValue(format)!)!,
                        parsed.GetValue(output),
                        cancellation
                    )
                    : RunAsync(
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
        string data,
        long key,
        ExportFormat format,
        FileInfo? output,
        CancellationToken cancellation
    )
    {
        if (!Archive.MayBeAt(data))
        {
            await console.Error.WriteLineAsync($"{Path.GetFullPath(data)}: There is no such archive. Check --data.");
            return ExitCodes.NothingDone;
        }

        using var archive = Archive.Open(data);
        using var desk = new StoryDesk(archive);
        try
        {
            var story = await desk.OpenAsync(key, cancellation);
            var originals = format == ExportFormat.Everything ? FindOriginals.Run(archive, key) : [];
            await WriteAsync(console, story, format, originals, output, cancellation);
            return ExitCodes.Done;
        }
        catch (StoryNotFoundException gone)
        {
            await console.Error.WriteLineAsync(gone.Message);
            return ExitCodes.NothingDone;
        }
    }

    private static async Task<int> RunAsync(
        CliConsole console,
        TraceRequest trace,
        ExportFormat format,
        FileInfo? output,
        CancellationToken cancellation
    )
    {
        var result = await TraceRun.RunAsync(console, trace, cancellation);
        if (result.Story.Articles.IsEmpty)
        {
            await console.Error.WriteLineAsync("No article could be read.");
            return ExitCodes.NothingDone;
        }

        await WriteAsync(console, ReviewedStory.Untouched(result.Story), format, [], output, cancellation);
        return result.HasErrors ? ExitCodes.SomeInputUnusable : ExitCodes.Done;
    }

    private static async Task WriteAsync(
        CliConsole console,
        ReviewedStory story,
        ExportFormat format,
        ImmutableArray<OriginalFile> originals,
        FileInfo? output,
        CancellationToken cancellation
    )
    {
        var request = new ExportRequest
        {
            Format = format,
            At = console.Clock.GetUtcNow(),
            Report = StoryReport.RenderAsync,
            Originals = originals,
        };
        if (output is null)
        {
            await StoryExports.WriteAsync(story, request, console.OpenOut(), cancellation);
            return;
        }

        await OutputFile.WriteAsync(console, output, file => StoryExports.WriteAsync(story, request, file, cancellation));
    }
}
