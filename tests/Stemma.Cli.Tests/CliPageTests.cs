using System.Text;
using Stemma.Testing;

namespace Stemma.Cli.Tests;

public sealed class CliPageTests
{
    private static readonly string[][] Commands =
    [
        [],
        ["trace"],
        ["explain"],
        ["add"],
        ["watch"],
        ["work"],
        ["serve"],
        ["notify"],
        ["notify", "add"],
        ["notify", "test"],
        ["mcp"],
        ["export"],
        ["move"],
        ["parse"],
        ["account"],
        ["account", "add"],
        ["account", "token"],
        ["completion"],
    ];

    /// <summary>After a change of the help, run this test with STEMMA_WRITE_DOCS=1 and commit the page.</summary>
    [Fact]
    public async Task The_page_of_the_command_line_is_the_programs_own_help()
    {
        var path = Path.Combine(Repository.Root, "docs", "cli.md");
        var page = await PageAsync();
        if (Environment.GetEnvironmentVariable("STEMMA_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, page);
        }

        Assert.Equal(page, await File.ReadAllTextAsync(path));
    }

    private static async Task<string> PageAsync()
    {
        var page = new StringBuilder("# The command line\n\nWritten from the program's own `--help`.\n");
        foreach (var command in Commands)
        {
            var help = await CliRun.Of([.. command, "--help"]);
            page.Append("\n## ").AppendJoin(' ', command.Prepend("stemma")).Append("\n\n```\n");
            page.AppendJoin('\n', help.Out.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd()))
                .Append("\n```\n");
        }

        return page.ToString().Replace("Stemma.Cli.Tests", "stemma", StringComparison.Ordinal);
    }
}
