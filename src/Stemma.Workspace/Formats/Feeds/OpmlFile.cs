using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Lists of feeds in OPML 1 and 2, in which programs that follow feeds hand them to one another.</summary>
public static class OpmlFile
{
    /// <summary>The feeds of a list: outlines with an <c>xmlUrl</c>; those around them are their folders, else the first of their categories is.</summary>
    /// <param name="name">What diagnostics call the list.</param>
    /// <param name="bytes">The whole file, at most <see cref="FeedReader.MaximumBytes"/>; any bytes.</param>
    /// <returns>Never throws on what the bytes hold. A list that breaks gives the feeds before.</returns>
    public static ReadOpml Read(string name, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (FeedBytes.Problem(bytes, name) is { } problem)
        {
            return new ReadOpml(string.Empty, [], [problem]);
        }

        var outlines = new OpmlOutlines(name);
        try
        {
            using var reader = FeedXml.Open(XmlMender.Mend(FeedText.Decode(bytes, string.Empty)));
            while (!outlines.IsOver && reader.Read())
            {
                outlines.Step(reader);
            }
        }
        catch (XmlException broken)
        {
            outlines.Break(broken.LineNumber);
        }
        catch (TooDeepException deep)
        {
            outlines.Break(deep.Line);
        }

        return outlines.Finish();
    }

    /// <summary>The list as OPML 2.0 in UTF-8; the same feeds give the same bytes, and read again the same feeds.</summary>
    /// <param name="title">What the list calls itself.</param>
    /// <param name="feeds">In the order in which they are to stand; those of one folder side by side, or it is opened again.</param>
    public static byte[] Write(string title, IEnumerable<OpmlFeed> feeds)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(feeds);
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartElement("opml");
            writer.WriteAttributeString("version", "2.0");
            writer.WriteStartElement("head");
            writer.WriteElementString("title", Clean(title));
            writer.WriteEndElement();
            writer.WriteStartElement("body");
            WriteFeeds(writer, feeds);
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static void WriteFeeds(XmlWriter writer, IEnumerable<OpmlFeed> feeds)
    {
        ImmutableArray<string> open = [];
        foreach (var feed in feeds)
        {
            var shared = open.Zip(feed.Folders).TakeWhile(pair => pair.First == pair.Second).Count();
            for (var level = open.Length; level > shared; level--)
            {
                writer.WriteEndElement();
            }

            foreach (var folder in feed.Folders.Skip(shared))
            {
                writer.WriteStartElement("outline");
                writer.WriteAttributeString("text", Clean(folder));
            }

            open = feed.Folders;
            WriteFeed(writer, feed);
        }
    }

    private static void WriteFeed(XmlWriter writer, OpmlFeed feed)
    {
        writer.WriteStartElement("outline");
        writer.WriteAttributeString("type", "rss");
        writer.WriteAttributeString("text", Clean(feed.Title));
        writer.WriteAttributeString("title", Clean(feed.Title));
        writer.WriteAttributeString("xmlUrl", Clean(feed.Address));
        if (feed.HomeAddress.Length > 0)
        {
            writer.WriteAttributeString("htmlUrl", Clean(feed.HomeAddress));
        }

        writer.WriteEndElement();
    }

    private static string Clean(string text) => XmlCharacters.Clean(Articles.TextDecoder.Clean(text));
}
