using System.Xml;
using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>What a feed says of itself before its entries.</summary>
internal sealed class FeedHead
{
    private bool isTitleNext;

    /// <summary>The feed's title; empty until one is met.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Looks at a node that stands outside the entries.</summary>
    public void Note(XmlReader reader)
    {
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && isTitleNext)
        {
            Title = reader.Value.Trim();
        }

        isTitleNext = Title.Length == 0 && reader.NodeType == XmlNodeType.Element && reader.LocalName == "title";
    }
}

/// <summary>One item of an RSS feed, or entry of an Atom feed. Names are held against local names, since feeds mix their namespaces.</summary>
internal sealed class FeedEntry(XElement entry, FeedHead feed)
{
    /// <summary>True for <c>item</c> (RSS 0.9 to 2.0, RDF) and <c>entry</c> (Atom).</summary>
    public static bool IsEntry(string name) => name is "item" or "entry";

    /// <summary>The longest of content, description and summary, as mark-up; empty where there is none.</summary>
    public string Content =>
        entry
            .Elements()
            .Where(element =>
                element.Name.LocalName is "encoded" or "content" or "description" or "summary" or "body" or "fulltext"
            )
            .Select(MarkupOf)
            .OrderByDescending(markup => markup.Length)
            .FirstOrDefault(string.Empty);

    /// <summary>The value of one of the front matter's fields; null where the entry has none.</summary>
    public string? Field(string name) =>
        name switch
        {
            "title" => Value("title"),
            "outlet" => SourceTitle ?? (feed.Title.Length > 0 ? feed.Title : null),
            "byline" => Value("creator") ?? Author,
            "url" => Link,
            "language" => Value("language"),
            "published" => Time("pubDate")
                ?? Time("published")
                ?? Time("issued")
                ?? Time("date")
                ?? Time("created")
                ?? Time("updated"),
            "updated" => Time("updated") ?? Time("modified"),
            _ => null,
        };

    /// <summary>The publisher that an aggregated entry names.</summary>
    private string? SourceTitle =>
        Child("source") is { } source
            ? Trimmed(source.Elements().FirstOrDefault(e => e.Name.LocalName == "title")?.Value ?? source.Value)
            : null;

    private string? Author =>
        Child("author") is { } author
            ? Trimmed(author.Elements().FirstOrDefault(e => e.Name.LocalName == "name")?.Value ?? author.Value)
            : null;

    private string? Link
    {
        get
        {
            var links = entry.Elements().Where(element => element.Name.LocalName == "link").ToArray();
            var best =
                links.FirstOrDefault(link => (string?)link.Attribute("rel") is null or "alternate") ?? links.FirstOrDefault();
            var address = best is null ? null : Trimmed((string?)best.Attribute("href") ?? best.Value);
            address ??=
                Child("guid") is { } guid && (string?)guid.Attribute("isPermaLink") != "false" ? Trimmed(guid.Value) : null;
            return address is not null && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null;
        }
    }

    private static string MarkupOf(XElement element) =>
        element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)))
        : (string?)element.Attribute("type") == "text" ? System.Net.WebUtility.HtmlEncode(element.Value)
        : element.Value;

    private XElement? Child(string name) => entry.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private string? Value(string name) => Child(name) is { } element ? Trimmed(element.Value) : null;

    private string? Time(string name) => Value(name) is { } value ? Rfc822.WithNumericZone(value) : null;

    private static string? Trimmed(string value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
