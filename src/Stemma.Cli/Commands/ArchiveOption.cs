using System.CommandLine;

namespace Stemma.Cli.Commands;

/// <summary>The option that names the archive, the same for every command that has one.</summary>
internal static class ArchiveOption
{
    public static Option<FileInfo> Build() =>
        new("--data", "-d")
        {
            Description = "The archive: one file; made where there is none.",
            DefaultValueFactory = _ => new FileInfo("archive.stemma"),
        };
}
