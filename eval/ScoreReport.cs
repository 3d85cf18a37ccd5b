using System.Globalization;
using System.Text;
using System.Text.Json;
using Stemma.Eval.Suites;

namespace Stemma.Eval;

/// <summary>Shows scores to a person or a program.</summary>
internal static class ScoreReport
{
    /// <summary>One flat object, name to number, in ordinal order of the names.</summary>
    public static string Json(SuiteResult result) => JsonSerializer.Serialize(result.Scores, Indented);

    /// <summary>A table for each suite: a row for each section, a column for the mean and for each story. Scores in hundredths.</summary>
    public static string Table(SuiteResult result, bool misses)
    {
        var text = new StringBuilder();
        foreach (var suite in result.Scores.GroupBy(score => score.Key.Split('.')[0]))
        {
            Append(text, suite.Key, suite.Select(score => Cell.Of(suite.Key, score)).ToList());
        }

        foreach (var (name, interval) in result.Intervals)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name} {result.Scores[name]:0.000}, 95 % {interval.Low:0.000} to {interval.High:0.000}\n"
            );
        }

        foreach (var confusion in result.Confusions)
        {
            text.Append('\n').Append(confusion).Append('\n');
        }

        if (misses)
        {
            text.AppendJoin('\n', result.Misses).Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, string suite, List<Cell> cells)
    {
        var columns = cells
            .Select(cell => cell.Column)
            .Distinct()
            .OrderBy(column => column is not "mean")
            .ThenBy(column => column, StringComparer.Ordinal)
            .ToList();
        var rows = cells
            .Select(cell => cell.Row)
            .Distinct()
            .OrderBy(row => row is not "overall")
            .ThenBy(row => row, StringComparer.Ordinal)
            .ToList();
        var width = rows.Append(suite).Max(row => row.Length) + 2;

        text.Append(suite.PadRight(width)).AppendJoin(' ', columns.Select(Heading)).Append('\n');
        foreach (var row in rows)
        {
            var values = columns.Select(column => cells.Find(cell => cell.Row == row && cell.Column == column)?.Score);
            text.Append(row.PadRight(width)).AppendJoin(' ', values.Select(Shown)).Append('\n');
        }

        text.Append('\n');
    }

    private static string Heading(string column) => (column.Length > 8 ? column[..8] : column).PadLeft(8);

    private static string Shown(double? score) => (score?.ToString("0.000", CultureInfo.InvariantCulture) ?? "").PadLeft(8);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>A score's place: <c>stories.NAME.claims.count</c> stands in row <c>claims.count</c>, column NAME; <c>pages.f1</c> in row f1, column mean.</summary>
    private sealed record Cell(string Row, string Column, double Score)
    {
        public static Cell Of(string suite, KeyValuePair<string, double> score)
        {
            var rest = score.Key[(suite.Length + 1)..];
            var dot = rest.IndexOf('.', StringComparison.Ordinal);
            return dot < 0 ? new Cell(rest, "mean", score.Value) : new Cell(rest[(dot + 1)..], rest[..dot], score.Value);
        }
    }
}
