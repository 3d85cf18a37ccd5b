using System.Globalization;
using Stemma.Testing.Databases;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;
using Stemma.Workspace.Tests.Archives;
using Stemma.Workspace.Tests.Fetching;

namespace Stemma.Workspace.Tests.Notifying;

/// <summary>On each kind of database.</summary>
public abstract class WebhookTests : IAsyncLifetime
{
    private readonly HookReceiver receiver = new();
    private readonly TestArchive test;
    private readonly Subscribed desk;

    protected WebhookTests(TestArchive test)
    {
        this.test = test;
        desk = new Subscribed(test);
    }

    private NotifyOptions Options => new() { Fetching = receiver.Options, PublicAddress = "https://desk.example" };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        desk.Dispose();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_moves_comes_signed_with_story_line_sources_and_address()
    {
        var story = await desk.Story("Ferry «Marigold»");
        await desk.Move(story, "25");
        var secret = (await Subscribe()).Secret;
        var number = await desk.Move(story);

        await desk.Send(Options);

        var hook = Assert.Single(receiver.Hooks);
        Assert.Equal("/T0/path-is-secret", hook.Path);
        Assert.Equal("application/json", hook.Headers["Content-Type"]);
        var at = long.Parse(hook.Headers["webhook-timestamp"], CultureInfo.InvariantCulture);
        Assert.Equal(desk.Clock.GetUtcNow().ToUnixTimeSeconds(), at);
        Assert.Equal(WebhookSignature.Of(secret, hook.Id, at, hook.Body), hook.Headers["webhook-signature"]);
        Assert.Equal("story.moved", hook.Json.GetProperty("type").GetString());
        var moved = Assert.Single(hook.Json.GetProperty("data").GetProperty("movements").EnumerateArray());
        Assert.Equal(number, moved.GetProperty("number").GetInt64());
        Assert.Equal("figure-changed", moved.GetProperty("kind").GetString());
        Assert.Equal("Ferry «Marigold»", moved.GetProperty("story").GetProperty("title").GetString());
        Assert.Equal(
            $"https://desk.example/stories/{story}/moved#movement-{number}",
            moved.GetProperty("story").GetProperty("url").GetString()
        );
        Assert.Equal("Herald", moved.GetProperty("sources")[0].GetProperty("outlet").GetString());
        Assert.Equal((number, string.Empty), (desk.One.Delivered, desk.One.Problem));

        await desk.Send(Options);
        Assert.Single(receiver.Hooks);
    }

    [Fact]
    public async Task One_that_fails_twice_gets_the_same_again_later_each_time_and_then_what_moved_meanwhile()
    {
        receiver.Answer(RawServer.Status(500), RawServer.Redirect("http://elsewhere.example/"));
        var story = await desk.Story("Ferry");
        await Subscribe();
        var first = await desk.Move(story);
        await desk.Send(Options);
        var second = await desk.Move(story, "31");
        Assert.Contains("status 500", desk.One.Problem, StringComparison.Ordinal);
        Assert.Equal((1, 1), (desk.One.Tries, desk.One.Waiting));

        await desk.Send(Options);
        Assert.Single(receiver.Hooks);
        desk.Clock.Advance(TimeSpan.FromSeconds(10));
        await desk.Send(Options);
        Assert.Equal(2, receiver.Hooks.Count);
        Assert.Contains("redirects", desk.One.Problem, StringComparison.Ordinal);
        desk.Clock.Advance(TimeSpan.FromSeconds(29));
        await desk.Send(Options);
        Assert.Equal(2, receiver.Hooks.Count);
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.Send(Options);

        Assert.Equal([first, first, first, second], receiver.Numbers);
        Assert.Equal(2, receiver.Hooks.Select(hook => hook.Id).Distinct().Count());
        Assert.Equal((second, 0, string.Empty), (desk.One.Delivered, desk.One.Tries, desk.One.Problem));
    }

