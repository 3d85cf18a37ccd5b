using System.CommandLine;
using Stemma.Cli.Terminal;
using Stemma.Workspace;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Stories;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma notify</c>: who is told what moves.</summary>
internal static class NotifyCommand
{
    private const string Description = """
        Keeps who is told what moves in the stories of an archive: by signed webhooks or by e-mail. They are sent by the process that
        follows the feeds, «stemma watch» or «stemma serve --follow»; e-mail only where it was given a mail server.

        Examples:
          stemma notify add https://hooks.example/stemma --data desk.stemma
          stemma notify add ana@news.example --words ferry
          stemma notify list
          stemma notify test 2 --mail-server smtp://desk@mail.example --mail-from desk@news.example

        Exit codes: 0 done; 1 a test was not taken; 2 wrong usage; 3 it cannot be done, or the archive cannot be opened.
        """;

    public static Command Build(CliConsole console) =>
        new("notify", Description)
        {
            BuildAdd(console),
            BuildList(console),
            BuildPause(console, "pause", "Sends it nothing until it is to go on.", isPaused: true),
            BuildPause(console, "resume", "Lets it go on where it was: with what moved meanwhile.", isPaused: false),
            BuildRemove(console),
            BuildTest(console),
        };

    private static Command BuildAdd(CliConsole console)
    {
        var target = new Argument<string>("target")
        {
            Description = "The address of a receiver of webhooks, https://…, or an address of e-mail.",
        };
        var words = new Option<string>("--words", "-w")
        {
            Description = "Only of stories that hold all these words, as a search of the workspace finds them.",
            DefaultValueFactory = _ => string.Empty,
        };
        var story = new Option<long>("--story", "-s") { Description = "Only of the story of this number." };
        var reach = new ReachOptions();
        var command = new Command(
            "add",
            "Subscribes somebody to what moves from now on; prints the secret of a webhook, this once."
        )
        {
            target,
            words,
            story,
        };
        reach.AddNetworksTo(command);
        return With(
            command,
            console,
            async (parsed, archive, cancellation) =>
            {
                var wanted = new WantedSubscription(parsed.GetValue(target)!, parsed.GetValue(words)!, parsed.GetValue(story));
                var made = await AddSubscription.RunAsync(archive, wanted, By, reach.NetworksOf(parsed), cancellation);
                await console.Out.WriteLineAsync(SubscriptionLine.Of(made.Listed));
                if (made.Secret.Length > 0)
                {
                    await console.Out.WriteLineAsync(
                        $"The secret that its webhooks are signed with, shown this once: {made.Secret}"
                    );
                }

                return ExitCodes.Done;
            }
        );
    }

    private static Command BuildList(CliConsole console) =>
        With(
            new Command("list", "Shows who is told what, and how that fares."),
            console,
            async (_, archive, _) =>
            {
                foreach (var subscription in FindSubscriptions.Run(archive))
                {
                    await console.Out.WriteLineAsync(SubscriptionLine.Of(subscription));
                }

                return ExitCodes.Done;
            }
        );

    private static Command BuildPause(CliConsole console, string verb, string description, bool isPaused)
    {
        var number = Number();
        return With(
            new Command(verb, description) { number },
            console,
            async (parsed, archive, cancellation) =>
            {
                await PauseSubscription.RunAsync(archive, parsed.GetValue(number), isPaused, cancellation);
                return ExitCodes.Done;
            }
        );
    }

    private static Command BuildRemove(CliConsole console)
    {
        var number = Number();
        return With(
            new Command("remove", "Ends a subscription for good.") { number },
            console,
            async (parsed, archive, cancellation) =>
            {
                await RemoveSubscription.RunAsync(archive, parsed.GetValue(number), cancellation);
                return ExitCodes.Done;
            }
        );
    }

    private static Command BuildTest(CliConsole console)
    {
        var number = Number();
        var (reach, send) = (new ReachOptions(), new SendOptions());
        var command = new Command("test", "Sends a test, at once.") { number };
        reach.AddNetworksTo(command);
        send.AddTo(command);
        return With(
            command,
            console,
            async (parsed, archive, cancellation) =>
            {
                var options = send.Of(parsed, reach.NetworksOf(parsed));
                if (await TestSubscription.RunAsync(archive, parsed.GetValue(number), options, cancellation) is { } problem)
                {
                    await console.Error.WriteLineAsync(DiagnosticLine.Of(problem));
                    return ExitCodes.SomeInputUnusable;
                }

                await console.Out.WriteLineAsync("The test was taken.");
                return ExitCodes.Done;
            }
        );
    }

    /// <summary>Whoever can write the archive.</summary>
    private static string By => $"{Environment.UserName} (command line)";

    private static Argument<long> Number() => new("number") { Description = "Which, as «stemma notify list» shows it." };

    private static Command With(Command command, CliConsole console, Func<ParseResult, Archive, CancellationToken, Task<int>> run)
    {
        var data = ArchiveOption.Build();
        command.Add(data);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                using var archive = Archive.Open(parsed.GetValue(data)!);
                try
                {
                    return await run(parsed, archive, cancellation);
                }
                catch (Exception refused) when (refused is NotifyRefusedException or StoryNotFoundException)
                {
                    await console.Error.WriteLineAsync(refused.Message);
                    return ExitCodes.NothingDone;
                }
            }
        );
        return command;
    }
}
