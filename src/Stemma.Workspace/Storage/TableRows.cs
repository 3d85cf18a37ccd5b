using System.Data.Common;

namespace Stemma.Workspace.Storage;

/// <summary>Reads the tables of an archive as they stand.</summary>
internal static class TableRows
{
    /// <summary>The rows by key, one at a time in memory: for each of <see cref="ArchiveTable.Columns"/> a <see cref="long"/>, a string, a byte array, or null.</summary>
    public static IEnumerable<object?[]> Read(DbConnection connection, DbTransaction transaction, ArchiveTable table)
    {
        using var select = Command(
            connection,
            transaction,
            $"select {string.Join(", ", table.Columns)} from {table.Name} order by {table.Key}"
        );
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            var row = new object?[table.Columns.Length];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = rows.IsDBNull(column) ? null : Value(rows, table, column);
            }

            yield return row;
        }
    }

    /// <summary>How many rows there are.</summary>
    public static long Count(DbConnection connection, DbTransaction transaction, ArchiveTable table)
    {
        using var select = Command(connection, transaction, $"select count(*) from {table.Name}");
        return (long)select.ExecuteScalar()!;
    }

    private static object Value(DbDataReader rows, ArchiveTable table, int column)
    {
        if (column < table.Numbers.Length)
        {
            return rows.GetInt64(column);
        }

        // An older archive may hold what is written otherwise today.
        return column < table.Numbers.Length + table.Texts.Length
            ? StoredText.Of(rows.GetString(column))
            : rows.GetFieldValue<byte[]>(column);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        // A large table takes as long as it takes.
        command.CommandTimeout = 0;
        return command;
    }
}
