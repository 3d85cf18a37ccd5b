using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Web.Hosting;
using Stemma.Workspace.Following;

namespace Stemma.Cli.Commands;

/// <summary>The option of processes without pages that says where a supervisor asks how they fare.</summary>
internal static class HealthOption
{
    public static Option<IPEndPoint?> Build() =>
        new("--health")
        {
            Description =
                "Tell a supervisor how the process fares, at /healthz/live and /healthz/ready: a port of this machine, or address and port, such as 8090 or 0.0.0.0:8090.",
            HelpName = "[address:]port",
            CustomParser = Parse,
        };

    /// <summary>Answers until it is disposed; null where nobody wants it.</summary>
    public static async Task<WebApplication?> ServeAsync(
        CliConsole console,
        IPEndPoint? address,
        Func<CancellationToken, Task<FollowingHealth>> check,
        CancellationToken cancellation
    )
    {
        if (address is null)
        {
            return null;
        }

        var app = HealthServer.Build(address, check);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await console.Out.WriteLineAsync($"Its health is at {string.Join(" and ", addresses)}/healthz/ready");
        return app;
    }

    private static IPEndPoint? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return new IPEndPoint(IPAddress.Loopback, port);
        }

        // An address alone would be taken with port 0.
        var colon = text.LastIndexOf(':');
        if (
            colon > 0
            && !text.EndsWith(']')
            && (text[0] == '[' || text.IndexOf(':', StringComparison.Ordinal) == colon)
            && IPEndPoint.TryParse(text, out var address)
        )
        {
            return address;
        }

        result.AddError(
            $"«{text}» is no place to answer at. Give a port, such as 8090, or address and port, such as 0.0.0.0:8090."
        );
        return null;
    }
}
