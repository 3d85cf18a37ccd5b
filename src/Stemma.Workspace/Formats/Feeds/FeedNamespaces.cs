using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>The vocabularies that feeds mix.</summary>
internal enum FeedVocabulary
{
    /// <summary>The words of the formats themselves: RSS in all its namespaces and in none, Atom, sitemaps.</summary>
    Core,

    /// <summary>Dublin Core, elements and terms.</summary>
    DublinCore,

    /// <summary>The module <c>content</c> of RSS 1.0.</summary>
    Content,

    /// <summary>Media RSS.</summary>
    Media,

    /// <summary>Apple's words for podcasts.</summary>
    Podcast,

    /// <summary>FeedBurner and Pheedo, which put their own addresses before the publisher's.</summary>
    Redirecting,

    /// <summary>The module <c>syndication</c> of RSS 1.0.</summary>
    Syndication,

    /// <summary>Google's words for news in sitemaps.</summary>
    News,

    /// <summary>XHTML.</summary>
    Markup,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>Knows vocabularies by their namespaces, which feeds write in many ways.</summary>
internal static class FeedNamespaces
{
    private static readonly (string Prefix, string Uri, FeedVocabulary Vocabulary)[] Known =
    [
        ("atom", "http://www.w3.org/2005/Atom", FeedVocabulary.Core),
        ("", "http://purl.org/atom/", FeedVocabulary.Core),
        ("", "http://purl.org/echo/", FeedVocabulary.Core),
        ("", "http://purl.org/pie/", FeedVocabulary.Core),
        ("content", "http://purl.org/rss/1.0/modules/content/", FeedVocabulary.Content),
        ("sy", "http://purl.org/rss/1.0/modules/syndication/", FeedVocabulary.Syndication),
        ("", "http://purl.org/rss/1.0/modules/", FeedVocabulary.Other),
        ("rss", "http://purl.org/rss/", FeedVocabulary.Core),
        ("", "http://purl.org/net/rss1.1", FeedVocabulary.Core),
        ("", "http://my.netscape.com/", FeedVocabulary.Core),
        ("", "http://channel.netscape.com/", FeedVocabulary.Core),
        ("", "http://backend.userland.com/rss", FeedVocabulary.Core),
        ("", "http://backend.userland.com/blogChannelModule", FeedVocabulary.Other),
        ("", "http://blogs.law.harvard.edu/tech/rss", FeedVocabulary.Core),
        ("", "http://www.sitemaps.org/schemas/sitemap/", FeedVocabulary.Core),
        ("", "http://www.google.com/schemas/sitemap/", FeedVocabulary.Core),
        ("news", "http://www.google.com/schemas/sitemap-news/", FeedVocabulary.News),
        ("dc", "http://purl.org/dc/elements/", FeedVocabulary.DublinCore),
        ("dcterms", "http://purl.org/dc/terms/", FeedVocabulary.DublinCore),
        ("media", "http://search.yahoo.com/mrss", FeedVocabulary.Media),
        ("itunes", "http://www.itunes.com/dtds/podcast", FeedVocabulary.Podcast),
        ("feedburner", "http://rssnamespace.org/feedburner/ext/", FeedVocabulary.Redirecting),
        ("pheedo", "http://www.pheedo.com/namespace/pheedo", FeedVocabulary.Redirecting),
        ("xhtml", "http://www.w3.org/1999/xhtml", FeedVocabulary.Markup),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", FeedVocabulary.Other),
    ];

    /// <summary>The vocabulary of a namespace.</summary>
    public static FeedVocabulary Of(XNamespace space)
    {
        var uri = space.NamespaceName;
        if (uri.Length == 0)
        {
            return FeedVocabulary.Core;
        }

        // Written with https, and with other capitals, it is meant all the same.
        uri = uri.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? $"http:{uri[6..]}" : uri;
        foreach (var (_, known, vocabulary) in Known)
        {
            if (uri.StartsWith(known, StringComparison.OrdinalIgnoreCase))
            {
                return vocabulary;
            }
        }

        return FeedVocabulary.Other;
    }

    /// <summary>The namespace that a prefix usually stands for; null where nobody agrees on it.</summary>
    public static string? OfPrefix(string prefix) =>
        prefix.Length == 0 ? null : Array.Find(Known, each => each.Prefix.Equals(prefix, StringComparison.OrdinalIgnoreCase)).Uri;
}
