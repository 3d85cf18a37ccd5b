using System.CommandLine;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma completion</c>: a script for the shell, which asks the program itself for suggestions.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _stemma() {
          local IFS=$'\n'
          COMPREPLY=( $(compgen -W "$(stemma "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _stemma stemma
        """;

    private const string Zsh = """
        _stemma() {
          local -a suggestions
          suggestions=(${(f)"$(stemma "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)"})
          compadd -a suggestions
          _files
        }
        compdef _stemma stemma
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName stemma -ScriptBlock {
          param($word, $line, $position)
          stemma "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static Command Build(CliConsole console)
    {
        var shell = new Argument<string>("shell") { Description = "The shell to write a script for." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command(
            "completion",
            """
            Writes a script that completes commands and options in a shell.

            Examples:
              source <(stemma completion bash)
              stemma completion pwsh >> $PROFILE
            """
        )
        {
            shell,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var script = parsed.GetValue(shell) switch
                {
                    "bash" => Bash,
                    "zsh" => Zsh,
                    _ => PowerShell,
                };
                await console.Out.WriteLineAsync(script);
                return ExitCodes.Done;
            }
        );
        return command;
    }
}
