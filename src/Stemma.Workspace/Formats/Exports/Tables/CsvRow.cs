using System.Globalization;

namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>A row by the names of its columns.</summary>
internal sealed class CsvRow
{
    // A cell of a spreadsheet holds 32,767 characters; it drops the rest without a word.
    private const int Longest = 32_000;

    private readonly Dictionary<string, string> cells = new(StringComparer.Ordinal);

    public IEnumerable<string> Columns => cells.Keys;

    /// <summary>What stands in the column; empty where nothing does.</summary>
    public string this[string column] => cells.GetValueOrDefault(column, string.Empty);

    /// <summary>Sets text; what a spreadsheet would run as a formula is defused, and what it could not hold is cut with an ellipsis.</summary>
    public CsvRow Text(string column, string? text)
    {
        cells[column] = OneLine.Cut(CsvTable.Defused(text ?? string.Empty), Longest);
        return this;
    }

    /// <summary>Sets a whole number; null leaves the cell empty.</summary>
    public CsvRow Number(string column, long? number)
    {
        cells[column] = number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
        return this;
    }

    /// <summary>Sets degrees of latitude or longitude; null leaves the cell empty.</summary>
    public CsvRow Degrees(string column, double? degrees)
    {
        cells[column] = degrees?.ToString("0.####", CultureInfo.InvariantCulture) ?? string.Empty;
        return this;
    }

    /// <summary>Sets a day as <c>2024-12-14</c>; null leaves the cell empty.</summary>
    public CsvRow Day(string column, DateOnly? day)
    {
        cells[column] = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
        return this;
    }
}
