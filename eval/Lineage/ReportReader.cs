using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Eval.Lineage;

/// <summary>Reads the reports on one event from a file of <c>reports/</c>.</summary>
/// <remarks>
/// <c>kind: crime</c> at the top; <c>## A</c> begins a report with <c>outlet:</c>, <c>published:</c>, <c>headline:</c>, <c>retitle:</c>; a line that begins with
/// <c>-</c> is a sentence, one with <c>=</c> the same sentence by another hand, one with <c>+</c> background.
/// </remarks>
internal static class ReportReader
{
    /// <param name="name">The event's.</param>
    /// <param name="lines">The file's.</param>
    public static ReportedEvent Read(string name, IEnumerable<string> lines)
    {
        var slots = new List<Slot>();
        var background = ImmutableArray.CreateBuilder<string>();
        var reports = ImmutableArray.CreateBuilder<SourceReport>();
        var kind = string.Empty;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                reports.Add(new SourceReport(line[3..], string.Empty, default, string.Empty, string.Empty, []));
            }
            else if (line.StartsWith("+ ", StringComparison.Ordinal))
            {
                background.Add(line[2..]);
            }
            else if (reports.Count == 0)
            {
                kind = line.StartsWith("kind: ", StringComparison.Ordinal) ? line[6..] : kind;
            }
            else
            {
                reports[^1] = With(reports[^1], line, slots);
            }
        }

        return new ReportedEvent(name, kind, [.. slots], background.ToImmutable(), reports.ToImmutable());
    }

    private static SourceReport With(SourceReport report, string line, List<Slot> slots)
    {
        var (head, rest) = (
            line[..line.IndexOf(' ', StringComparison.Ordinal)],
            line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]
        );
        return head switch
        {
            "outlet:" => report with { Outlet = rest },
            "published:" => report with { Published = DateTime.Parse(rest, CultureInfo.InvariantCulture) },
            "headline:" => report with { Headline = MarkedText.Mark(rest, slots) },
            "retitle:" => report with { Retitle = MarkedText.Mark(rest, slots) },
            "-" => report with { Units = report.Units.Add(UnitOf(report, MarkedText.Mark(rest, slots))) },
            "=" => report with
            {
                Units = report.Units.SetItem(
                    report.Units.Length - 1,
                    report.Units[^1] with
                    {
                        Retold = MarkedText.Mark(rest, slots),
                    }
                ),
            },
            _ => report,
        };
    }

    private static SourceUnit UnitOf(SourceReport report, string text) =>
        new($"{report.Name}{report.Units.Length + 1}", text, string.Empty);
}
