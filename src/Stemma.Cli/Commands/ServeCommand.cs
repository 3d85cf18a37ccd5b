using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Cli.Terminal;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Following;
using Stemma.Workspace.Notifying;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma serve</c>: the workspace in the browser.</summary>
internal static class ServeCommand
{
    private const string Description = """
        Serves the workspace: an archive of stories, their pages, review, and an API.

        The archive is one file, made where there is none, or a PostgreSQL database, which several servers may use at once. It listens
        on this machine only; once the archive has an editor's account («stemma account add»), everybody must log in, and it may listen
        for other machines.

        Examples:
          stemma serve
          stemma serve --data desk.stemma --urls http://127.0.0.1:8080
          stemma serve --data postgresql://desk@db.example.org/desk
          stemma serve --follow

        Exit codes: 0 stopped by the user; 2 wrong usage; 3 the archive cannot be opened, or the address cannot be listened on.
        """;

    public static Command Build(CliConsole console)
    {
        var data = ArchiveOption.Build();
        var urls = new Option<string[]>("--urls")
        {
            Description = "Where to listen; port 0 takes any free one.",
            DefaultValueFactory = _ => ["http://127.0.0.1:5310"],
            AllowMultipleArgumentsPerToken = true,
        };
        var follow = new Option<bool>("--follow")
        {
            Description =
                "Follow the archive's feeds as well and tell subscribers what moves, as «stemma watch» does in a process of its own.",
        };
        var readings = CountOption.Readings();
        var (reach, send) = (new ReachOptions(), new SendOptions());
        var command = new Command("serve", Description) { data, urls, follow, readings };
        reach.AddTo(command);
        send.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    console,
                    parsed.GetValue(data)!,
                    parsed.GetValue(urls)!,
                    new DeskOptions { MostReadings = parsed.GetValue(readings) },
                    parsed.GetValue(follow) ? reach.FollowingOf(parsed) : null,
                    send.Of(parsed, reach.FetchingOf(parsed)),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CliConsole console,
        string data,
        string[] urls,
        DeskOptions held,
        FollowOptions? following,
        NotifyOptions notify,
        CancellationToken cancellation
    )
    {
        using var telemetry = new Telemetry();
        using var archive = Archive.Open(data);
        WebApplication app;
        try
        {
            app = WorkspaceServer.Build(
                new WorkspaceOptions
                {
                    Archive = archive,
                    Urls = [.. urls],
                    Desk = held,
                    LocalPerson = Environment.UserName,
                    Following = following,
                    Fetching = notify.Fetching,
                    Notify = notify,
                }
            );
        }
        catch (ServeRefusedException refused)
        {
            await console.Error.WriteLineAsync(refused.Message);
            return ExitCodes.WrongUsage;
        }

        await using (app)
        {
            await app.StartAsync(cancellation);
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
            await console.Out.WriteLineAsync($"Stemma is at {string.Join(" and ", addresses)}");
            await console.Out.WriteLineAsync($"The archive is {archive.Location}");
            await console.Out.WriteLineAsync("Stop with Ctrl+C; everything is kept.");
            await console.Out.FlushAsync(cancellation);
            await StoppedAsync(cancellation);
            await app.StopAsync(CancellationToken.None);
        }

        return ExitCodes.Done;
    }

    private static async Task StoppedAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
        catch (OperationCanceledException)
        {
            // That is how it is stopped.
        }
    }
}
