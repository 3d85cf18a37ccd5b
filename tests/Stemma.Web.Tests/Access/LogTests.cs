using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Tests.Access;

public sealed class LogTests
{
    private const string Wrong = "a password that was mistyped";
    private const string Words = "The bridge at Ostrava-on-Lin was closed, said the warden.";

    [Fact]
    public async Task No_password_token_cookie_or_article_is_logged_at_any_level()
    {
        await using var workspace = await RunningWorkspace.Start();
        var log = new KeptLog();
        var settings = (IConfigurationRoot)workspace.Services.GetRequiredService<IConfiguration>();
        settings["Logging:LogLevel:Default"] = "Trace";
        settings.Reload();
        workspace.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await Team.Make(workspace);
        var token = (await AddToken.RunAsync(workspace.Archive, "Rio", "import", "test")).Token;

        using var reviewer = new Browsing(workspace.Root);
        using var refused = await reviewer.LogIn("Rio", Wrong);
        using var loggedIn = await reviewer.LogIn("Rio");
        var form = await reviewer.FormToken("/account");
        using var pasted = await reviewer.PostWith(form, "/stories/paste", ("text", Words));
        using var page = await reviewer.Get("/stories/1");
        using var changed = await reviewer.PostWith(form, "/account/password", ("current", Team.Password), ("wanted", Wrong));
        using var made = await reviewer.PostWith(await reviewer.FormToken("/account"), "/account/tokens", ("label", "table"));
        var shown = (await Browsing.Parse(made)).QuerySelector("#token")!.TextContent;
        using var program = new Browsing(workspace.Root, token);
        using var asked = await program.Get("/");
        using var leaked = await program.Get($"/search?words={token}");
        using var revoked = new Browsing(workspace.Root, token + "x");
        using var unknown = await revoked.Get("/");

        Assert.Contains(log.Lines, line => line.Contains("/stories/paste", StringComparison.Ordinal));
        var cookies = reviewer.Cookies.GetAllCookies().Select(cookie => cookie.Value).Where(value => value.Length > 0);
        foreach (var secret in cookies.Concat([Team.Password, Wrong, shown, form, Words[..20]]))
        {
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        }

        // What somebody writes into an address stands in the server's own line for that request, and nowhere else.
        Assert.DoesNotContain(
            log.Lines.Where(line => !line.Contains("/search", StringComparison.Ordinal)),
            line => line.Contains(token, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_server_logs_nothing_unless_it_is_told_to()
    {
        await using var workspace = await RunningWorkspace.Start();
        Assert.Empty(workspace.Services.GetServices<ILoggerProvider>());
    }

    [Fact]
    public void A_new_token_written_as_text_does_not_tell_it()
    {
        var listed = new ApiToken(1, "Rio", "import", DateTimeOffset.UnixEpoch, null, false);
        Assert.DoesNotContain("stm_", new NewToken("stm_secret", listed).ToString(), StringComparison.Ordinal);
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
