using System.CommandLine;

namespace Stemma.Cli.Commands;

/// <summary>The option that names the archive, the same for every command that has one.</summary>
internal static class ArchiveOption
{
    public static Option<string> Build() =>
        new("--data", "-d")
        {
            Description =
                "The archive: a file, made where there is none; or a PostgreSQL database, postgresql://user@host:5432/name, whose password PGPASSWORD or a PGPASSFILE may give.",
            HelpName = "archive",
            DefaultValueFactory = _ => "archive.stemma",
        };
}
