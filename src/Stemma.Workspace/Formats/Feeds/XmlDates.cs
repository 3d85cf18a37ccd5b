using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Finds the dates of an entry or a feed in XML.</summary>
internal static class XmlDates
{
    /// <summary>When an entry was first published: by its own format, by Dublin Core, when it was made.</summary>
    public static FeedTime? Published(XElement entry, FeedDraft draft) =>
        First(
            draft,
            entry
                .Core("pubDate", "published")
                .Concat(entry.Core("issued"))
                .Concat(entry.Of(FeedVocabulary.DublinCore, "issued", "available"))
                .Concat(entry.Of(FeedVocabulary.DublinCore, "date"))
                .Concat(entry.Core("date"))
                .Concat(entry.Of(FeedVocabulary.DublinCore, "created"))
                .Concat(entry.Core("created"))
                .Select(date => date.Value)
        );

    /// <summary>When an entry was last changed.</summary>
    public static FeedTime? Updated(XElement entry, FeedDraft draft) =>
        First(
            draft,
            entry
                .Core("updated", "modified")
                .Concat(entry.Of(FeedVocabulary.DublinCore, "modified"))
                .Select(date => date.Value)
                .Append(entry.AttributeOf("lastmod"))
        );

    /// <summary>When a feed last changed.</summary>
    public static FeedTime? OfFeed(XElement channel, FeedDraft draft) =>
        Updated(channel, draft)
        ?? First(
            draft,
            channel
                .Core("lastBuildDate", "pubDate", "published")
                .Concat(channel.Of(FeedVocabulary.DublinCore, "date", "issued", "created"))
                .Select(date => date.Value)
        );

    /// <summary>The first that can be read.</summary>
    private static FeedTime? First(FeedDraft draft, IEnumerable<string> dates) =>
        dates.Select(draft.Time).FirstOrDefault(time => time is not null);
}
