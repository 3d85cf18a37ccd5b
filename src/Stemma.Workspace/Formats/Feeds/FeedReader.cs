using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Reads any feed: RSS 0.90 to 2.0, RDF, CDF, Atom 0.3 and 1.0, JSON Feed, XML sitemaps and indexes of sitemaps. <c>docs/feeds.md</c> tells which field wins.</summary>
public static class FeedReader
{
    /// <summary>The longest feed that is read, in bytes, before and after unpacking; a longer one is refused with a message.</summary>
    public const int MaximumBytes = ArticleFile.MaximumBytes;

    /// <summary>What a feed says of itself, and its entries in the order of the feed.</summary>
    /// <param name="bytes">The whole feed, or what came of it; any bytes, also packed by gzip as sitemaps are.</param>
    /// <param name="address">Where it was found, against which its relative addresses are read; empty where that is not known: then they stay empty.</param>
    /// <param name="mediaType">The server's word on kind and encoding, such as <c>text/xml; charset=utf-8</c>; empty where there is none.</param>
    /// <returns>Never throws on what the bytes hold. A feed that breaks gives the entries that were whole before, and a diagnostic.</returns>
    public static ReadFeed Read(ReadOnlySpan<byte> bytes, string address, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(mediaType);
        var source = address.Length > 0 ? address : "feed";
        if (FeedBytes.Problem(bytes, source) is { } problem)
        {
            return ReadFeed.Failed(address, problem);
        }

        var unpacked = FeedBytes.Unpack(bytes);
        return unpacked is null
            ? ReadFeed.Failed(address, FeedProblems.DamagedPack(source))
            : ReadText(source, FeedText.Decode(unpacked, MediaTypes.CharsetOf(mediaType)), address);
    }

    /// <summary>The same for text that is decoded already.</summary>
    /// <param name="source">What diagnostics call the feed.</param>
    /// <param name="text">The whole feed.</param>
    /// <param name="address">As that of <see cref="Read"/>.</param>
    internal static ReadFeed ReadText(string source, string text, string address)
    {
        var draft = new FeedDraft(source, address);
        if (JsonFeed.IsJson(text))
        {
            JsonFeed.Read(text, draft);
        }
        else
        {
            XmlFeed.Read(XmlMender.Mend(text), draft);
        }

        return draft.Finish();
    }
}
