using System.Collections.Frozen;
using System.Text.Json;
using AngleSharp.Dom;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>What a page's JSON-LD states of its article, in the vocabulary of schema.org.</summary>
internal sealed class StructuredArticle
{
    private const int MostNodes = 5_000;

    private static readonly FrozenSet<string> ArticleTypes = (
        "Article AdvertiserContentArticle NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle "
        + "ReportageNewsArticle ReviewNewsArticle Report SatiricalArticle ScholarlyArticle MedicalScholarlyArticle SocialMediaPosting "
        + "BlogPosting LiveBlogPosting DiscussionForumPosting TechArticle APIReference Review ClaimReview CreativeWork"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PageTypes = "WebPage ItemPage AboutPage VideoObject"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly List<JsonElement> nodes = [];
    private readonly Dictionary<string, JsonElement> nodesById = new(StringComparer.Ordinal);
    private readonly List<JsonElement> described = [];

    /// <param name="document">The page; blocks that cannot be read are passed over.</param>
    /// <param name="title">The page's own title, which tells its article from others that are listed.</param>
    public StructuredArticle(IDocument document, string title)
    {
        foreach (var script in document.GetElementsByTagName("script"))
        {
            if (LooseJson.Parse(script.TextContent) is { } root)
            {
                Gather(root, 0);
            }
        }

        described.AddRange(
            nodes.Where(static node => HasType(node, ArticleTypes)).OrderByDescending(node => IsTitled(node, title)).Take(1)
        );
        described.AddRange(nodes.Where(static node => HasType(node, PageTypes)));
    }

    /// <summary>A fact as text, the article's own before the page's: the name of a thing, several joined by <c>", "</c>.</summary>
    /// <param name="property">A property of schema.org, such as <c>headline</c>.</param>
    public Stated Find(string property)
    {
        foreach (var node in described)
        {
            if (node.TryGetProperty(property, out var value))
            {
                var names = Texts(value, 0)
                    .Select(PlainText.Of)
                    .Where(static name => name.Length > 0)
                    .Distinct(StringComparer.Ordinal);
                if (string.Join(", ", names) is { Length: > 0 } text)
                {
                    return new Stated(text, $"json-ld: {property}");
                }
            }
        }

        return Stated.Nothing;
    }

    /// <summary>The article's text where it is given, line breaks kept; else empty.</summary>
    public string Body =>
        described.Count > 0 && described[0].TryGetProperty("articleBody", out var body) && body.ValueKind == JsonValueKind.String
            ? body.GetString() ?? string.Empty
            : string.Empty;

    /// <summary>The posts of a page that says it is live: their headlines, texts and times, as far as they are given; in the page's order.</summary>
    public IEnumerable<(string Headline, string Body, string Published)> LiveUpdates =>
        nodes
            .Where(static node => node.TryGetProperty("liveBlogUpdate", out _))
            .Take(1)
            .SelectMany(static node => Items(node.GetProperty("liveBlogUpdate")))
            .Select(static update => (Text(update, "headline"), Text(update, "articleBody"), Text(update, "datePublished")));

    private static IEnumerable<JsonElement> Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object)
        : value.ValueKind == JsonValueKind.Object ? [value]
        : [];

    private static string Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? PlainText.Of(value.GetString()!)
            : string.Empty;

    private void Gather(JsonElement value, int depth)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Gather(item, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && nodes.Count < MostNodes)
        {
            nodes.Add(value);
            if (
                value.TryGetProperty("@id", out var id)
                && id.ValueKind == JsonValueKind.String
                && value.TryGetProperty("@type", out _)
            )
            {
                nodesById.TryAdd(id.GetString()!, value);
            }

            foreach (var property in value.EnumerateObject())
            {
                Gather(property.Value, depth + 1);
            }
        }
    }

    private static bool HasType(JsonElement node, FrozenSet<string> types) =>
        node.TryGetProperty("@type", out var type)
        && type.ValueKind switch
        {
            JsonValueKind.String => types.Contains(LocalName(type.GetString()!)),
            JsonValueKind.Array => type.EnumerateArray()
                .Any(item => item.ValueKind == JsonValueKind.String && types.Contains(LocalName(item.GetString()!))),
            _ => false,
        };

    /// <summary><c>NewsArticle</c> of <c>http://schema.org/NewsArticle</c> or <c>schema:NewsArticle</c>.</summary>
    private static string LocalName(string type) => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];

    private static bool IsTitled(JsonElement node, string title) =>
        title.Length > 0
        && node.TryGetProperty("headline", out var headline)
        && headline.ValueKind == JsonValueKind.String
        && PlainText.Of(headline.GetString()!) is { Length: > 0 } text
        && title.Contains(text, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Texts(JsonElement value, int depth)
    {
        const int deepest = 4;
        return depth > deepest
            ? []
            : value.ValueKind switch
            {
                JsonValueKind.String => [value.GetString()!],
                JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Texts(item, depth + 1)),
                JsonValueKind.Object => TextsOf(value, depth),
                JsonValueKind.Number => [value.GetRawText()],
                _ => [],
            };
    }

    private IEnumerable<string> TextsOf(JsonElement thing, int depth)
    {
        foreach (var property in (ReadOnlySpan<string>)["name", "@value", "url", "@id"])
        {
            if (!thing.TryGetProperty(property, out var value))
            {
                continue;
            }

            var isReference = property == "@id" && value.ValueKind == JsonValueKind.String;
            return
                isReference
                && nodesById.TryGetValue(value.GetString()!, out var other)
                && other.TryGetProperty("name", out var name)
                ? Texts(name, depth + 1)
                : Texts(value, depth + 1);
        }

        return [];
    }
}
