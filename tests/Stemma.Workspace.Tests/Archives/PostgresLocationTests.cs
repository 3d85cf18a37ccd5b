using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Tests.Archives;

public sealed class PostgresLocationTests
{
    [Theory]
    [InlineData("postgres://db/x", true)]
    [InlineData("POSTGRESQL://db/x", true)]
    [InlineData("Host=db;Database=x", true)]
    [InlineData("Database=x; server = db", true)]
    [InlineData("archive.stemma", false)]
    [InlineData("/a/Host.stemma", false)]
    [InlineData("a=b;c", false)]
    public void An_address_is_told_from_a_path(string location, bool isAddress) =>
        Assert.Equal(isAddress, PostgresLocation.Knows(location));

    [Fact]
    public void Every_part_of_an_address_is_read()
    {
        var read = PostgresLocation.Read(
            "postgresql://zo%C3%AB:a%40b%2Fc%3Fd%23e%25f%3Ag;h'i%22@db.example.org:6432/desk?sslmode=verify-full&connect_timeout=7"
        );
        Assert.Equal(
            ("db.example.org", 6432, "desk", "zoë", "a@b/c?d#e%f:g;h'i\"", Npgsql.SslMode.VerifyFull, 7),
            (read.Host, read.Port, read.Database, read.Username, read.Password, read.SslMode, read.Timeout)
        );
        Assert.Equal("postgresql://db.example.org:6432/desk", PostgresLocation.Show(read));
    }

    [Theory]
    [InlineData("postgresql://db/x", "postgresql://db:5432/x")]
    [InlineData("postgresql://[::1]:6000/x", "postgresql://[::1]:6000/x")]
    [InlineData("postgresql:///x?host=/run/postgresql", "postgresql:///run/postgresql:5432/x")]
    [InlineData("Host=db;Database=x;Password=secret", "postgresql://db:5432/x")]
    public void What_is_shown_is_server_and_database(string location, string shown) =>
        Assert.Equal(shown, PostgresLocation.Show(PostgresLocation.Read(location)));

    [Theory]
    [InlineData("postgresql://ana:secret@db")]
    [InlineData("postgresql://ana:secret/word@db/x")]
    [InlineData("postgresql://ana:12/secret@db/x")]
    [InlineData("postgresql://ana:12?secret@db/x")]
    [InlineData("postgresql://ana:12#secret@db/x")]
    [InlineData("postgresql://ana:secret@db:port/x")]
    [InlineData("postgresql://ana@db/x?secret=1")]
    [InlineData("postgresql://ana@db/x?sslmode=secret")]
    [InlineData("Host=db;Password=a;secret")]
    [InlineData("Host=db;Port=secret;Database=x")]
    [InlineData("Host=db;Password=secret")]
    public void What_cannot_be_read_is_not_repeated(string location)
    {
        var refused = Assert.Throws<ArchiveException>(() => PostgresLocation.Read(location));
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("postgresql://user:password@host", refused.Message, StringComparison.Ordinal);
    }
}
