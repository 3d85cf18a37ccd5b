using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Lists the files that go with an entry.</summary>
internal static class XmlEnclosures
{
    private const int Most = 100;

    /// <summary>RSS's and Atom's enclosures, and what Media RSS holds, in groups too; each address once.</summary>
    public static ImmutableArray<FeedEnclosure> Of(XElement entry, Uri? feed) =>
        [
            .. entry
                .Core("enclosure")
                .Concat(XmlLinks.Related(entry, "enclosure"))
                .Concat(entry.Of(FeedVocabulary.Media, "content"))
                .Concat(entry.Of(FeedVocabulary.Media, "group").SelectMany(group => group.Of(FeedVocabulary.Media, "content")))
                .Take(Most)
                .Select(file => FileOf(file, feed))
                .Where(file => file.Address.Length > 0)
                .DistinctBy(file => file.Address),
        ];

    private static FeedEnclosure FileOf(XElement file, Uri? feed)
    {
        var target = file.AttributeOf("url") is { Length: > 0 } url ? url : file.AttributeOf("href");
        var length = file.AttributeOf("length") is { Length: > 0 } stated ? stated : file.AttributeOf("fileSize");
        return new FeedEnclosure(
            FeedAddresses.Resolve(file, target, feed),
            file.AttributeOf("type"),
            long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null
        );
    }
}
