using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Knows the elements that hold a feed's entries, and the entries.</summary>
internal static class FeedShapes
{
    private static readonly string[] Feeds = ["rss", "rdf", "feed", "channel", "urlset", "sitemapindex"];
    private static readonly string[] Entries = ["item", "entry"];

    /// <summary>True where the element is gone into, not read as a whole: a part of the feed that may hold entries, or a wrapping that nobody knows.</summary>
    /// <param name="scope">What is around it.</param>
    /// <param name="name">Its name without the prefix.</param>
    public static bool IsContainer(XElement scope, string name) =>
        IsOneOf(Feeds, name) || (!IsFeed(scope) && !IsOneOf(Entries, name)) || Is(name, "items");

    /// <summary>True for an item (RSS, RDF, CDF), an entry (Atom), an address or a sitemap of a sitemap.</summary>
    public static bool IsEntry(XElement scope, string name) =>
        IsOneOf(Entries, name)
        || (Is(name, "url") && scope.IsCalled("urlset"))
        || (Is(name, "sitemap") && scope.IsCalled("sitemapindex"));

    /// <summary>True where the element is one of the formats' own.</summary>
    public static bool IsFeed(XElement element) => IsOneOf(Feeds, element.Name.LocalName);

    private static bool IsOneOf(string[] names, string name) => Array.Exists(names, each => Is(name, each));

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
