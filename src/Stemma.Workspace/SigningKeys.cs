using System.Collections.Immutable;
using Dapper;

namespace Stemma.Workspace;

/// <summary>The keys with which a server signs forms and sessions: kept with the archive, so that neither is lost when it starts again.</summary>
public static class SigningKeys
{
    /// <summary>Every key, in the order they were kept.</summary>
    public static ImmutableArray<string> Read(Archive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return [.. connection.Query<string>("select xml from signing_key order by number")];
    }

    /// <summary>Keeps a key.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="xml">As the framework writes it.</param>
    public static Task KeepAsync(Archive archive, string name, string xml)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return archive.Database.WriteAsync(
            (connection, transaction) =>
                connection.Execute("insert into signing_key (name, xml) values (@name, @xml)", new { name, xml }, transaction),
            CancellationToken.None
        );
    }
}
