using System.Collections.Immutable;
using System.CommandLine;
using Stemma.Cli.Terminal;
using Stemma.Workspace;
using Stemma.Workspace.Moving;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma move</c>: an archive from one database into another.</summary>
internal static class MoveCommand
{
    private const string Description = """
        Copies a whole archive into another that is empty: from a file into PostgreSQL, or back. The one that is copied stays as it is.

        FROM and TO are files or PostgreSQL addresses, as --data takes them. Afterwards both sides are read, and rows and hashes of every table are shown, the
        source's and the target's; the bytes of every original are held against their SHA-256. Whatever goes wrong leaves the target empty: begin anew.
        Stop «stemma serve» first: what it would add to the source later is not moved.

        Examples:
          stemma move desk.stemma postgresql://desk@db.example.org/desk
          stemma move postgresql://desk@db.example.org/desk copy.stemma

        Exit codes: 0 moved, and both sides are the same; 2 wrong usage; 3 nothing was moved; 130 stopped, and nothing was moved.
        """;

    public static Command Build(CliConsole console)
    {
        var from = new Argument<string>("from") { Description = "The archive that is copied." };
        var to = new Argument<string>("to") { Description = "Where to: a file that is not there yet, or an empty database." };
        var command = new Command("move", Description) { from, to };
        command.SetAction(
            (parsed, cancellation) => RunAsync(console, parsed.GetValue(from)!, parsed.GetValue(to)!, cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(CliConsole console, string from, string to, CancellationToken cancellation)
    {
        if (!Archive.MayBeAt(from))
        {
            await console.Error.WriteLineAsync($"{Path.GetFullPath(from)}: There is no such archive.");
            return ExitCodes.NothingDone;
        }

        using var source = Archive.Open(from);
        using var target = Archive.Open(to);
        ImmutableArray<MovedTable> tables;
        using (var line = new MoveLine(console))
        {
            tables = await MoveArchive.RunAsync(source, target, line, cancellation);
        }

        await console.Out.WriteLineAsync($"{source.Location} -> {target.Location}");
        foreach (var table in tables)
        {
            await console.Out.WriteLineAsync($"{table.Name, -16}{table.Rows, 10} rows  {table.Hash}");
            await console.Out.WriteLineAsync($"{string.Empty, -16}{table.RowsThere, 10} rows  {table.HashThere}");
        }

        await console.Out.WriteLineAsync("Both sides are the same.");
        return ExitCodes.Done;
    }
}
