using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>What one feed gave. Texts are plain and empty where the feed states none; addresses are absolute, of http or https.</summary>
public sealed record ReadFeed
{
    /// <summary>The family of formats; <see cref="FeedKind.None"/> where the bytes are no feed, and a diagnostic says what they are.</summary>
    public FeedKind Kind { get; init; }

    /// <summary>The version within the family, as the feed states it: <c>2.0</c>, <c>0.91</c>, <c>1.1</c>; empty where it does not.</summary>
    public string Version { get; init; } = string.Empty;

    /// <summary>Where the feed was fetched from, as the caller said.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>What the feed calls itself, on one line.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The web page that the feed is of.</summary>
    public string HomeAddress { get; init; } = string.Empty;

    /// <summary>The language of what has no language of its own, as stated: <c>en-GB</c>, <c>de</c>.</summary>
    public string Language { get; init; } = string.Empty;

    /// <summary>When the feed as a whole last changed, by its own word; null where it does not say.</summary>
    public FeedTime? Updated { get; init; }

    /// <summary>How long a copy may be kept, by the feed's own word (<c>ttl</c>), one minute to a year; null where it does not say.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>How often the feed changes, by its own word (<c>sy:updatePeriod</c> through <c>sy:updateFrequency</c>), one minute to a year; null where it does not say.</summary>
    public TimeSpan? UpdateInterval { get; init; }

    /// <summary>The feed's own address, as it states it.</summary>
    public string SelfAddress { get; init; } = string.Empty;

    /// <summary>The feed's next, older page.</summary>
    public string NextAddress { get; init; } = string.Empty;

    /// <summary>The address to which the feed says that it has moved.</summary>
    public string MovedTo { get; init; } = string.Empty;

    /// <summary>The hubs that tell of changes (WebSub), in the order of the feed.</summary>
    public ImmutableArray<string> HubAddresses { get; init; } = [];

    /// <summary>In the order of the feed, at most 50,000; of a sitemap its pages.</summary>
    public ImmutableArray<FeedEntry> Entries { get; init; } = [];

    /// <summary>The further sitemaps that an index of sitemaps lists.</summary>
    public ImmutableArray<ListedSitemap> Sitemaps { get; init; } = [];

    /// <summary>Each names the feed, the problem and what to do.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    internal static ReadFeed Failed(string address, Diagnostic problem) => new() { Address = address, Diagnostics = [problem] };
}

/// <summary>The families of feed formats.</summary>
public enum FeedKind
{
    /// <summary>No feed was recognised.</summary>
    None,

    /// <summary>RSS 0.91 to 2.0, root <c>rss</c>.</summary>
    Rss,

    /// <summary>RSS 0.90, 1.0 and 1.1, root <c>rdf:RDF</c>.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,

    /// <summary>Channel Definition Format.</summary>
    Cdf,

    /// <summary>JSON Feed 1 and 1.1.</summary>
    Json,

    /// <summary>A list of pages, with news of them where the publisher marks them so.</summary>
    Sitemap,

    /// <summary>A list of sitemaps.</summary>
    SitemapIndex,
}

/// <summary>A sitemap that an index lists.</summary>
/// <param name="Address">Absolute, of http or https.</param>
/// <param name="Updated">When it last changed, by the index's word; null where that does not say.</param>
public sealed record ListedSitemap(string Address, FeedTime? Updated);
