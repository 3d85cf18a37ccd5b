using System.CommandLine;
using Microsoft.Extensions.Logging;
using Stemma.Web.Mcp;
using Stemma.Workspace;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma mcp</c>: the workspace for language models.</summary>
internal static class McpCommand
{
    private const string Description = """
        Serves an archive to a language model's program by the Model Context Protocol, over standard input and output.

        A program starts it, not a person; docs/mcp.md tells how. What is logged goes to standard error.
        The same archive may be served by «stemma serve» at the same time.

        Examples:
          stemma mcp --data desk.stemma

        Exit codes: 0 the program closed its end; 2 wrong usage; 3 the archive cannot be opened.
        """;

    public static Command Build(CliConsole console)
    {
        var data = ArchiveOption.Build();
        var command = new Command("mcp", Description) { data };
        command.SetAction((parsed, cancellation) => RunAsync(console, parsed.GetValue(data)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliConsole console, string data, CancellationToken cancellation)
    {
        using var archive = Archive.Open(data);
        using var logs = LoggerFactory.Create(logging =>
            logging
                .SetMinimumLevel(LogLevel.Warning)
                // Standard output belongs to the protocol.
                .AddConsole(to => to.LogToStandardErrorThreshold = LogLevel.Trace)
        );
        await McpWorkspace.RunAsync(
            archive,
            $"{Environment.UserName} (MCP)",
            console.OpenIn(),
            console.OpenOut(),
            logs,
            cancellation
        );
        return ExitCodes.Done;
    }
}