    [Fact]
    public async Task A_receiver_is_left_alone_as_long_as_it_asks()
    {
        receiver.Answer(RawServer.Status(503, "Retry-After: 600\r\n"));
        await Subscribe();
        await desk.Move(await desk.Story("Ferry"));
        await desk.Send(Options);

        Assert.Equal(desk.Clock.GetUtcNow().AddMinutes(10), desk.One.DueAt);
    }

    [Fact]
    public async Task One_that_wants_no_more_is_paused_until_a_person_lets_it_go_on()
    {
        receiver.Answer(RawServer.Status(410));
        var subscription = (await Subscribe()).Listed.Number;
        var story = await desk.Story("Ferry");
        var first = await desk.Move(story);
        await desk.Send(Options);
        Assert.True(desk.One.IsPaused);
        Assert.Contains("410", desk.One.Problem, StringComparison.Ordinal);
        var second = await desk.Move(story);
        desk.Clock.Advance(TimeSpan.FromDays(2));
        await desk.Send(Options);
        Assert.Single(receiver.Hooks);

        await PauseSubscription.RunAsync(desk.Archive, subscription, isPaused: false);
        await desk.Send(Options);

        Assert.Equal([first, first, second], receiver.Numbers);
        Assert.Equal((false, string.Empty), (desk.One.IsPaused, desk.One.Problem));
    }

    [Fact]
    public async Task After_about_a_day_in_vain_it_is_paused_with_the_reason_and_nothing_is_lost()
    {
        receiver.Answer([.. Enumerable.Repeat(RawServer.Status(500), 11)]);
        var subscription = (await Subscribe()).Listed.Number;
        var number = await desk.Move(await desk.Story("Ferry"));
        var start = desk.Clock.GetUtcNow();
        while (!desk.One.IsPaused)
        {
            desk.Clock.SetUtcNow(desk.One.DueAt);
            await desk.Send(Options);
        }

        Assert.Equal(11, receiver.Hooks.Count);
        Assert.InRange(desk.Clock.GetUtcNow() - start, TimeSpan.FromHours(18), TimeSpan.FromHours(30));
        Assert.Contains("try 11", desk.One.Problem, StringComparison.Ordinal);
        Assert.Equal("STM3030", desk.Told.Problems.First().Code);
        await PauseSubscription.RunAsync(desk.Archive, subscription, isPaused: false);
        await desk.Send(Options);
        Assert.Equal(number, desk.One.Delivered);
        Assert.Single(receiver.Hooks.Select(hook => hook.Id).Distinct());
    }

