using System.CommandLine;
using Stemma.Cli.Terminal;
using Stemma.Text;
using Stemma.Workspace;
using Stemma.Workspace.Stories;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma add</c>: files and folders into a story of an archive.</summary>
internal static class AddCommand
{
    private const string Description = """
        Puts articles into a story of an archive, with the bytes they came in.

        PATH is a file or folder: what «stemma trace» takes, and ZIP, WARC and WACZ files, whose addresses and times are kept. What is in the story already is not added again.

        Examples:
          stemma add articles/ --title "Sural valley"
          stemma add crawl.warc.gz --story 3 --data desk.stemma

        Exit codes: 0 done; 1 done, but a file could not be used; 2 wrong usage; 3 nothing could be added; 130 stopped.
        """;

    public static Command Build(CliConsole console)
    {
        var paths = new Argument<string[]>("path")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Files and folders, in any mixture.",
        };
        var data = ArchiveOption.Build();
        var story = new Option<long>("--story", "-s")
        {
            Description = "The story's number; a new story where it is not given.",
            HelpName = "N",
        };
        var title = new Option<string>("--title")
        {
            Description = "A new story's title; the headline of its most central article where it is not given.",
            DefaultValueFactory = _ => string.Empty,
        };
        var command = new Command("add", Description) { paths, data, story, title };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    console,
                    parsed.GetValue(paths)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(story),
                    parsed.GetValue(title)!,
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CliConsole console,
        string[] paths,
        string data,
        long story,
        string title,
        CancellationToken cancellation
    )
    {
        using var archive = Archive.Open(data);
        var gathered = GatherCaptures.Run(paths, cancellation);
        AddedArticles added;
        try
        {
            var request = new AddRequest(story, gathered.Captures, Environment.UserName, Title: title);
            added = await AddArticles.RunAsync(archive, request, cancellation);
        }
        catch (StoryNotFoundException gone)
        {
            await console.Error.WriteLineAsync(gone.Message);
            return ExitCodes.NothingDone;
        }

        Diagnostic[] diagnostics = [.. gathered.Diagnostics, .. added.Diagnostics];
        foreach (var diagnostic in diagnostics)
        {
            await console.Error.WriteLineAsync(DiagnosticLine.Of(diagnostic));
        }

        if (added.Story == 0 || added.Added + added.Known == 0)
        {
            await console.Error.WriteLineAsync("No article could be read.");
            return ExitCodes.NothingDone;
        }

        await console.Out.WriteLineAsync($"Story {added.Story}: {added.Added} added, {added.Known} known already.");
        return diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? ExitCodes.SomeInputUnusable
            : ExitCodes.Done;
    }
}
