using System.Text.Json;
using Stemma.Comparing.Briefs;
using Stemma.Workspace.Formats.Exports.Coding;
using Stemma.Workspace.Formats.Exports.Linked;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Places;

namespace Stemma.Workspace.Formats.Exports;

/// <summary>Figures of the reported events on a map (RFC 7946). Where nobody can tell the point, the geometry is null: no false pin.</summary>
internal static class GeoJson
{
    public static void Write(ExportedStory story, Stream output) =>
        JsonFile.Write(
            output,
            json =>
            {
                json.WriteString("type", "FeatureCollection");
                json.WriteStartArray("features");
                foreach (var figure in story.Figures.Where(IsOnTheMap))
                {
                    json.Item(() => Feature(json, figure));
                }

                json.WriteEndArray();
            }
        );

    private static bool IsOnTheMap(JudgedFigure figure) =>
        figure.Scope != CountedScope.None && figure.Figure.Measure != Reading.Claims.Measure.Other && !figure.Places.IsEmpty;

    private static void Feature(Utf8JsonWriter json, JudgedFigure figure)
    {
        var point = NamedPlaces.Find(figure.Places[0], figure.Places);
        json.WriteString("type", "Feature");
        json.WriteString("id", figure.Id);
        Geometry(json, point);
        json.Object("properties", () => Properties(json, figure, point));
    }

    private static void Geometry(Utf8JsonWriter json, PlacePoint? point)
    {
        if (point is null)
        {
            json.WriteNull("geometry");
            return;
        }

        json.Object(
            "geometry",
            () =>
            {
                json.WriteString("type", "Point");
                json.WriteStartArray("coordinates");
                json.WriteNumberValue(point.Longitude);
                json.WriteNumberValue(point.Latitude);
                json.WriteEndArray();
            }
        );
    }

    private static void Properties(Utf8JsonWriter json, JudgedFigure figure, PlacePoint? point)
    {
        json.WriteString("place", figure.Places[0]);
        json.Strings("places", figure.Places);
        json.WriteString("precision", point is null ? "unknown" : JsonWords.Of(point.Precision));
        json.Optional("country", point?.Country);
        json.WriteString("measure", MeasurePhrases.Of(figure.Figure.Measure));
        json.Optional("low", figure.Low);
        json.Optional("best", figure.Best);
        json.Optional("high", figure.High);
        json.Optional("subject", figure.Subject);
        json.WriteBoolean("aggregate", figure.Scope == CountedScope.Aggregate);
        if (figure.Days is { } days)
        {
            json.WriteString("from", JsonWords.Of(days.From));
            json.WriteString("to", JsonWords.Of(days.To));
        }

        json.WriteString("standing", JsonWords.Of(figure.Figure.Standing));
        json.WriteNumber("independentOrigins", figure.Figure.IndependentOrigins);
        json.Optional("grade", EventNotes.Grade(figure));
        json.Optional("reviewedBy", EventNotes.People(figure));
        json.WriteBoolean("corrected", figure.IsCorrected);
        json.Strings("sources", figure.Figure.Origins.Select(origin => OneLine.Of(origin.Source)));
        json.Strings("articles", figure.Claims.Select(claim => ExportedStory.SourceOf(claim.Reading)));
    }
}
