using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Api.Answers;

/// <summary>What was put into a story.</summary>
/// <param name="Story">Which.</param>
/// <param name="Added">Articles that were not in it before.</param>
/// <param name="Known">Articles that were.</param>
/// <param name="Diagnostics">What could not be used, or only in part.</param>
internal sealed record AddedAnswer(long Story, int Added, int Known, ImmutableArray<DiagnosticAnswer> Diagnostics);

/// <summary>Something wrong with a file; docs/diagnostics.md lists the codes.</summary>
/// <param name="Code">Stable: STM1004.</param>
/// <param name="Severity">Whether anything was lost by it.</param>
/// <param name="Source">The file.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record DiagnosticAnswer(string Code, DiagnosticSeverity Severity, string Source, string Message)
{
    public static DiagnosticAnswer Of(Diagnostic diagnostic) =>
        new(diagnostic.Code, diagnostic.Severity, diagnostic.Source, diagnostic.Message);
}

/// <summary>Something that happened.</summary>
/// <param name="Story">To which story.</param>
/// <param name="Title">Its title now; empty where it has none yet.</param>
/// <param name="At">When.</param>
/// <param name="By">Who did it.</param>
/// <param name="Kind">created, articles-added, article-removed, renamed, state-changed, merged-with, merged-into, split-into, split-from, decision.</param>
/// <param name="Detail">What, by kind: a title, a number of articles, the key of a story, an article's id.</param>
/// <param name="Decision">The decision's number; null where it is none.</param>
/// <param name="Act">What was decided; null where nothing was.</param>
internal sealed record ActivityAnswer(
    long Story,
    string Title,
    DateTimeOffset At,
    string By,
    string Kind,
    string Detail,
    long? Decision,
    Act? Act
)
{
    public static ActivityAnswer Of(Activity activity) =>
        new(
            activity.Story,
            activity.Title,
            activity.At,
            activity.By,
            activity.Kind,
            activity.Detail,
            activity.Decision?.Number,
            activity.Decision?.Act
        );
}

/// <summary>A page of what happened.</summary>
/// <param name="Activities">The latest first.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record ActivityList(ImmutableArray<ActivityAnswer> Activities, string? Next);

/// <summary>One time that the bytes of an article were received.</summary>
/// <param name="Hash">Their SHA-256, hexadecimal; with it they can be fetched.</param>
/// <param name="Name">The file's name, or the address.</param>
/// <param name="Address">Where they were published; empty where nobody says.</param>
/// <param name="MediaType">Such as text/html; empty where nobody says.</param>
/// <param name="CapturedAt">When they were taken, as the capture states it; null where it does not.</param>
/// <param name="ReceivedAt">When the archive received them.</param>
/// <param name="ReceivedBy">Who added them.</param>
internal sealed record CaptureAnswer(
    string Hash,
    string Name,
    string Address,
    string MediaType,
    DateTimeOffset? CapturedAt,
    DateTimeOffset ReceivedAt,
    string ReceivedBy
)
{
    public static CaptureAnswer Of(KeptCapture capture) =>
        new(
            capture.Hash,
            capture.Name,
            capture.Address,
            capture.MediaType,
            capture.CapturedAt,
            capture.ReceivedAt,
            capture.ReceivedBy
        );
}

/// <summary>Where an article came from.</summary>
/// <param name="Captures">The first first.</param>
internal sealed record CaptureList(ImmutableArray<CaptureAnswer> Captures);

/// <summary>A form in which a story leaves Stemma.</summary>
/// <param name="Key">By what it is asked for.</param>
/// <param name="FileName">What the file is called.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Description">What it holds.</param>
internal sealed record ExportAnswer(string Key, string FileName, string MediaType, string Description)
{
    public static ExportAnswer Of(ExportFormat format) => new(format.Key, format.FileName, format.MediaType, format.Description);
}

/// <summary>The forms in which a story leaves Stemma.</summary>
/// <param name="Exports">In the order in which a user reads them.</param>
internal sealed record ExportList(ImmutableArray<ExportAnswer> Exports);

/// <summary>The server answers, and can read its archive.</summary>
/// <param name="Status">Always ok; an archive that cannot be read is a problem.</param>
/// <param name="Version">Of Stemma.</param>
/// <param name="Stories">How many the archive has.</param>
internal sealed record HealthAnswer(string Status, string Version, int Stories);
