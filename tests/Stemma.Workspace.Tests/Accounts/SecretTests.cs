using System.Text;
using Microsoft.Data.Sqlite;
using Stemma.Workspace.Accounts;
using Stemma.Workspace.Tests.Archives;

namespace Stemma.Workspace.Tests.Accounts;

/// <summary>What a thief of the file finds.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Password = "correct horse battery staple";

    private readonly TestArchive test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Neither_password_nor_token_stands_in_the_file()
    {
        await AddAccount.RunAsync(test.Archive, new WantedAccount("Ana", AccountRole.Editor), Password, "test");
        var token = (await AddToken.RunAsync(test.Archive, "Ana", "import", "test")).Token;
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(test.Folder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var bytes = await reader.ReadToEndAsync();
            Assert.DoesNotContain(Password, bytes, StringComparison.Ordinal);
            Assert.DoesNotContain(token, bytes, StringComparison.Ordinal);
        }
    }
}
