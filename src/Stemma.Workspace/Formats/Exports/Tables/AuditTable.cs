using System.Globalization;
using Stemma.Workspace.Formats.Exports.Linked;

namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>Every decision, one row each, by number; undone ones too.</summary>
internal static class AuditTable
{
    private const string Columns = "number at by act decided items kind aspect articles words others was why holds orphaned";

    public static CsvTable Of(ExportedStory story)
    {
        var items = new DecidedItems(story.Reviewed);
        return new CsvTable([.. Columns.Split(' ')]).AddAll(
            story.Reviewed.Log.Select(decision =>
                new CsvRow()
                    .Number("number", decision.Number)
                    .Text("at", decision.At.ToString("O", CultureInfo.InvariantCulture))
                    .Text("by", decision.By)
                    .Text("act", ActWords.Name(decision.Act))
                    .Text("decided", ActWords.Detail(decision.Act))
                    .Text("items", OneLine.Join("; ", items.Of(decision)))
                    .Text("kind", Stories.JsonWords.Of(decision.Subject.Kind))
                    .Text("aspect", decision.Subject.Aspect)
                    .Text("articles", OneLine.Join("; ", decision.Subject.Words.Select(words => words.Article.Value)))
                    .Text("words", OneLine.Join(" | ", decision.Subject.Words.Select(words => words.Exact)))
                    .Text(
                        "others",
                        OneLine.Join(" | ", decision.Others.SelectMany(other => other.Words).Select(words => words.Exact))
                    )
                    .Text("was", decision.Was)
                    .Text("why", decision.Why)
                    .Text("holds", items.Holds(decision) ? "yes" : "no")
                    .Text("orphaned", items.Lost(decision))
            )
        );
    }
}
