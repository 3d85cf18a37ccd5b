using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Knows which of an element's links is meant for what.</summary>
internal static class XmlLinks
{
    // What is left where no link says that it is the entry's page; links to files, licences and comments never are.
    private static readonly string[] NearlyAlternate = ["canonical", "self", "related", "via"];

    /// <summary>The page of an entry: what a redirecting service names as the original, the alternate link, the permanent guid, the RDF address, any near link, an id that is an address.</summary>
    public static string PageOf(XElement entry, Uri? feed) =>
        First(entry.Of(FeedVocabulary.Redirecting, "origLink"), feed)
            .Or(() => AlternateOf(entry, feed))
            .Or(() => First(entry.Core("guid").Where(IsPermanent), feed))
            .Or(() => FeedAddresses.Resolve(entry, entry.AttributeOf("about"), feed))
            .Or(() => First(NearlyAlternate.SelectMany(relation => Related(entry, relation)), feed))
            .Or(() => WholeId(entry));

    /// <summary>The page that a feed, a source or an entry is of; a CDF names it in an attribute.</summary>
    public static string AlternateOf(XElement element, Uri? feed)
    {
        var links = element.Core("link").Where(link => Relation(link) is "" or "alternate").ToList();
        return First(links.Where(IsPage).Concat(links), feed)
            .Or(() => FeedAddresses.Resolve(element, element.AttributeOf("href"), feed))
            .Or(() => First(element.Core("a"), feed));
    }

    /// <summary>The links of one relation, in the order of the feed.</summary>
    public static IEnumerable<XElement> Related(XElement element, string relation) =>
        element.Core("link").Where(link => Relation(link) == relation);

    /// <summary>The first of the links that leads anywhere; empty where none does.</summary>
    public static string First(IEnumerable<XElement> links, Uri? feed) =>
        links.Select(link => TargetOf(link, feed)).FirstOrDefault(address => address.Length > 0) ?? string.Empty;

    /// <summary>Where a link leads; empty where nowhere.</summary>
    public static string TargetOf(XElement link, Uri? feed) =>
        FeedAddresses.Resolve(link, link.AttributeOf("href") is { Length: > 0 } target ? target : link.Value, feed);

    private static string Relation(XElement link) => link.AttributeOf("rel").ToLowerInvariant();

    private static bool IsPage(XElement link) =>
        link.AttributeOf("type") is "" || link.AttributeOf("type").Contains("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>RSS 2.0: a guid is an address unless it says that it is none; one that does not look like one is none either.</summary>
    private static bool IsPermanent(XElement guid) =>
        !guid.AttributeOf("isPermaLink").Equals("false", StringComparison.OrdinalIgnoreCase)
        && (guid.AttributeOf("isPermaLink").Length > 0 || FeedAddresses.Parse(guid.Value) is not null);

    private static string WholeId(XElement entry) =>
        entry.Core("id").FirstOrDefault() is { } id && FeedAddresses.Parse(id.Value) is not null ? id.Value.Trim() : string.Empty;

    private static string Or(this string address, Func<string> next) => address.Length > 0 ? address : next();
}
