using System.Diagnostics;
using Stemma.Testing.Databases;
using Stemma.Workspace.Accounts;
using Stemma.Workspace.Tests.Archives;

namespace Stemma.Workspace.Tests.Accounts;

/// <summary>On each kind of database.</summary>
public abstract class AccountTests(TestArchive test) : IDisposable
{
    private const string Password = "correct horse battery staple";

    [Fact]
    public async Task An_account_is_known_by_its_password_after_a_restart()
    {
        await Add("Ana", AccountRole.Editor);
        test.Reopen();
        Assert.Equal(AccountRole.Editor, CheckPassword.Run(test.Archive, "Ana", Password)?.Role);
        Assert.Null(CheckPassword.Run(test.Archive, "Ana", Password + " "));
        Assert.Null(CheckPassword.Run(test.Archive, "ana", Password));
        Assert.Null(CheckPassword.Run(test.Archive, "Ben", Password));
    }

    [Fact]
    public async Task Each_change_of_an_account_gives_it_another_stamp()
    {
        await Add("Ana", AccountRole.Editor);
        await Add("Ben", AccountRole.Reviewer);
        var stamps = new List<string> { Stamp() };
        await SetRole.RunAsync(test.Archive, "Ben", AccountRole.Reader, "test");
        stamps.Add(Stamp());
        await SetPassword.RunAsync(test.Archive, "Ben", Password, "test");
        stamps.Add(Stamp());
        await DisableAccount.RunAsync(test.Archive, "Ben", true, "test");
        stamps.Add(Stamp());
        await EndSessions.RunAsync(test.Archive, "Ben", "test");
        stamps.Add(Stamp());
        Assert.Equal(5, stamps.Distinct(StringComparer.Ordinal).Count());

        string Stamp() => FindAccounts.One(test.Archive, "Ben")!.Stamp;
    }

    [Fact]
    public async Task A_disabled_account_has_no_password_and_no_tokens_until_it_is_enabled()
    {
        await Add("Ana", AccountRole.Editor);
        await Add("Ben", AccountRole.Reader);
        var token = (await AddToken.RunAsync(test.Archive, "Ben", "table", "test")).Token;
        await DisableAccount.RunAsync(test.Archive, "Ben", true, "test");
        Assert.Null(CheckPassword.Run(test.Archive, "Ben", Password));
        Assert.Null(await CheckToken.RunAsync(test.Archive, token));
        await DisableAccount.RunAsync(test.Archive, "Ben", false, "test");
        Assert.NotNull(CheckPassword.Run(test.Archive, "Ben", Password));
        Assert.NotNull(await CheckToken.RunAsync(test.Archive, token));
    }

    [Fact]
    public async Task An_archive_is_never_left_without_an_editor()
    {
        await Assert.ThrowsAsync<AccountRefusedException>(() => Add("Ben", AccountRole.Reviewer));
        await Add("Ana", AccountRole.Editor);
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            SetRole.RunAsync(test.Archive, "Ana", AccountRole.Reader, "test")
        );
        await Assert.ThrowsAsync<AccountRefusedException>(() => DisableAccount.RunAsync(test.Archive, "Ana", true, "test"));
        await Add("Eda", AccountRole.Editor);
        await DisableAccount.RunAsync(test.Archive, "Ana", true, "test");
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            SetRole.RunAsync(test.Archive, "Eda", AccountRole.Reader, "test")
        );
    }

    [Theory]
    [InlineData("Ana", "", "too short")]
    [InlineData("Ana", "elevenchars", "too short")]
    [InlineData("", Password, "no name")]
    [InlineData(" Ana", Password, "a space before")]
    [InlineData("A<b>", Password, "markup")]
    [InlineData("A\u200bna", Password, "a character that is not seen")]
    [InlineData("EDA", Password, "taken in other letters")]
    public async Task What_cannot_be_an_account_is_refused(string name, string password, string why)
    {
        await Add("Eda", AccountRole.Editor);
        var refused = await Assert.ThrowsAsync<AccountRefusedException>(() =>
            AddAccount.RunAsync(test.Archive, new WantedAccount(name, AccountRole.Reader), password, "test")
        );
        Assert.False(string.IsNullOrEmpty(refused.Message), why);
        Assert.Single(FindAccounts.Run(test.Archive));
    }

    [Fact]
    public async Task Names_of_many_scripts_can_be_used()
    {
        await Add("Zoë O’Brien-Łuksza", AccountRole.Editor);
        await Add("Олена", AccountRole.Reader);
        await Add("محمد", AccountRole.Reader);
        Assert.Equal(3, FindAccounts.Run(test.Archive).Length);
    }

    [Fact]
    public async Task A_token_has_256_random_bits_and_is_noted_when_it_is_used()
    {
        await Add("Ana", AccountRole.Editor);
        var one = await AddToken.RunAsync(test.Archive, "Ana", "one", "test");
        var other = await AddToken.RunAsync(test.Archive, "Ana", "other", "test");
        Assert.Matches("^stm_[A-Za-z0-9_-]{43}$", one.Token);
        Assert.NotEqual(one.Token, other.Token);
        await CheckToken.RunAsync(test.Archive, one.Token);
        var listed = FindTokens.Run(test.Archive, "Ana");
        Assert.Equal(["other", "one"], listed.Select(token => token.Label));
        Assert.Null(listed[0].UsedAt);
        Assert.NotNull(listed[1].UsedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("stm_")]
    [InlineData("stm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' or 1=1 --")]
    public async Task What_is_no_token_is_nobodys(string token)
    {
        await Add("Ana", AccountRole.Editor);
        await AddToken.RunAsync(test.Archive, "Ana", "one", "test");
        Assert.Null(await CheckToken.RunAsync(test.Archive, token));
    }

    /// <summary>Not to the millisecond, which a shared machine does not give, but one is not ten times the other.</summary>
    [Fact]
    public async Task A_name_that_is_not_there_takes_as_long_as_a_wrong_password()
    {
        await Add("Ana", AccountRole.Editor);
        Measure("Nobody");
        var there = Enumerable.Range(0, 5).Select(_ => Measure("Ana")).Min();
        var absent = Enumerable.Range(0, 5).Select(_ => Measure("Nobody")).Min();
        Assert.InRange(absent / there, 0.4, 2.5);

        double Measure(string name)
        {
            var watch = Stopwatch.StartNew();
            Assert.Null(CheckPassword.Run(test.Archive, name, "a wrong password"));
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<Account> Add(string name, AccountRole role) =>
        AddAccount.RunAsync(test.Archive, new WantedAccount(name, role), Password, "test");
}

public sealed class SqliteAccountTests() : AccountTests(new TestArchive());

[Trait("Category", "Slow")]
public sealed class PostgresAccountTests(PostgresServer server) : AccountTests(new TestArchive(server));
