using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Tells a feed's kind and version by its outermost elements.</summary>
internal static class FeedVersions
{
    /// <param name="element">A container, or an entry that stands alone; without what is in it.</param>
    /// <param name="known">What the element around it was told as.</param>
    public static (FeedKind Kind, string Version) Of(XElement element, FeedKind known)
    {
        var space = element.Name.NamespaceName;
        var version = element.AttributeOf("version");
        return element.Name.LocalName switch
        {
            "CHANNEL" or "Channel" when known == FeedKind.None && !space.Contains("rss1.1", StringComparison.Ordinal) => (
                FeedKind.Cdf,
                version
            ),
            var name => name.ToLowerInvariant() switch
            {
                "rss" => (FeedKind.Rss, version),
                "rdf" => (FeedKind.Rdf, Rdf(space)),
                "channel" or "item" when known == FeedKind.Rdf => (known, Rdf(space)),
                "channel" or "item" => Rdf(space) is { Length: > 0 } rdf ? (FeedKind.Rdf, rdf) : (FeedKind.Rss, version),
                "feed" or "entry" => (FeedKind.Atom, Atom(space, version)),
                "urlset" => (FeedKind.Sitemap, version),
                "sitemapindex" => (FeedKind.SitemapIndex, version),
                _ => (known, string.Empty),
            },
        };
    }

    private static string Rdf(string space) =>
        space switch
        {
            _ when space.Contains("purl.org/rss/1.0", StringComparison.OrdinalIgnoreCase) => "1.0",
            _ when space.Contains("rss1.1", StringComparison.OrdinalIgnoreCase) => "1.1",
            _ when space.Contains("netscape.com/rdf/simple/0.9", StringComparison.OrdinalIgnoreCase) => "0.90",
            _ => string.Empty,
        };

    private static string Atom(string space, string version) =>
        version.Length > 0 ? version
        : space.Contains("2005/atom", StringComparison.OrdinalIgnoreCase) ? "1.0"
        : space.Contains("purl.org/atom", StringComparison.OrdinalIgnoreCase) ? "0.3"
        : string.Empty;
}
