using System.Collections.Immutable;
using Stemma.Workspace.Formats.Exports.Briefs;
using Stemma.Workspace.Formats.Exports.Linked;
using Stemma.Workspace.Formats.Exports.Tables;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Workspace.Formats.Exports;

/// <summary>A form in which a reviewed story leaves Stemma; the command line, the web and the API share this list. Described in <c>docs/exports.md</c>.</summary>
public sealed record ExportFormat
{
    private ExportFormat(string key, string fileName, string mediaType, string description, Action<ExportedStory, Stream>? write)
    {
        Key = key;
        FileName = fileName;
        MediaType = mediaType;
        Description = description;
        Write = write;
    }

    /// <summary>Everything in one archive, with a manifest of SHA-256 sums.</summary>
    public static ExportFormat Everything { get; } =
        new("zip", "story.zip", "application/zip", "All of these, the report and the originals, with SHA-256 sums.", null);

    /// <summary>Every format, in the order in which a user reads them.</summary>
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        Table("ucdp", "ucdp-ged.csv", "Events in the columns of UCDP GED.", UcdpTable.Of),
        Table("acled", "acled.csv", "Events in the columns of ACLED.", AcledTable.Of),
        Table("airwars-incidents", "airwars-incidents.csv", "Airwars’ sheet of incidents.", AirwarsIncidents.Of),
        Table("airwars-sources", "airwars-sources.csv", "Airwars’ sheet of sources.", AirwarsSources.Of),
        Table("airwars-victims", "airwars-victims.csv", "Airwars’ sheet of victims.", AirwarsVictims.Of),
        Table(
            "airwars-infrastructure",
            "airwars-infrastructure.csv",
            "Airwars’ sheet of infrastructure.",
            AirwarsInfrastructure.Of
        ),
        Table("airwars-casualties", "airwars-casualties.csv", "Airwars’ sheet of casualties.", AirwarsCasualties.Of),
        new("geojson", "places.geojson", "application/geo+json", "Figures on a map (RFC 7946).", GeoJson.Write),
        new("prov", "provenance.jsonld", "application/ld+json", "Who drew on whom (W3C PROV-O).", Provenance.Write),
        new(
            "annotations",
            "annotations.jsonld",
            "application/ld+json",
            "Claims on their words (W3C Web Annotation).",
            WebAnnotations.Write
        ),
        new(
            "claimreview",
            "claim-reviews.jsonld",
            "application/ld+json",
            "Graded figures (schema.org ClaimReview).",
            ClaimReviews.Write
        ),
        new("markdown", "brief.md", "text/markdown", "The brief with numbered footnotes.", BriefMarkdown.Write),
        new("html", "brief.html", "text/html", "The brief with numbered footnotes.", BriefHtml.Write),
        new("wikitext", "references.wikitext", "text/x-wiki", "References for a wiki ({{cite news}}).", WikiReferences.Write),
        new("audit", "audit.jsonl", "application/jsonl", "Every decision, one JSON object a line.", AuditLines.Write),
        Table("audit-csv", "audit.csv", "Every decision, one row each.", AuditTable.Of),
        new(
            "json",
            "story.json",
            "application/json",
            "The story as Stemma read it.",
            (story, output) => StoryJson.Write(story.Story, output)
        ),
        Everything,
    ];

    /// <summary>By what it is asked for: <c>ucdp</c>; lower case letters and hyphens.</summary>
    public string Key { get; }

    /// <summary>What the file is called, without a folder.</summary>
    public string FileName { get; }

    /// <summary>As IANA registers it, without a charset; all text is UTF-8.</summary>
    public string MediaType { get; }

    /// <summary>What it holds, in a sentence.</summary>
    public string Description { get; }

    /// <summary>Writes it; null for <see cref="Everything"/>, which is put together from the others.</summary>
    internal Action<ExportedStory, Stream>? Write { get; }

    /// <summary>The format of that key; null where there is none.</summary>
    public static ExportFormat? Find(string key) => All.FirstOrDefault(format => format.Key == key);

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    private static ExportFormat Table(string key, string fileName, string description, Func<ExportedStory, CsvTable> make) =>
        new(key, fileName, "text/csv", description, (story, output) => make(story).Write(output));
}
