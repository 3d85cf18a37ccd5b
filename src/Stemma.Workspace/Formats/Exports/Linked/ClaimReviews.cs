using System.Text.Json;
using Stemma.Comparing.Briefs;
using Stemma.Workspace.Formats.Exports.Coding;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Figures that a person has graded, as schema.org's ClaimReview. The rating is the grade in words: it says how well founded the figure is, not whether it is true.</summary>
internal static class ClaimReviews
{
    public static void Write(ExportedStory story, Stream output) =>
        JsonFile.Write(
            output,
            json =>
            {
                json.WriteString("@context", "https://schema.org");
                json.WriteStartArray("@graph");
                foreach (var figure in story.Figures.Where(figure => figure.Review.Grade is not null))
                {
                    json.Item(() => One(json, story, figure));
                }

                json.WriteEndArray();
            }
        );

    private static void One(Utf8JsonWriter json, ExportedStory story, JudgedFigure figure)
    {
        var decision = figure.Review.Decisions.Last(decision => decision.Act is Act.Grade);
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", story.Urn($"{figure.Id}-review"));
        json.Optional("url", story.Address?.AbsoluteUri);
        json.WriteString("datePublished", JsonWords.Of(DateOnly.FromDateTime(decision.At.UtcDateTime)));
        json.Object("author", () => Thing(json, "Person", decision.By));
        json.WriteString("claimReviewed", Reviewed(figure));
        json.Object("itemReviewed", () => Claim(json, figure));
        json.Object(
            "reviewRating",
            () =>
            {
                json.WriteString("@type", "Rating");
                json.WriteString("alternateName", figure.Review.Grade.ToString());
                json.WriteString("ratingExplanation", GradeWords.Meaning(figure.Review.Grade!.Value));
            }
        );
        json.Optional("reviewBody", decision.Why);
    }

    /// <summary>The claim in short: the number, those counted, what happened to them, where and when, on whose word.</summary>
    private static string Reviewed(JudgedFigure figure)
    {
        var subject = figure.Subject.Length > 0 ? $" ({figure.Subject})" : string.Empty;
        var place = figure.Places.IsEmpty ? string.Empty : $", {figure.Places[0]}";
        var days = figure.Days is { } when ? $", {when}" : string.Empty;
        return $"{EventNotes.Range(figure.Low, figure.High)} {MeasurePhrases.Of(figure.Figure.Measure)}{subject}{place}{days}";
    }

    private static void Claim(Utf8JsonWriter json, JudgedFigure figure)
    {
        var claims = figure
            .Claims.OrderBy(claim => claim.Reading.Published.Days?.From ?? DateOnly.MaxValue)
            .ThenBy(claim => claim.At)
            .ToArray();
        json.WriteString("@type", "Claim");
        if (figure.Figure.Origins.FirstOrDefault() is { } origin)
        {
            json.Object("author", () => Thing(json, "Organization", origin.Source));
        }

        json.Optional("datePublished", ExportedStory.DayOf(claims[0].Reading));
        json.Object("firstAppearance", () => Appearance(json, claims[0]));
        json.WriteStartArray("appearance");
        foreach (var claim in claims.DistinctBy(claim => claim.At.Article))
        {
            json.Item(() => Appearance(json, claim));
        }

        json.WriteEndArray();
    }

    private static void Appearance(Utf8JsonWriter json, JudgedClaim claim)
    {
        json.WriteString("@type", "CreativeWork");
        json.Optional("url", ExportedStory.WebAddressOf(claim.Reading));
        json.WriteString("identifier", ExportedStory.ContentNameOf(claim.Reading));
        json.WriteString("headline", OneLine.Of(ExportedStory.TitleOf(claim.Reading)));
        json.Optional("datePublished", ExportedStory.DayOf(claim.Reading));
        json.Object("publisher", () => Thing(json, "Organization", ExportedStory.OutletOf(claim.Reading)));
        json.WriteString("text", claim.Words);
    }

    private static void Thing(Utf8JsonWriter json, string type, string name)
    {
        json.WriteString("@type", type);
        json.WriteString("name", OneLine.Of(name));
    }
}
