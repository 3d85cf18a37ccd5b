using System.Globalization;
using System.Text;
using System.Xml;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Formats.Atom;

/// <summary>What moved as an Atom feed (RFC 4287), an entry for each movement.</summary>
public static class MovementFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The feed in UTF-8; the same movements give the same bytes.</summary>
    /// <param name="title">What the feed is called.</param>
    /// <param name="site">The workspace, without a slash at its end: <c>https://desk.example</c>.</param>
    /// <param name="path">The feed’s own place there, with its query: <c>/stories/3/moved.atom</c>.</param>
    /// <param name="page">The page that it is of: <c>/stories/3/moved</c>.</param>
    /// <param name="movements">The latest first.</param>
    public static byte[] Write(string title, string site, string path, string page, IReadOnlyCollection<StoryMovement> movements)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(movements);
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartElement("feed", Namespace);
            Element(writer, "id", $"{site}{path}");
            Element(writer, "title", title);
            // Of a feed that is empty the time says nothing; it must have one.
            Element(writer, "updated", Iso(movements.FirstOrDefault()?.At ?? DateTimeOffset.UnixEpoch));
            Link(writer, "self", $"{site}{path}", "application/atom+xml");
            Link(writer, "alternate", $"{site}{page}", "text/html");
            foreach (var movement in movements)
            {
                WriteEntry(writer, site, movement);
            }

            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteEntry(XmlWriter writer, string site, StoryMovement movement)
    {
        var page = string.Create(
            CultureInfo.InvariantCulture,
            $"{site}/stories/{movement.Story}/moved#movement-{movement.Number}"
        );
        writer.WriteStartElement("entry", Namespace);
        Element(writer, "id", page);
        Element(writer, "title", movement.Line);
        Element(writer, "updated", Iso(movement.At));
        Link(writer, "alternate", page, "text/html");
        writer.WriteStartElement("category", Namespace);
        writer.WriteAttributeString("term", movement.Kind.ToString());
        writer.WriteEndElement();
        // An entry of several authors names each; one without a name has the workspace's.
        foreach (var outlet in movement.Outlets.DefaultIfEmpty("Stemma"))
        {
            writer.WriteStartElement("author", Namespace);
            Element(writer, "name", outlet);
            writer.WriteEndElement();
        }

        writer.WriteStartElement("content", Namespace);
        writer.WriteAttributeString("type", "text");
        writer.WriteString(XmlCharacters.Clean(TextOf(movement)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string TextOf(StoryMovement movement) =>
        string.Join(
            '\n',
            movement
                .Body.Because.Select(words => $"{words.Outlet}: «{words.Words}»")
                .Distinct(StringComparer.Ordinal)
                .Prepend(movement.Title)
                .Where(line => line.Length > 0)
        );

    private static void Element(XmlWriter writer, string name, string text) =>
        writer.WriteElementString(name, Namespace, XmlCharacters.Clean(text));

    private static void Link(XmlWriter writer, string relation, string address, string type)
    {
        writer.WriteStartElement("link", Namespace);
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("href", XmlCharacters.Clean(address));
        writer.WriteEndElement();
    }

    private static string Iso(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
