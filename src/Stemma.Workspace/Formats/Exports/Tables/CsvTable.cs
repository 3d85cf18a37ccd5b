using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>A table for spreadsheets and statistics: RFC 4180, UTF-8 without a byte order mark; text that a spreadsheet would run as a formula is defused.</summary>
/// <param name="columns">The names, in order.</param>
internal sealed class CsvTable(ImmutableArray<string> columns)
{
    // What OWASP lists as the beginning of a formula, wide forms included.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";
    private readonly List<CsvRow> rows = [];

    /// <summary>Adds a row; columns that are not set stay empty.</summary>
    /// <exception cref="ArgumentException">The row has a column that the table has not.</exception>
    public CsvTable Add(CsvRow row)
    {
        if (row.Columns.FirstOrDefault(name => !columns.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"The table has no column «{unknown}».", nameof(row));
        }

        rows.Add(row);
        return this;
    }

    public CsvTable AddAll(IEnumerable<CsvRow> more)
    {
        foreach (var row in more)
        {
            Add(row);
        }

        return this;
    }

    /// <summary>Writes the header and the rows; the stream stays open.</summary>
    public void Write(Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var name in columns)
        {
            csv.WriteField(name);
        }

        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var name in columns)
            {
                csv.WriteField(row[name]);
            }

            csv.NextRecord();
        }
    }

    /// <summary>Text that a spreadsheet shows and does not run.</summary>
    internal static string Defused(string text) =>
        text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
