using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Stemma.Workspace.Storage;

/// <summary>Reads where a PostgreSQL archive is. Nothing here repeats what it was given: a password may stand anywhere in an address that was written wrongly.</summary>
internal static class PostgresLocation
{
    private const string HowToWrite =
        "Write it as postgresql://user:password@host:5432/database; in the password, %40 stands for @, %2F for /, %3F for ?, %23 for #, %25 for %.";

    private const int MostConnections = 30;
    private const int MostPrepared = 50;

    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    // As libpq calls them, and as Npgsql does.
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["passfile"] = "Passfile",
        ["search_path"] = "Search Path",
        ["host"] = "Host",
    };

    /// <summary>Whether this is an address or connection string of PostgreSQL, and not a path.</summary>
    public static bool Knows(string location) =>
        Schemes.Any(scheme => location.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        || location
            .Split(';')
            .Any(part =>
                part.Split('=') is [var key, _, ..]
                && key.Trim() is var name
                && (
                    name.Equals("Host", StringComparison.OrdinalIgnoreCase)
                    || name.Equals("Server", StringComparison.OrdinalIgnoreCase)
                )
            );

    /// <summary>What Npgsql connects with.</summary>
    /// <exception cref="ArchiveException">It cannot be read, or names no server or database.</exception>
    public static NpgsqlConnectionStringBuilder Read(string location)
    {
        NpgsqlConnectionStringBuilder read;
        try
        {
            read = location.Contains("://", StringComparison.Ordinal) ? OfAddress(location) : new(location);
        }
        // Their messages quote what they could not read.
        catch (Exception failure)
            when (failure is ArgumentException or FormatException or OverflowException or KeyNotFoundException)
        {
            throw new ArchiveException($"The address of the archive's database cannot be read. {HowToWrite}");
        }

        if (string.IsNullOrEmpty(read.Host) || string.IsNullOrEmpty(read.Database))
        {
            throw new ArchiveException($"The address of the archive's database names no server or no database. {HowToWrite}");
        }

        read.PersistSecurityInfo = false;
        read.IncludeErrorDetail = false;
        read.ApplicationName ??= "stemma";
        // Readers beyond these wait for a connection; a server lets in a hundred in all, and several processes share them.
        read.MaxPoolSize = Math.Min(read.MaxPoolSize, MostConnections);
        if (read.MaxAutoPrepare == 0)
        {
            // The same few statements come again and again; planning them takes longer than running them.
            read.MaxAutoPrepare = MostPrepared;
        }

        return read;
    }

    /// <summary>Where that is, without user and password.</summary>
    public static string Show(NpgsqlConnectionStringBuilder read) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"postgresql://{(read.Host!.Contains(':', StringComparison.Ordinal) ? $"[{read.Host}]" : read.Host)}:{read.Port}/{read.Database}"
        );

    private static NpgsqlConnectionStringBuilder OfAddress(string location)
    {
        var address = new Uri(location, UriKind.Absolute);
        // An @ behind the server's name is of a password with / ? or # in it, of which a part has become the server's name.
        if ((address.AbsolutePath + address.Query + address.Fragment).Contains('@', StringComparison.Ordinal))
        {
            throw new FormatException();
        }

        var person = address.UserInfo.Split(':', 2);
        var read = new DbConnectionStringBuilder
        {
            ["Host"] = Uri.UnescapeDataString(address.IdnHost.Trim('[', ']')),
            ["Port"] = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            ["Database"] = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
        };
        if (person[0].Length > 0)
        {
            read["Username"] = Uri.UnescapeDataString(person[0]);
        }

        if (person.Length > 1)
        {
            read["Password"] = Uri.UnescapeDataString(person[1]);
        }

        foreach (var setting in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = setting.Split('=', 2);
            var value = Uri.UnescapeDataString(pair[^1]);
            // «verify-full» is VerifyFull there.
            read[Settings[pair[0]]] = pair[0] == "sslmode" ? value.Replace("-", string.Empty, StringComparison.Ordinal) : value;
        }

        return new NpgsqlConnectionStringBuilder(read.ConnectionString);
    }
}
