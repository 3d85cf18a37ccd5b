using System.Net.Sockets;
using Npgsql;

namespace Stemma.Workspace.Storage;

/// <summary>Says what to do when a PostgreSQL server does not take an archive.</summary>
internal static class PostgresProblems
{
    /// <summary>The oldest version, as <c>server_version_num</c> counts.</summary>
    public const int OldestVersion = 150_000;

    /// <summary>What the server says is not what an archive needs; null where it is.</summary>
    /// <param name="location">Where, as it may be shown.</param>
    /// <param name="version">As <c>server_version_num</c> counts: 150004 is 15.4.</param>
    /// <param name="encoding">In which the database keeps texts.</param>
    public static ArchiveException? Of(string location, int version, string encoding)
    {
        if (version < OldestVersion)
        {
            return new ArchiveException(
                $"{location}: The server is PostgreSQL {version / 10_000}; an archive needs 15 or later. Update the server."
            );
        }

        return encoding == "UTF8"
            ? null
            : new ArchiveException(
                $"{location}: The database keeps texts as {encoding}, which has not all letters. Make another one: createdb --encoding=UTF8 --template=template0."
            );
    }

    /// <param name="location">Where, as it may be shown.</param>
    /// <param name="read">What was connected with; only the names of its user and database are told.</param>
    /// <param name="failure">What the server or the network said.</param>
    public static ArchiveException Of(string location, NpgsqlConnectionStringBuilder read, Exception failure)
    {
        var what = failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"The server has no database «{read.Database}». Make it: createdb --encoding=UTF8 --owner=USER {read.Database}",
            PostgresException
            {
                SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
            } => $"The server does not let «{read.Username}» in. Check name and password, and the server's pg_hba.conf.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
                $"«{read.Username}» may not do that there. Give the database to the user: alter database \"{read.Database}\" owner to \"{read.Username}\"",
            PostgresException
            {
                SqlState: PostgresErrorCodes.DuplicateTable
                    or PostgresErrorCodes.DuplicateObject
                    or PostgresErrorCodes.DuplicateFunction
            } => "The database holds something else already. Give the archive a database of its own.",
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } =>
                "The server takes no writes; it is a copy of another. Name the one that it copies.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                "The server has no connection left. Close some, or raise its max_connections.",
            PostgresException said => $"The server refuses: {said.MessageText} ({said.SqlState}).",
            _ when Reason(failure) is { } reason =>
                $"The server is not reached: {reason}. Check that it runs, and that name and port are right.",
            _ => $"The server cannot be used: {failure.Message}",
        };
        return new ArchiveException($"{location}: {what}", failure);
    }

    private static string? Reason(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException or TimeoutException or EndOfStreamException)
            {
                return cause.Message.TrimEnd('.');
            }
        }

        return null;
    }
}
