using System.Globalization;
using System.Text;
using System.Xml;

namespace Stemma.Eval.NewsYear;

/// <summary>Writes RSS 2.0, Atom 1.0, RSS 1.0 and news sitemaps.</summary>
internal static class XmlNewsFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Rss1 = "http://purl.org/rss/1.0/";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly XmlWriterSettings Layout = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>The feed in UTF-8.</summary>
    public static byte[] Write(NewsOutlet outlet, NewsWeb web, List<EntryParts> entries)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Layout))
        {
            switch (outlet.Format)
            {
                case NewsFormat.Atom:
                    WriteAtom(xml, outlet, web, entries);
                    break;
                case NewsFormat.Rdf:
                    WriteRdf(xml, outlet, web, entries);
                    break;
                case NewsFormat.Sitemap:
                    WriteSitemap(xml, outlet, entries);
                    break;
                default:
                    WriteRss(xml, outlet, web, entries);
                    break;
            }
        }

        return bytes.ToArray();
    }

    private static void WriteRss(XmlWriter xml, NewsOutlet outlet, NewsWeb web, List<EntryParts> entries)
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", outlet.Name);
        xml.WriteElementString("link", web.RootOf(outlet) + "/");
        xml.WriteElementString("description", "All news of " + outlet.Name);
        xml.WriteElementString("language", "en");
        xml.WriteElementString("ttl", "10");
        foreach (var entry in entries)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", entry.Text.Title);
            xml.WriteElementString("link", entry.Address);
            xml.WriteElementString("guid", entry.Address);
            xml.WriteElementString("pubDate", entry.Updated.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteElementString("category", entry.Category);
            xml.WriteElementString("description", entry.Summary);
            if (entry.Text.Byline.Length > 0)
            {
                xml.WriteElementString("creator", Dublin, entry.Text.Byline);
            }

            if (outlet.Format == NewsFormat.Sourced && entry.Source is { } source)
            {
                xml.WriteStartElement("source");
                xml.WriteAttributeString("url", web.FeedOf(source));
                xml.WriteString(source.Name);
                xml.WriteEndElement();
            }

            if (outlet.HasFullFeed)
            {
                xml.WriteElementString("encoded", Content, entry.Html);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAtom(XmlWriter xml, NewsOutlet outlet, NewsWeb web, List<EntryParts> entries)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("title", Atom, outlet.Name);
        xml.WriteElementString("id", Atom, web.RootOf(outlet) + "/");
        xml.WriteElementString(
            "updated",
            Atom,
            NewsFeeds.Iso(entries.Count == 0 ? YearOfNews.TimeOf(0) : entries.Max(entry => entry.Updated))
        );
        foreach (var entry in entries)
        {
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("title", Atom, entry.Text.Title);
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("href", entry.Address);
            xml.WriteEndElement();
            xml.WriteElementString("id", Atom, entry.Address);
            xml.WriteElementString("published", Atom, NewsFeeds.Iso(entry.Published));
            xml.WriteElementString("updated", Atom, NewsFeeds.Iso(entry.Updated));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, entry.Text.Byline.Length > 0 ? entry.Text.Byline : outlet.Name);
            xml.WriteEndElement();
            xml.WriteElementString("summary", Atom, entry.Summary);
            if (outlet.HasFullFeed)
            {
                xml.WriteStartElement("content", Atom);
                xml.WriteAttributeString("type", "html");
                xml.WriteString(entry.Html);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRdf(XmlWriter xml, NewsOutlet outlet, NewsWeb web, List<EntryParts> entries)
    {
        xml.WriteStartElement("rdf", "RDF", Rdf);
        xml.WriteAttributeString("xmlns", Rss1);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteStartElement("channel", Rss1);
        xml.WriteAttributeString("rdf", "about", Rdf, web.RootOf(outlet) + "/");
        xml.WriteElementString("title", Rss1, outlet.Name);
        xml.WriteElementString("link", Rss1, web.RootOf(outlet) + "/");
        xml.WriteElementString("description", Rss1, "All news of " + outlet.Name);
        xml.WriteStartElement("items", Rss1);
        xml.WriteStartElement("rdf", "Seq", Rdf);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("rdf", "li", Rdf);
            xml.WriteAttributeString("rdf", "resource", Rdf, entry.Address);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        foreach (var entry in entries)
        {
            xml.WriteStartElement("item", Rss1);
            xml.WriteAttributeString("rdf", "about", Rdf, entry.Address);
            xml.WriteElementString("title", Rss1, entry.Text.Title);
            xml.WriteElementString("link", Rss1, entry.Address);
            xml.WriteElementString("description", Rss1, outlet.HasFullFeed ? entry.Html : entry.Summary);
            xml.WriteElementString("date", Dublin, NewsFeeds.Iso(entry.Updated));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteSitemap(XmlWriter xml, NewsOutlet outlet, List<EntryParts> entries)
    {
        xml.WriteStartElement("urlset", Sitemap);
        xml.WriteAttributeString("xmlns", "news", null, News);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("url", Sitemap);
            xml.WriteElementString("loc", Sitemap, entry.Address);
            xml.WriteElementString("lastmod", Sitemap, NewsFeeds.Iso(entry.Updated));
            xml.WriteStartElement("news", News);
            xml.WriteStartElement("publication", News);
            xml.WriteElementString("name", News, outlet.Name);
            xml.WriteElementString("language", News, "en");
            xml.WriteEndElement();
            xml.WriteElementString("publication_date", News, NewsFeeds.Iso(entry.Published));
            xml.WriteElementString("title", News, entry.Text.Title);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
