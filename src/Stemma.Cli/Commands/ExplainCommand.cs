using System.CommandLine;
using System.Text.Json;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma explain</c>: the words, the rule and the reasons behind an item of a story file.</summary>
internal static class ExplainCommand
{
    public static Command Build(CliConsole console)
    {
        var file = new Argument<FileInfo>("story") { Description = "A story as «stemma trace --format json» writes it." };
        var id = new Argument<string>("id")
        {
            Description =
                "The item's id, such as f1 (a figure), d2 (a drift), r1 (a relation), e3 (an entity), or ARTICLE-c4 (a claim).",
        };
        var command = new Command(
            "explain",
            """
            Prints the words that an item of a story rests on, the rule or model that made it, and the reasons.

            Examples:
              stemma trace articles/ --format json --out story.json
              stemma explain story.json f1

            Exit codes: 0 done; 2 wrong usage; 3 the file is no story, or holds no such item.
            """
        )
        {
            file,
            id,
        };
        command.SetAction((parsed, _) => RunAsync(console, parsed.GetValue(file)!, parsed.GetValue(id)!));
        return command;
    }

    private static async Task<int> RunAsync(CliConsole console, FileInfo file, string id)
    {
        if (!file.Exists)
        {
            await console.Error.WriteLineAsync(
                $"{file.FullName}: There is no such file. Write one with «stemma trace … --format json --out {file.Name}»."
            );
            return ExitCodes.NothingDone;
        }

        try
        {
            await using var stream = file.OpenRead();
            using var document = await JsonDocument.ParseAsync(stream);
            var explainer = new StoryExplainer(document.RootElement);
            if (explainer.Explain(id) is { } lines)
            {
                await console.Out.WriteAsync(lines);
                return ExitCodes.Done;
            }

            await console.Error.WriteLineAsync($"{file.Name} holds no item «{id}». Its ids stand in the fields «id».");
        }
        catch (JsonException broken)
        {
            await console.Error.WriteLineAsync(
                $"{file.Name}: This is no story file; it breaks at line {(broken.LineNumber ?? 0) + 1}. Write it again with «stemma trace … --format json»."
            );
        }

        return ExitCodes.NothingDone;
    }
}
