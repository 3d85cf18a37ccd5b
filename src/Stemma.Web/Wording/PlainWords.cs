using System.Globalization;
using Stemma.Comparing.Conflicts;
using Stemma.Comparing.Drift;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Versions;
using Stemma.Reading.Claims;
using Stemma.Reading.Evidence;
using Stemma.Reading.Speech;
using Stemma.Reading.Times;
using Stemma.Text;

namespace Stemma.Web.Wording;

/// <summary>How values are spelt for a person, in English.</summary>
public static class PlainWords
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>A number with its thousands parted: <c>10,000</c>.</summary>
    public static string Of(long number) => number.ToString("N0", English);

    /// <summary>A count with its noun: <c>1 article</c>, <c>3 articles</c>.</summary>
    public static string Of(long number, string noun, string? plural = null) =>
        $"{Of(number)} {(number == 1 ? noun : plural ?? noun + "s")}";

    /// <summary>A share as a percentage: <c>42%</c>.</summary>
    public static string Share(double share) => string.Create(English, $"{Math.Round(share * 100)}%");

    /// <summary>A day: <c>14 December 2024</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>Days, without what both ends have in common: <c>14–16 December 2024</c>.</summary>
    public static string Of(DateRange days) =>
        days switch
        {
            { From: var from, To: var to } when from == to => Of(from),
            { From: var from, To: var to } when from.Year == to.Year && from.Month == to.Month => $"{from.Day}–{Of(to)}",
            { From: var from, To: var to } when from.Year == to.Year => $"{from.ToString("d MMMM", English)} – {Of(to)}",
            _ => $"{Of(days.From)} – {Of(days.To)}",
        };

    /// <summary>Days in small space: <c>14 Dec</c>, <c>14–16 Dec</c>.</summary>
    public static string Short(DateRange days) =>
        days.From == days.To ? days.From.ToString("d MMM", English)
        : days.From.Month == days.To.Month && days.From.Year == days.To.Year
            ? $"{days.From.Day}–{days.To.ToString("d MMM", English)}"
        : $"{days.From.ToString("d MMM", English)} – {days.To.ToString("d MMM", English)}";

    /// <summary>What happened to those counted, as it follows a number.</summary>
    public static string Of(Measure measure) =>
        measure switch
        {
            Measure.Casualties => "killed or injured",
            Measure.Other => "counted",
            _ => Lower(measure),
        };

    /// <summary>What a figure rests on.</summary>
    public static string Of(FigureStanding standing) =>
        standing == FigureStanding.SingleSource ? "single source" : Lower(standing);

    /// <summary>What a figure rests on, as a sentence.</summary>
    public static string Explained(FigureStanding standing) =>
        standing switch
        {
            FigureStanding.SingleSource => "Everything rests on one origin, or no more than one is established.",
            FigureStanding.Corroborated => "Two or more independent origins agree.",
            FigureStanding.Contested => "Origins do not agree.",
            _ => "A later count by the same source has replaced it.",
        };

    /// <summary>How one article stands to another, as it is read from the borrower: <c>copies</c>.</summary>
    public static string Of(RelationKind kind) =>
        kind switch
        {
            RelationKind.Copy => "copies",
            RelationKind.Rewrite => "rewrites",
            RelationKind.Excerpt => "excerpts",
            RelationKind.CommonSource => "shares a source with",
            _ => "credits",
        };

    /// <summary>How alike two passages are.</summary>
    public static string Of(PassageKind kind) =>
        kind switch
        {
            PassageKind.Verbatim => "word for word",
            PassageKind.Near => "nearly word for word",
            _ => "in other words",
        };

    /// <summary>What speaks for a direction of borrowing.</summary>
    public static string Of(DirectionReason reason) =>
        reason switch
        {
            DirectionReason.Credit => "it credits the other",
            DirectionReason.Date => "it came later",
            DirectionReason.Containment => "the other holds all of it and more",
            _ => "the wording shows it",
        };

    /// <summary>What changed in passing on.</summary>
    public static string Of(DriftKind kind)
    {
        var words = Spaced(kind.ToString());
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>What an edit changes.</summary>
    public static string Of(EditKind kind) =>
        kind switch
        {
            EditKind.Correction => "Correction",
            EditKind.Figure => "Number changed",
            EditKind.Source => "Source changed",
            EditKind.Hedge => "Doubt changed",
            EditKind.Quote => "Quotation changed",
            EditKind.Added => "New sentence",
            EditKind.Removed => "Sentence gone",
            EditKind.Reworded => "Other words",
            _ => "Spelling or layout",
        };

    /// <summary>In what way claims do not agree.</summary>
    public static string Of(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Incompatible => "Both cannot be right",
            ConflictKind.Update => "Later count",
            _ => "They count different things",
        };

    /// <summary>What a caveat leaves open.</summary>
    public static string Of(CaveatKind kind) =>
        kind switch
        {
            CaveatKind.Unverified => "Not verified",
            CaveatKind.NoComment => "No comment",
            CaveatKind.NotAcknowledged => "Not acknowledged",
            CaveatKind.NoFigures => "No figures given",
            CaveatKind.Unclear => "Not known",
            _ => "Denied or disputed",
        };

    /// <summary>What an article says of the verification of a piece of evidence.</summary>
    public static string Of(EvidenceStanding standing) =>
        standing switch
        {
            EvidenceStanding.Unstated => "verification not mentioned",
            EvidenceStanding.Unverified => "not verified",
            _ => Lower(standing),
        };

    /// <summary>How one article stands to a piece of evidence.</summary>
    public static string Of(EvidenceStance stance) =>
        stance switch
        {
            EvidenceStance.Unverified => "not verified",
            EvidenceStance.ReportedVerified => "reported as verified",
            EvidenceStance.Verified => "verified by the outlet",
            _ => "disputed",
        };

    /// <summary>What a piece of evidence is.</summary>
    public static string Of(EvidenceKind kind) => kind.ToString();

    /// <summary>How somebody's words are given.</summary>
    public static string Of(QuoteForm form) =>
        form switch
        {
            QuoteForm.Direct => "quoted in full",
            QuoteForm.Mixed => "quoted in part",
            _ => "reported without quotation marks",
        };

    /// <summary>How a source stands.</summary>
    public static string Of(SourceStanding standing) =>
        standing switch
        {
            SourceStanding.Named => "a named person",
            SourceStanding.Anonymous => "unnamed",
            SourceStanding.Official => "an official body",
            SourceStanding.Outlet => "another outlet",
            _ => "standing not clear",
        };

    /// <summary>How a publication window is known.</summary>
    public static string Of(PublicationBasis basis) =>
        basis switch
        {
            PublicationBasis.Given => "given by the file or page",
            PublicationBasis.Stated => "stated in the text",
            PublicationBasis.Inferred => "inferred from the text",
            _ => "not known",
        };

    /// <summary>A value of an enumeration in small letters, its words parted.</summary>
    public static string Lower(Enum value) => Spaced(value.ToString());

    private static string Spaced(string name) =>
        string.Concat(
            name.Select(
                (letter, index) => (char.IsUpper(letter) && index > 0 ? " " : string.Empty) + char.ToLowerInvariant(letter)
            )
        );
}
