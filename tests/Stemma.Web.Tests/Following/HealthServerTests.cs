using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Web.Hosting;
using Stemma.Workspace.Following;

namespace Stemma.Web.Tests.Following;

public sealed class HealthServerTests
{
    [Fact]
    public async Task A_process_that_can_work_is_ready()
    {
        var (status, ready) = await Ask("/healthz/ready", _ => Task.FromResult(new FollowingHealth(true, true, [])));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("ok ok ok", $"{ready["status"]} {ready["archive"]} {ready["queue"]}");
        Assert.Empty(ready["stuck"]!.AsArray());
    }

    [Fact]
    public async Task Without_a_queue_none_is_told_of()
    {
        var (_, ready) = await Ask("/healthz/ready", _ => Task.FromResult(new FollowingHealth(true, null, [])));
        Assert.Null(ready["queue"]);
    }

    [Fact]
    public async Task One_that_cannot_work_is_live_but_not_ready_and_says_why()
    {
        var health = new FollowingHealth(true, false, ["read"]);
        var (status, ready) = await Ask("/healthz/ready", _ => Task.FromResult(health));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(
            "unavailable ok unavailable read",
            $"{ready["status"]} {ready["archive"]} {ready["queue"]} {ready["stuck"]![0]}"
        );
        var (live, answer) = await Ask("/healthz/live", _ => Task.FromResult(health));
        Assert.Equal((HttpStatusCode.OK, "ok"), (live, answer["status"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Probes_at_one_time_ask_the_archive_once_and_a_later_one_asks_anew()
    {
        var asked = 0;
        var gate = new TaskCompletionSource<FollowingHealth>();
        var check = new SharedCheck(_ =>
        {
            asked++;
            return gate.Task;
        });

        var probes = Enumerable.Range(0, 5).Select(_ => check.RunAsync(CancellationToken.None)).ToList();
        gate.SetResult(new FollowingHealth(true, null, []));

        Assert.All(await Task.WhenAll(probes), health => Assert.True(health.IsReady));
        Assert.Equal(1, asked);
        await check.RunAsync(CancellationToken.None);
        Assert.Equal(2, asked);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> Ask(
        string path,
        Func<CancellationToken, Task<FollowingHealth>> check
    )
    {
        await using var app = HealthServer.Build(new IPEndPoint(IPAddress.Loopback, 0), check);
        await app.StartAsync();
        using var client = new HttpClient();
        var root = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var answer = await client.GetAsync(root + path);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
