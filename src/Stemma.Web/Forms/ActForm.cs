using System.Globalization;
using Microsoft.AspNetCore.Http;
using Stemma.Comparing.Reuse;
using Stemma.Text;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Forms;

/// <summary>Reads what a person decides from a form.</summary>
internal static class ActForm
{
    /// <exception cref="DecisionRefusedException">A field cannot be read; the message names it.</exception>
    public static Act Read(IFormCollection form) =>
        Text(form, "act") switch
        {
            "accept" => new Act.Accept(),
            "reject" => new Act.Reject(),
            "correct-claim" => new Act.CorrectClaim(
                Number(form, "low", "The least"),
                Number(form, "high", "The most"),
                Given(form, "source"),
                Given(form, "place"),
                Day(form, "from", "The first day"),
                Day(form, "to", "The last day")
            ),
            "correct-figure" => new Act.CorrectFigure(
                Number(form, "low", "The least"),
                Number(form, "best", "The most likely"),
                Number(form, "high", "The most")
            ),
            "grade" => new Act.Grade(Chosen<FigureGrade>(form, "grade", "Choose a grade.")),
            "merge" => new Act.Merge(),
            "split" => new Act.Split(),
            "relate" => Relate(form),
            "verify" => new Act.Verify(Chosen<EvidenceStatus>(form, "status", "Choose what was found."), Text(form, "by")),
            "note" => new Act.Note(Text(form, "text")),
            "assign" => new Act.Assign(Text(form, "to")),
            var other => throw new DecisionRefusedException($"«{other}» is nothing that can be decided."),
        };

    /// <summary>A field, without spaces around it; empty where it is not there.</summary>
    public static string Text(IFormCollection form, string field) => form[field].ToString().Trim();

    private static Act.Relate Relate(IFormCollection form) =>
        Text(form, "kind") == "none"
            ? new Act.Relate(null, null)
            : new Act.Relate(
                Chosen<RelationKind>(form, "kind", "Choose how they stand."),
                Given(form, "borrowed-from") is { } from ? new ArticleId(from) : null
            );

    private static string? Given(IFormCollection form, string field) => Text(form, field) is { Length: > 0 } text ? text : null;

    private static long? Number(IFormCollection form, string field, string name) =>
        Given(form, field) is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number
        : throw new DecisionRefusedException($"{name} must be a whole number; «{text}» is none.");

    private static DateOnly? Day(IFormCollection form, string field, string name) =>
        Given(form, field) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new DecisionRefusedException($"{name} must be a day such as 2026-03-14; «{text}» is none.");

    private static T Chosen<T>(IFormCollection form, string field, string otherwise)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(form, field), out var value) && Enum.IsDefined(value)
            ? value
            : throw new DecisionRefusedException(otherwise);
}
