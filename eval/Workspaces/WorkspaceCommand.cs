using System.CommandLine;

namespace Stemma.Eval.Workspaces;

/// <summary>The command that measures what the workspace costs.</summary>
internal static class WorkspaceCommand
{
    public static Command Build()
    {
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long the users look at the story.",
            DefaultValueFactory = _ => 60,
        };
        var articles = new Option<int>("--articles")
        {
            Description = "How many articles the archive has for the search.",
            DefaultValueFactory = _ => 20_000,
        };
        var command = new Command(
            "workspace",
            "Measures the server: a story of 200 articles looked at by 20 users at once, and the search of a large archive. Build the command first (dotnet build -c Release)."
        )
        {
            seconds,
            articles,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await foreach (
                    var line in WorkspaceMeasurement.RunAsync(parsed.GetValue(seconds), parsed.GetValue(articles), cancellation)
                )
                {
                    await Console.Out.WriteLineAsync(line);
                }

                return 0;
            }
        );
        return command;
    }
}
