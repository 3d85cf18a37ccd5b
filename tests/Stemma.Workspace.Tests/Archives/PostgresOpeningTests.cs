using Stemma.Testing.Databases;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

[Trait("Category", "Slow")]
public sealed class PostgresOpeningTests
{
    private readonly PostgresServer server;

    public PostgresOpeningTests(PostgresServer server)
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? string.Empty);
        this.server = server;
    }

    [Fact]
    public async Task An_empty_database_becomes_an_archive_whichever_of_many_comes_first()
    {
        var address = server.NewDatabase();
        var archives = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Archive.Open(address))));

        await CreateStory.RunAsync(archives[0], "Mill", "Ana");
        Assert.All(archives, archive => Assert.Equal(1, FindStories.Run(archive, new StoryQuery()).Total));
        Assert.DoesNotContain(PostgresServer.Password, archives[0].Location, StringComparison.Ordinal);
        foreach (var archive in archives)
        {
            archive.Dispose();
        }
    }

    [Fact]
    public void A_connection_string_names_the_same_archive()
    {
        var name = NameOf(server.NewArchive());
        using var archive = Archive.Open(
            $"Host=127.0.0.1;Port={server.Port};Database={name};Username={PostgresServer.User};Password='{PostgresServer.Password}'"
        );
        Assert.Equal($"postgresql://127.0.0.1:{server.Port}/{name}", archive.Location);
    }

    [Fact]
    public void What_is_wrong_is_said_with_what_to_do_and_without_the_password()
    {
        var there = NameOf(server.NewDatabase());
        Refused("createdb", server.AddressOf("nowhere"));
        Refused("Check name and password", server.AddressOf(there, PostgresServer.Password + "!"));
        Refused("Check that it runs", server.AddressOf(there).Replace($":{server.Port}/", ":1/", StringComparison.Ordinal));
        server.Ask("postgres", $"alter database {there} owner to postgres");
        Refused("owner to", server.AddressOf(there));
        Refused("database of its own", NotEmpty());
        Refused("--encoding=UTF8", Latin());
        Refused("Update Stemma", Later());
        Refused("Write it as", server.AddressOf(there) + "?password=" + PostgresServer.Password);
        Refused("Write it as", $"postgresql://desk:{PostgresServer.Password}@127.0.0.1/x");
        Refused("Write it as", $"Host=127.0.0.1;Database=x;Pasword={PostgresServer.Password}");
        Refused("a file, or a database", $"mysql://desk:{PostgresServer.Password}@127.0.0.1/x");
    }

    [Fact]
    public async Task A_server_that_answers_too_early_is_told_to_wait_for_its_disk()
    {
        var address = server.NewArchive();
        server.Ask("postgres", $"alter database {NameOf(address)} set synchronous_commit = off");
        using var archive = Archive.Open(address);

        var answered = await archive.Database.WriteAsync(
            (connection, _) => Dapper.SqlMapper.ExecuteScalar<string>(connection, "show synchronous_commit"),
            CancellationToken.None
        );

        Assert.Equal("on", answered);
    }

    /// <summary>So that a move takes everything that cannot be made again, as drafts can, and a statement for both means the same.</summary>
    [Fact]
    public void Both_kinds_of_database_have_the_same_tables_and_all_of_them_are_moved()
    {
        using var test = new TestArchive();
        using var sqlite = test.Archive.Database.Connect();
        using var archive = Archive.Open(server.NewArchive());
        using var postgres = archive.Database.Connect();
        var known = ArchiveTable.All.SelectMany(table =>
            table
                .Numbers.Select(column => $"{table.Name}.{column} number")
                .Concat(table.Texts.Select(column => $"{table.Name}.{column} text"))
                .Concat(table.Bytes.Select(column => $"{table.Name}.{column} bytes"))
        );
        var here = Dapper.SqlMapper.Query<string>(
            sqlite,
            """
            select t.name || '.' || c.name || ' ' || case c.type when 'INTEGER' then 'number' when 'TEXT' then 'text' else 'bytes' end
            from pragma_table_list as t join pragma_table_info(t.name) as c
            where t.type = 'table' and t.name not like 'sqlite_%' and t.name <> 'draft'
            """
        );
        var there = Dapper.SqlMapper.Query<string>(
            postgres,
            """
            select table_name || '.' || column_name || ' ' || case data_type when 'bigint' then 'number' when 'text' then 'text' else 'bytes' end
            from information_schema.columns
            where table_schema = 'public' and table_name not in ('archive_schema', 'draft') and is_generated = 'NEVER'
            """
        );

        Assert.Equal(known.Order(StringComparer.Ordinal), here.Order(StringComparer.Ordinal));
        Assert.Equal(known.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
        Assert.Equal(SchemaScripts.Of("Sqlite")[^1].Number, SchemaScripts.Of("Postgres")[^1].Number);
    }

    [Theory]
    [InlineData(140_011, "UTF8", "15 or later")]
    [InlineData(150_000, "UTF8", null)]
    [InlineData(180_001, "LATIN1", "--encoding=UTF8")]
    public void An_old_server_is_refused(int version, string encoding, string? message)
    {
        var refused = PostgresProblems.Of("postgresql://db/x", version, encoding);

        Assert.Equal(message is null, refused is null);
        Assert.Contains(message ?? string.Empty, refused?.Message ?? string.Empty, StringComparison.Ordinal);
    }

    private static string NameOf(string address) => address.Split('/')[^1];

    private static void Refused(string message, string address)
    {
        var refused = Assert.Throws<ArchiveException>(() => Archive.Open(address));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        foreach (var part in new[] { PostgresServer.Password, "p@ss", "w?r", "41:x" })
        {
            Assert.DoesNotContain(part, refused.ToString(), StringComparison.Ordinal);
        }
    }

    private string NotEmpty()
    {
        var address = server.NewDatabase();
        server.Ask(NameOf(address), "create table story (key int)");
        return address;
    }

    private string Latin()
    {
        server.Ask(
            "postgres",
            $"create database latin template template0 encoding 'LATIN1' locale 'C' owner {PostgresServer.User}"
        );
        return server.AddressOf("latin");
    }

    private string Later()
    {
        var address = server.NewArchive();
        server.Ask(NameOf(address), "update archive_schema set version = 999");
        return address;
    }
}
