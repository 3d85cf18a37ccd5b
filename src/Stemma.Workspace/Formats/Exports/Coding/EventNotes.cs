using System.Globalization;
using Stemma.Comparing.Briefs;

namespace Stemma.Workspace.Formats.Exports.Coding;

/// <summary>What a coder has to know behind the numbers of a row, in words.</summary>
internal static class EventNotes
{
    private const int MostWords = 200;
    private const int MostClaims = 12;

    /// <summary>Each figure with its range, the words of its claims by source, its grade, and what a person corrected.</summary>
    public static string Of(CodedEvent row) =>
        OneLine.Join(" ", row.Figures.Select(figure => Sentence(row, figure)).Append(Caution(row)));

    /// <summary>The grade of the main figure as a person gave it; empty where none did.</summary>
    public static string Grade(JudgedFigure figure) => figure.Review.Grade is { } grade ? grade.ToString() : string.Empty;

    /// <summary>Who has corrected or graded something in the figure, each once.</summary>
    public static string People(JudgedFigure figure) =>
        OneLine.Join(
            "; ",
            figure
                .Review.Decisions.Concat(figure.Claims.SelectMany(claim => claim.Review.Decisions))
                .Select(decision => decision.By)
        );

    /// <summary>A range for a person: <c>3</c>, <c>24–99</c>, <c>at least 30</c>, <c>up to 50</c>; «no number» where none is given.</summary>
    public static string Range(long? low, long? high) =>
        (low, high) switch
        {
            ({ } one, { } other) when one == other => Number(one),
            ({ } one, { } other) => $"{Number(one)}–{Number(other)}",
            ({ } one, null) => $"at least {Number(one)}",
            (null, { } other) => $"up to {Number(other)}",
            _ => "no number",
        };

    private static string Sentence(CodedEvent row, JudgedFigure figure)
    {
        var subject = figure.Subject.Length == 0 ? string.Empty : $" ({Cut(figure.Subject)})";
        var rival = row.Rivals.Contains(figure) ? "; stands against the first" : string.Empty;
        var actor = figure.Actor.Length == 0 ? string.Empty : $"; actor as named: {Cut(figure.Actor)}";
        return $"{figure.Id}: {Range(figure.Low, figure.High)} {MeasurePhrases.Of(figure.Figure.Measure)}{subject}{rival}{actor}: {Words(figure)}."
            + Judged(figure);
    }

    private static string Words(JudgedFigure figure)
    {
        var different = figure.Claims.DistinctBy(claim => (claim.Source, claim.Claim.Count.Wording)).ToArray();
        var more =
            different.Length > MostClaims
                ? string.Create(CultureInfo.InvariantCulture, $"; {different.Length - MostClaims} more")
                : string.Empty;
        return string.Join("; ", different.Take(MostClaims).Select(Quoted)) + more;
    }

    private static string Quoted(JudgedClaim claim) =>
        $"«{Cut(claim.Words)}» ({OneLine.Join(", ", [claim.Source, ExportedStory.OutletOf(claim.Reading), ExportedStory.DayOf(claim.Reading)])})";

    private static string Judged(JudgedFigure figure)
    {
        var grade = figure.Review.Grade is { } given
            ? $" Graded {given} by {ByWhom(figure, typeof(Reviewing.Act.Grade))}."
            : string.Empty;
        var range = figure.Review.Range is { } person
            ? $" Corrected by {ByWhom(figure, typeof(Reviewing.Act.CorrectFigure))}: {Range(figure.Figure.Low, figure.Figure.High)} → {Range(person.Low, person.High)}."
            : string.Empty;
        var claims = string.Concat(
            figure
                .Claims.Where(claim => claim.IsCorrected)
                .Select(claim => $" Claim {claim.Id} corrected by {CorrectorOf(claim)}.")
        );
        return grade + range + claims;
    }

    private static string ByWhom(JudgedFigure figure, Type act) =>
        figure.Review.Decisions.Last(decision => decision.Act.GetType() == act).By;

    private static string CorrectorOf(JudgedClaim claim) =>
        claim.Review.Decisions.Last(decision => decision.Act is Reviewing.Act.CorrectClaim).By;

    private static string Caution(CodedEvent row) =>
        row.Figures.Length > 1 ? "Figures are not added: one may be a part of another." : string.Empty;

    private static string Cut(string words) => OneLine.Cut(words, MostWords);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
