using System.CommandLine;
using System.Data.Common;
using Stemma.Cli.Commands;
using Stemma.Workspace;
using Stemma.Workspace.Jobs;
using Stemma.Workspace.Notifying;

namespace Stemma.Cli;

/// <summary>The <c>stemma</c> command.</summary>
public static class StemmaProgram
{
    /// <summary>What is in hand may be finished; a worker needs some seconds.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    /// <summary>Runs one command line.</summary>
    /// <param name="args">As the shell gave them.</param>
    /// <param name="console">Where to read and write.</param>
    /// <returns>One of <see cref="ExitCodes"/>; never throws, so that no stack trace reaches a user.</returns>
    public static async Task<int> RunAsync(string[] args, CliConsole console)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(console);
        try
        {
            var parsed = Root(console).Parse(args.Length == 0 ? ["--help"] : args);
            if (parsed.Errors.Count > 0)
            {
                return await RefuseAsync(parsed, console);
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = console.Out,
                    Error = console.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = LongestStop,
                }
            );
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Stopped.");
            return ExitCodes.Interrupted;
        }
        catch (Exception failure) when (failure is ArchiveException or QueueException)
        {
            await console.Error.WriteLineAsync(failure.Message);
            return ExitCodes.NothingDone;
        }
        catch (NotifyRefusedException refused)
        {
            await console.Error.WriteLineAsync(refused.Message);
            return ExitCodes.WrongUsage;
        }
        catch (DbException failure)
        {
            await console.Error.WriteLineAsync(
                $"The archive cannot be read or written: {failure.Message} Look at its disk or server, and try again."
            );
            return ExitCodes.NothingDone;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"{failure.Message} Check the path and its permissions.");
            return ExitCodes.NothingDone;
        }
        catch (Exception failure)
        {
            await console.Error.WriteLineAsync(
                $"Something went wrong that should not ({failure.GetType().Name}: {failure.Message}). Please report it with the input."
            );
            return ExitCodes.NothingDone;
        }
    }

    /// <summary>The commands.</summary>
    internal static RootCommand Root(CliConsole console) =>
        new("Reads what several outlets published on one event and shows what each claim rests on.")
        {
            TraceCommand.Build(console),
            ExplainCommand.Build(console),
            AddCommand.Build(console),
            WatchCommand.Build(console),
            WorkCommand.Build(console),
            ServeCommand.Build(console),
            NotifyCommand.Build(console),
            McpCommand.Build(console),
            AccountCommand.Build(console),
            ExportCommand.Build(console),
            MoveCommand.Build(console),
            ParseCommand.Build(console),
            CompletionCommand.Build(console),
        };

    private static async Task<int> RefuseAsync(ParseResult parsed, CliConsole console)
    {
        foreach (var error in parsed.Errors)
        {
            await console.Error.WriteLineAsync(error.Message);
        }

        await console.Error.WriteLineAsync("See «stemma --help».");
        return ExitCodes.WrongUsage;
    }
}
