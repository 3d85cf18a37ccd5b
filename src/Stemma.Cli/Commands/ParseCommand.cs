using System.CommandLine;
using Stemma.Cli.Terminal;
using Stemma.Workspace.Parsing;
using Stemma.Workspace.Tracing;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma parse</c>: files in, CoNLL-U out.</summary>
internal static class ParseCommand
{
    private const string Description = """
        Prints the sentences and words of articles in CoNLL-U, the format of Universal Dependencies: lemmas, tags, trees, and names as NER= in the last column.

        PATH is what «stemma trace» takes: a file or folder, .txt, .md, .html, .json, .jsonl, .xml; «-» is standard input.

        Examples:
          stemma parse article.txt
          stemma parse articles/ > articles.conllu
          echo "The mayor didn't say." | stemma parse -

        Exit codes: 0 done; 1 done, but a file could not be used; 2 wrong usage; 3 nothing could be read; 130 stopped.
        """;

    public static Command Build(CliConsole console)
    {
        var paths = new Argument<string[]>("path")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Files and folders, in any mixture; «-» is standard input.",
        };
        var command = new Command("parse", Description) { paths };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    console,
                    new TraceRequest { Paths = [.. parsed.GetValue(paths)!], StandardInput = console.OpenIn },
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(CliConsole console, TraceRequest request, CancellationToken cancellation)
    {
        var result = ParseFiles.Run(request, console.Out, cancellation);
        await console.Out.FlushAsync(cancellation);
        foreach (var diagnostic in result.Diagnostics)
        {
            await console.Error.WriteLineAsync(DiagnosticLine.Of(diagnostic));
        }

        if (result.Articles == 0)
        {
            await console.Error.WriteLineAsync("No article could be read.");
            return ExitCodes.NothingDone;
        }

        return result.HasErrors ? ExitCodes.SomeInputUnusable : ExitCodes.Done;
    }
}
