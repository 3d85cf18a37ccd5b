using System.Text.Json;
using Stemma.Workspace.Formats.Exports.Coding;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Decisions in words.</summary>
internal static class ActWords
{
    /// <summary>What was done: <c>correctFigure</c>, as in the audit trail.</summary>
    public static string Name(Act act) => JsonNamingPolicy.CamelCase.ConvertName(act.GetType().Name);

    /// <summary>To what: <c>24–30</c>, <c>fair</c>; empty where the name says it all.</summary>
    public static string Detail(Act act) =>
        act switch
        {
            Act.CorrectClaim by => Corrected(by),
            Act.CorrectFigure by => EventNotes.Range(by.Low, by.High) + (by.Best is { } best ? $", best {best}" : string.Empty),
            Act.Grade by => JsonWords.Of(by.As),
            Act.Relate by => (by.Kind is { } kind ? JsonWords.Of(kind) : "unrelated")
                + (by.From is { } from ? $", from {from}" : string.Empty),
            Act.Verify by => $"{JsonWords.Of(by.As)}, by {by.VerifiedBy}",
            Act.Note by => by.Text,
            Act.Assign by => by.To,
            Act.Undo by => $"decision {by.Number}",
            Act.Settle by => $"decision {by.Number} {(by.Holds ? "holds" : "is laid to rest")}",
            _ => string.Empty,
        };

    private static string Corrected(Act.CorrectClaim by) =>
        OneLine.Join(
            ", ",
            [
                (by.Low ?? by.High) is null ? string.Empty : EventNotes.Range(by.Low, by.High),
                by.Source is { } source ? $"source {source}" : string.Empty,
                by.Place is { } place ? $"place {place}" : string.Empty,
                by.From is { } from ? $"from {JsonWords.Of(from)}" : string.Empty,
                by.To is { } to ? $"to {JsonWords.Of(to)}" : string.Empty,
            ]
        );
}
