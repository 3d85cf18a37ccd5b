namespace Stemma.Web.Tests.Api;

/// <summary>The part of a client's day that has to do with following the news: feeds, what moved, and who is told of it.</summary>
internal sealed class FollowingCalls(ApiServer server, DescribedCalls calls)
{
    public async Task RunAsync(long story)
    {
        await FeedsAsync(story);
        await SubscriptionsAsync(story);
    }

    private async Task FeedsAsync(long story)
    {
        string[] addresses = ["https://herald.example/rss", "nowhere"];
        var added = await calls.PostAsync(200, "addFeeds", "/feeds", new { addresses });
        Assert.Equal((1, 0), (added!["added"]!.GetValue<int>(), added["known"]!.GetValue<int>()));
        Assert.Single(added["diagnostics"]!.AsArray());
        await calls.PostAsync(422, "addFeeds", "/feeds", new { addresses = Array.Empty<string>() });
        await calls.PostAsync(400, "addFeeds", "/feeds", new { address = "https://herald.example/rss" });
        var feeds = await calls.GetAsync(200, "listFeeds", "/feeds");
        await calls.GetAsync(400, "listFeeds", "/feeds?take=0");
        var number = feeds!["feeds"]![0]!["number"]!.GetValue<long>();
        await calls.GetAsync(200, "getFeed", $"/feeds/{number}");
        await calls.GetAsync(404, "getFeed", "/feeds/999");
        foreach (var (state, status) in new[] { ("paused", 200), ("followed", 200), ("gone", 422) })
        {
            var asked = ApiServer.Json(new { state });
            await calls.SendAsync(status, "updateFeed", HttpMethod.Patch, $"/feeds/{number}", asked);
        }

        await calls.SendAsync(404, "updateFeed", HttpMethod.Patch, "/feeds/999", ApiServer.Json(new { state = "paused" }));
        await calls.GetAsync(200, "listEntries", $"/entries?state=parked&feed={number}");
        await calls.GetAsync(400, "listEntries", "/entries?state=lost");
        await calls.PostAsync(404, "retryEntry", "/entries/999/retry", new { });
        await calls.GetAsync(200, "listMovements", "/movements?words=valley&after=0");
        await calls.GetAsync(400, "listMovements", "/movements?after=now");
        await calls.GetAsync(200, "listStoryMovements", $"/stories/{story}/movements?take=2");
        await calls.GetAsync(404, "listStoryMovements", "/stories/999/movements");
    }

    private async Task SubscriptionsAsync(long story)
    {
        var made = await calls.PostAsync(
            201,
            "addSubscription",
            "/subscriptions",
            new
            {
                target = $"{server.Site}/hook",
                words = "valley",
                story,
            }
        );
        Assert.StartsWith("whsec_", made!["secret"]!.GetValue<string>(), StringComparison.Ordinal);
        var number = made["subscription"]!["number"]!.GetValue<long>();
        var mail = await calls.PostAsync(201, "addSubscription", "/subscriptions", new { target = "ana@desk.example" });
        Assert.Null(mail!["secret"]);
        await calls.PostAsync(422, "addSubscription", "/subscriptions", new { target = "ana@desk.example" });
        await calls.PostAsync(422, "addSubscription", "/subscriptions", new { target = "http://10.1.2.3/hook" });
        await calls.PostAsync(404, "addSubscription", "/subscriptions", new { target = "ana@desk.example", story = 999 });
        await calls.PostAsync(400, "addSubscription", "/subscriptions", new { address = "ana@desk.example" });
        var listed = await calls.GetAsync(200, "listSubscriptions", "/subscriptions?take=1");
        Assert.DoesNotContain("whsec_", listed!.ToJsonString(), StringComparison.Ordinal);
        await calls.GetAsync(200, "getSubscription", $"/subscriptions/{number}");
        foreach (var (state, status) in new[] { ("paused", 200), ("active", 200), ("gone", 422) })
        {
            var asked = ApiServer.Json(new { state });
            await calls.SendAsync(status, "updateSubscription", HttpMethod.Patch, $"/subscriptions/{number}", asked);
        }

        var untaken = await calls.PostAsync(200, "testSubscription", $"/subscriptions/{number + 1}/test", new { });
        Assert.False(untaken!["isTaken"]!.GetValue<bool>());
        Assert.Single(untaken["diagnostics"]!.AsArray());
        foreach (var status in new[] { 204, 404 })
        {
            await calls.SendAsync(status, "removeSubscription", HttpMethod.Delete, $"/subscriptions/{number}", null);
        }

        await calls.GetAsync(404, "getSubscription", $"/subscriptions/{number}");
        await calls.PostAsync(404, "testSubscription", $"/subscriptions/{number}/test", new { });
    }
}