    [Fact]
    public async Task What_was_being_sent_when_it_was_stopped_is_sent_again_after_the_restart()
    {
        using var stop = new CancellationTokenSource();
        receiver.Before = async end =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, end);
        };
        await Subscribe();
        var story = await desk.Story("Ferry");
        var first = await desk.Move(story);
        using (var sender = new MovementSender(desk.Archive, Options))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sender.RunOnceAsync(stop.Token));
        }

        desk.Reopen();
        receiver.Before = _ => Task.CompletedTask;
        var second = await desk.Move(story);
        await desk.Send(Options);

        Assert.Equal([first, first, second], receiver.Numbers);
        Assert.Equal(2, receiver.Hooks.Select(hook => hook.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_a_killed_sender_had_in_hand_is_sent_by_another_when_its_time_is_over()
    {
        await Subscribe();
        await desk.Move(await desk.Story("Ferry"));
        using (var connection = desk.Archive.Database.Connect())
        {
            var row = Assert.Single(SubscriptionRows.Due(connection, Instants.Write(desk.Clock.GetUtcNow())));
            Assert.NotNull(await NextDelivery.TakeAsync(desk.Archive, row, "killed", Options.LeaseTime, CancellationToken.None));
        }

        await desk.Send(Options);
        Assert.Empty(receiver.Hooks);
        desk.Clock.Advance(Options.LeaseTime);
        await desk.Send(Options);

        Assert.Single(receiver.Hooks);
    }

    [Fact]
    public async Task Two_senders_send_everything_once_in_order_and_a_hundred_at_most_at_once()
    {
        await Subscribe();
        var story = await desk.Story("Ferry");
        var all = new List<long>();
        for (var i = 0; i < 250; i++)
        {
            all.Add(await desk.Move(story, i.ToString(CultureInfo.InvariantCulture)));
        }

        await Task.WhenAll(desk.Send(Options), desk.Send(Options));
        await desk.Send(Options);

        Assert.Equal(all, receiver.Numbers);
        Assert.Equal([100, 100, 50], receiver.Hooks.Select(hook => hook.Numbers.Count()));
    }

    [Fact]
    public async Task One_that_does_not_answer_holds_up_nobody_else()
    {
        receiver.Before = end => receiver.Hooks.Count == 1 ? Task.Delay(Timeout.InfiniteTimeSpan, end) : Task.CompletedTask;
        await Subscribe();
        var number = await desk.Move(await desk.Story("Ferry"));
        await Subscribe("http://other.example/hook");
        var later = await desk.Move(await desk.Story("Storm"));

        await desk.Send(Options with { TimeLimit = TimeSpan.FromSeconds(2) });

        Assert.Contains(FindSubscriptions.Run(desk.Archive), one => one.Delivered == later);
        var slow = Assert.Single(FindSubscriptions.Run(desk.Archive), one => one.Delivered is null);
        Assert.Contains("within 2 seconds", slow.Problem, StringComparison.Ordinal);
        Assert.Contains(number, receiver.Numbers);
    }

    [Fact]
    public async Task A_search_brings_its_stories_and_a_story_what_moves_where_it_was_merged_into()
    {
        var (ferry, storm) = (await desk.Story("Ferry Marigold sinks"), await desk.Story("Storm over Arle"));
        await Subscribe("http://hooks.example/search", "marigold");
        await Subscribe("http://hooks.example/story", story: ferry);
        var first = await desk.Move(ferry);
        await desk.Move(storm);
        await desk.Send(Options);
        Assert.Equal([first, first], receiver.Numbers);

        await MergeStories.RunAsync(desk.Archive, new StoryChange(storm, "Ana", ""), ferry);
        var second = await desk.Move(storm);
        await desk.Send(Options);

        Assert.Equal(second, Assert.Single(FindSubscriptions.Run(desk.Archive), one => one.Story == ferry).Delivered);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_private_address_whatever_its_name()
    {
        receiver.Web.Name("hooks.example", "10.1.2.3");
        await Subscribe();
        await desk.Move(await desk.Story("Ferry"));
        await desk.Send(Options);

        Assert.Empty(receiver.Web.Dialled);
        Assert.Equal("STM3002", Assert.Single(desk.Told.Problems).Code);
        Assert.Contains("10.1.2.3", desk.One.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read()
    {
        receiver.Answer("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nbegun");
        await Subscribe();
        await desk.Move(await desk.Story("Ferry"));
        await desk.Send(Options);

        Assert.NotNull(desk.One.Delivered);
    }

    [Fact]
    public async Task Neither_the_secret_nor_the_path_of_a_receiver_is_told()
    {
        receiver.Answer(RawServer.Status(500));
        var made = await Subscribe();
        await desk.Move(await desk.Story("Ferry"));
        await desk.Send(Options);
        var problem = Assert.Single(desk.Told.Problems);

        Assert.DoesNotContain(made.Secret, $"{made} {desk.One} {desk.Told.Text}", StringComparison.Ordinal);
        Assert.DoesNotContain("path-is-secret", $"{made} {problem}", StringComparison.Ordinal);
        Assert.Contains("hooks.example", problem.Source, StringComparison.Ordinal);
    }

    private Task<NewSubscription> Subscribe(string target = HookReceiver.Address, string words = "", long story = 0) =>
        AddSubscription.RunAsync(desk.Archive, new WantedSubscription(target, words, story), "Ana", receiver.Options);
}

/// <summary>In a file.</summary>
public sealed class WebhookOnSqliteTests() : WebhookTests(new TestArchive());

/// <summary>On a server.</summary>
[Trait("Category", "Slow")]
public sealed class WebhookOnPostgresTests(PostgresServer server) : WebhookTests(new TestArchive(server));
