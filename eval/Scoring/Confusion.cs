using System.Text;

namespace Stemma.Eval.Scoring;

/// <summary>How often one kind was taken for another.</summary>
/// <param name="title">What kinds these are, for the table's corner.</param>
internal sealed class Confusion(string title)
{
    /// <summary>The kind of what is there on one side only.</summary>
    public const string None = "-";

    private readonly SortedDictionary<string, SortedDictionary<string, int>> counts = new(StringComparer.Ordinal);

    /// <summary>Counts one.</summary>
    /// <param name="wanted">The kind it should be; <see cref="None"/> where it should not be found.</param>
    /// <param name="found">The kind it was taken for; <see cref="None"/> where it was not found.</param>
    public void Add(string wanted, string found)
    {
        if (!counts.TryGetValue(wanted, out var row))
        {
            counts[wanted] = row = new SortedDictionary<string, int>(StringComparer.Ordinal);
        }

        row[found] = row.GetValueOrDefault(found) + 1;
    }

    /// <summary>A table: a row for each kind wanted, a column for each kind found.</summary>
    public override string ToString()
    {
        var columns = counts.Values.SelectMany(row => row.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        var first = counts.Keys.Append(title).Max(name => name.Length) + 2;
        var text = new StringBuilder(title.PadRight(first));
        foreach (var column in columns)
        {
            text.Append(column.PadLeft(Width(column)));
        }

        foreach (var (wanted, row) in counts)
        {
            text.Append('\n').Append(wanted.PadRight(first));
            foreach (var column in columns)
            {
                var count = row.GetValueOrDefault(column);
                text.Append((count == 0 ? "." : $"{count}").PadLeft(Width(column)));
            }
        }

        return text.ToString();
    }

    private static int Width(string column) => Math.Max(column.Length, 5) + 2;
}
