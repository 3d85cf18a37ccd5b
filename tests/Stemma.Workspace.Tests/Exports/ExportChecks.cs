using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;
using NJsonSchema;
using Stemma.Testing;
using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Tests.Exports;

/// <summary>Is each format what it says it is? Asked of parsers that others wrote, where there is one.</summary>
internal static class ExportChecks
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>Checks every format of the story.</summary>
    public static void Everything(ReviewedStory story)
    {
        foreach (var format in ExportFormat.All.Where(format => format.MediaType == "text/csv"))
        {
            var columns = Exported.Columns(story, format.Key).Length;
            Assert.All(Exported.Rows(story, format.Key), row => Assert.Equal(columns, row.Count));
        }

        Geo(story);
        Annotations(story);
        Schema("claim-reviews", Exported.Text(story, "claimreview"));
        ProvenanceChecks.Check(JsonNode.Parse(Exported.Text(story, "prov"))!);
        Html(Exported.Text(story, "html"));
        Markdown(Exported.Text(story, "markdown"));
        WikiChecks.Check(Exported.Text(story, "wikitext"));
        foreach (var line in Exported.Text(story, "audit").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Schema("audit-line", line);
        }
    }

    public static void Schema(string name, string json)
    {
        var schema = JsonSchema.FromFileAsync(Repository.PathOf($"specs/exports/schemas/{name}.json")).GetAwaiter().GetResult();
        var errors = schema.Validate(json);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5).Select(error => error.ToString())));
    }

    public static FeatureCollection Geo(ReviewedStory story)
    {
        var json = Exported.Text(story, "geojson");
        Schema("geojson", json);
        var features = JsonSerializer.Deserialize<FeatureCollection>(json, GeoJson)!;
        Assert.All(
            features.Where(feature => feature.Geometry is not null),
            feature =>
            {
                Assert.InRange(feature.Geometry.Coordinate.Y, -90, 90);
                Assert.InRange(feature.Geometry.Coordinate.X, -180, 180);
            }
        );
        return features;
    }

    /// <summary>Each pair of selectors finds the same words.</summary>
    public static int Annotations(ReviewedStory story)
    {
        var json = Exported.Text(story, "annotations");
        Schema("annotations", json);
        var texts = story.Story.Articles.ToLookup(
            reading =>
                Uri.TryCreate(reading.Article.Url.Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                    ? url.AbsoluteUri
                    : "urn",
            reading => reading.Article.Text.Content.EnumerateRunes().ToImmutableArray()
        );
        var items = JsonNode.Parse(json)!["first"]!["items"]!.AsArray();
        Assert.Equal(items.Count, items.Select(item => (string)item!["id"]!).Distinct().Count());
        foreach (
            var target in items.SelectMany(item => item!["target"]!.AsArray()).Where(target => target!["selector"] is not null)
        )
        {
            var source = (string)target!["source"]!;
            var position = target["selector"]![0]!;
            var quote = target["selector"]![1]!;
            var (start, end) = ((int)position["start"]!, (int)position["end"]!);
            Assert.Contains(
                texts[source.StartsWith("urn:", StringComparison.Ordinal) ? "urn" : source],
                text =>
                    end <= text.Length
                    && string.Concat(text[start..end].Select(rune => rune.ToString())) == (string)quote["exact"]!
                    && string.Concat(text[..start].Select(rune => rune.ToString()))
                        .EndsWith((string)quote["prefix"]!, StringComparison.Ordinal)
                    && string.Concat(text[end..].Select(rune => rune.ToString()))
                        .StartsWith((string)quote["suffix"]!, StringComparison.Ordinal)
            );
        }

        return items.Count;
    }

    /// <summary>A page without a parse error, whose links lead somewhere, and which runs nothing.</summary>
    public static IDocument Html(string page)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);
        Assert.Empty(document.QuerySelectorAll("script, img, iframe, object, embed, form, link"));
        Assert.All(
            document.QuerySelectorAll("a"),
            link => Assert.True(Leads(document, link.GetAttribute("href")!), link.OuterHtml)
        );
        Assert.All(
            document.All,
            element =>
                Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
        );
        Assert.NotEmpty(document.Title!);
        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        return document;
    }

    /// <summary>Markdown in which nothing but Stemma's own mark-up marks up, and every note is there.</summary>
    public static IDocument Markdown(string text)
    {
        var html = Markdig.Markdown.ToHtml(text, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());
        var document = new HtmlParser().ParseDocument(html);
        string[] allowed = ["html", "head", "body", "h1", "h2", "p", "ul", "ol", "li", "a", "em", "sup", "div", "hr"];
        Assert.All(document.All, element => Assert.Contains(element.LocalName, allowed));
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.All(document.QuerySelectorAll("li"), item => Assert.Null(item.QuerySelector("li")));
        Assert.Equal(
            text.Split('\n').Count(line => line.StartsWith("[^", StringComparison.Ordinal)),
            document.QuerySelectorAll("div.footnotes > ol > li").Length
        );
        return document;
    }

    private static bool Leads(IDocument document, string href) =>
        href.StartsWith('#') ? document.GetElementById(href[1..]) is not null : href.StartsWith("http", StringComparison.Ordinal);
}
