using Microsoft.Data.Sqlite;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

public sealed class SqliteOpeningTests : IDisposable
{
    private readonly TestArchive test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void An_archive_of_a_later_version_is_refused_with_what_to_do()
    {
        test.Archive.Dispose();
        Execute("pragma user_version = 999");

        var refused = Assert.Throws<ArchiveException>(() => Archive.Open(test.Location));
        Assert.Contains("Update Stemma", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_archive_is_refused_by_name()
    {
        var file = test.Location + ".txt";
        File.WriteAllText(file, new string('x', 5000));

        var refused = Assert.Throws<ArchiveException>(() => Archive.Open(file));
        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_archive_of_an_earlier_version_is_brought_to_the_present(int version)
    {
        test.Archive.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(test.Location);
        foreach (var script in SchemaScripts.Of("Sqlite").Where(script => script.Number <= version))
        {
            Execute(script.Sql);
        }

        Execute(
            $"pragma user_version = {version}; insert into story (title, created_at, created_by, changed_at) values ('Old', '2026-01-02T03:04:05.000Z', 'Ana', '2026-01-02T03:04:05.000Z')"
        );

        test.Reopen();

        Assert.Equal("Old", Assert.Single(FindStories.Run(test.Archive, new StoryQuery()).Stories).Title);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={test.Location};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
