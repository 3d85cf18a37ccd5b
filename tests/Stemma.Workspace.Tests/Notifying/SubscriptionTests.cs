using Stemma.Testing.Databases;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Tests.Archives;

namespace Stemma.Workspace.Tests.Notifying;

/// <summary>Who can be subscribed, tried and removed; on each kind of database.</summary>
public abstract class SubscriptionTests : IAsyncLifetime
{
    private readonly HookReceiver receiver = new();
    private readonly TestArchive test;
    private readonly Subscribed desk;

    protected SubscriptionTests(TestArchive test)
    {
        this.test = test;
        desk = new Subscribed(test);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        desk.Dispose();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("http://127.0.0.1/hook")]
    [InlineData("http://[::1]/hook")]
    [InlineData("https://hooks.example:2222/")]
    [InlineData("https://user:password@hooks.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("hooks.example")]
    [InlineData("Ana <ana@desk.example>")]
    [InlineData("ana@desk.example, ben@desk.example")]
    [InlineData("ana@desk.example\r\nBcc: all@desk.example")]
    [InlineData("\"ana\"@desk.example")]
    [InlineData("@desk.example")]
    [InlineData("")]
    public async Task What_is_no_public_receiver_and_no_address_of_e_mail_is_refused(string target)
    {
        await Assert.ThrowsAsync<NotifyRefusedException>(() => Subscribe(target));
        Assert.Empty(FindSubscriptions.Run(desk.Archive));
    }

    [Fact]
    public async Task The_same_is_subscribed_once_and_can_be_removed()
    {
        var number = (await Subscribe()).Listed.Number;
        await Assert.ThrowsAsync<NotifyRefusedException>(() => Subscribe());
        await RemoveSubscription.RunAsync(desk.Archive, number);
        await Assert.ThrowsAsync<NotifyRefusedException>(() => RemoveSubscription.RunAsync(desk.Archive, number));
        await Subscribe();
    }

    [Fact]
    public async Task A_test_is_signed_and_sent_also_where_it_is_paused()
    {
        var made = await Subscribe();
        await PauseSubscription.RunAsync(desk.Archive, made.Listed.Number, isPaused: true);

        Assert.Null(
            await TestSubscription.RunAsync(desk.Archive, made.Listed.Number, new NotifyOptions { Fetching = receiver.Options })
        );

        var hook = Assert.Single(receiver.Hooks);
        Assert.Equal("stemma.test", hook.Json.GetProperty("type").GetString());
        Assert.StartsWith("v1,", hook.Headers["webhook-signature"], StringComparison.Ordinal);
        Assert.Null(desk.One.Delivered);
    }

    private Task<NewSubscription> Subscribe(string target = HookReceiver.Address) =>
        AddSubscription.RunAsync(desk.Archive, new WantedSubscription(target, string.Empty, 0), "Ana", receiver.Options);
}

/// <summary>In a file.</summary>
public sealed class SubscriptionOnSqliteTests() : SubscriptionTests(new TestArchive());

/// <summary>On a server.</summary>
[Trait("Category", "Slow")]
public sealed class SubscriptionOnPostgresTests(PostgresServer server) : SubscriptionTests(new TestArchive(server));
