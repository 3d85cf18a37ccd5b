using System.CommandLine;
using Stemma.Cli.Terminal;
using Stemma.Text;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Tracing;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma trace</c>: files and folders in, the story out.</summary>
internal static class TraceCommand
{
    private const string Description = """
        Reads articles and shows what each claim rests on.

        PATH is a file or folder: .txt and .md (with optional front matter), saved .html pages, .json and .jsonl (ninjs or plain objects), .xml feeds; «-» is standard input.

        Examples:
          stemma trace samples/sural-valley/articles
          stemma trace articles/ --format html --out report.html
          stemma trace a.txt b.html feed.xml --format json --out story.json
          cat article.txt | stemma trace - other.txt --format markdown

        Exit codes: 0 done; 1 done, but a file could not be used; 2 wrong usage; 3 nothing could be traced; 130 stopped.
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
            Description = "What to write.",
            DefaultValueFactory = _ => "terminal",
        };
        format.AcceptOnlyFromAmong("terminal", "json", "html", "markdown");
        var output = new Option<FileInfo?>("--out", "-o")
        {
            Description = "The file to write to; standard output where it is not given.",
        };
        var strict = new Option<bool>("--strict") { Description = "Stop at the first file that cannot be used." };
        var threads = new Option<int>("--threads")
        {
            Description = "Threads that read and compare; changes nothing in the result.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--threads takes a whole number from 1.");
            }
        });

        var command = new Command("trace", Description) { paths, format, output, strict, threads };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    console,
                    new TraceRequest
                    {
                        Paths = [.. parsed.GetValue(paths)!],
                        StandardInput = console.OpenIn,
                        Strict = parsed.GetValue(strict),
                        Threads = parsed.GetValue(threads),
                    },
                    parsed.GetValue(format)!,
                    parsed.GetValue(output),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CliConsole console,
        TraceRequest request,
        string format,
        FileInfo? output,
        CancellationToken cancellation
    )
    {
        var result = await TraceRun.RunAsync(console, request, cancellation);
        if (result.Story.Articles.IsEmpty || (request.Strict && result.HasErrors))
        {
            await console.Error.WriteLineAsync(
                request.Strict && result.HasErrors
                    ? "Stopped at the first file that cannot be used (--strict)."
                    : "No article could be read."
            );
            return ExitCodes.NothingDone;
        }

        await WriteAsync(console, result, format, output);
        return result.HasErrors ? ExitCodes.SomeInputUnusable : ExitCodes.Done;
    }

    private static async Task WriteAsync(CliConsole console, TraceResult result, string format, FileInfo? output)
    {
        if (output is null)
        {
            await WriteToAsync(console, result, format, console.OpenOut);
            return;
        }

        await OutputFile.WriteAsync(
            console,
            output,
            async file =>
            {
                var toFile = console with
                {
                    Out = new StreamWriter(file) { NewLine = "\n" },
                    OpenOut = () => file,
                    IsOutTerminal = false,
                };
                await WriteToAsync(toFile, result, format, () => file);
                await toFile.Out.FlushAsync();
            }
        );
    }

    private static async Task WriteToAsync(CliConsole console, TraceResult result, string format, Func<Stream> open)
    {
        switch (format)
        {
            case "json":
                StoryJson.Write(result.Story, open());
                break;
            case "html":
                await console.Out.WriteAsync(await Web.StoryReport.RenderAsync(result.Story));
                break;
            case "markdown":
                await console.Out.WriteAsync(StoryMarkdown.Write(result.Story));
                break;
            default:
                StorySummary.Write(
                    result.Story,
                    result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error),
                    console.Ansi()
                );
                break;
        }

        await console.Out.FlushAsync();
    }
}
