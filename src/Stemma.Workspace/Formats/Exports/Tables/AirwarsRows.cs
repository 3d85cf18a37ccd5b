using System.Collections.Immutable;
using Stemma.Workspace.Formats.Exports.Coding;

namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>What the five sheets of Airwars have in common: the incidents, and the code that ties the sheets together.</summary>
internal static class AirwarsRows
{
    /// <summary>Incidents in which people were killed or injured; a discounted one stays, with its grade.</summary>
    public static ImmutableArray<CodedEvent> Incidents(ExportedStory story) =>
        EventGrouper.Group(story, figure => figure.Counts is Counted.Deaths or Counted.Injuries);

    /// <summary>A code of Stemma's own, not one of Airwars': the story's id and the main figure's.</summary>
    public static string Code(ExportedStory story, CodedEvent row) => $"{story.Id}-{row.Main.Id}";

    /// <summary>The rows of all incidents, each with its code.</summary>
    public static CsvTable Table(ExportedStory story, string columns, Func<CodedEvent, IEnumerable<CsvRow>> rows) =>
        new CsvTable([.. columns.Split(' ')]).AddAll(
            Incidents(story).SelectMany(row => rows(row).Select(cells => cells.Text("code", Code(story, row))))
        );
}
