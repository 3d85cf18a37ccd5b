using System.Xml;
using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Reads feeds written in XML. An entry is read as soon as it is whole, so a feed that stops half-way gives those before.</summary>
internal static class XmlFeed
{
    /// <param name="xml">What <see cref="XmlMender"/> made.</param>
    /// <param name="draft">Takes what is found.</param>
    public static void Read(string xml, FeedDraft draft)
    {
        var root = new XElement("document");
        try
        {
            using var reader = FeedXml.Open(xml);
            ReadInto(root, reader, draft);
        }
        catch (XmlException broken)
        {
            draft.Break(broken.LineNumber, isTooDeep: false);
        }
        catch (TooDeepException deep)
        {
            draft.Break(deep.Line, isTooDeep: true);
        }

        XmlFeedHead.Read(root, draft);
    }

    /// <summary>Reads up to the end of the outermost element; what follows it is no part of the feed.</summary>
    private static void ReadInto(XElement root, XmlReader reader, FeedDraft draft)
    {
        var scope = root;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                scope = ReadElement(reader, scope, draft);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                scope = Leave(scope, draft);
            }

            if (scope == root && root.HasElements)
            {
                return;
            }
        }
    }

    private static XElement ReadElement(XmlReader reader, XElement scope, FeedDraft draft)
    {
        if (FeedShapes.IsContainer(scope, reader.LocalName))
        {
            var shell = FeedXml.Shell(reader);
            scope.Add(shell);
            draft.Recognise(shell);
            return reader.IsEmptyElement ? Leave(shell, draft) : shell;
        }

        var isEntry = FeedShapes.IsEntry(scope, reader.LocalName);
        var element = FeedXml.Whole(reader);
        // It hangs in the feed while it is read: languages and bases are those of what is around it.
        scope.Add(element);
        if (isEntry)
        {
            draft.Recognise(element);
            draft.Add(element);
        }

        if (isEntry || !draft.KeepsHead())
        {
            element.Remove();
        }

        return scope;
    }

    /// <summary>The element around; of an endless row of wrappings those are kept that say what the feed is.</summary>
    private static XElement Leave(XElement shell, FeedDraft draft)
    {
        var around = shell.Parent!;
        var tells = FeedShapes.IsFeed(shell) || shell.HasElements;
        if (around.Parent is not null && !(tells && draft.KeepsHead()))
        {
            shell.Remove();
        }

        return around;
    }
}
