using System.Buffers;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Opens mended XML so that nothing in it can reach out or grow, and reads its elements one by one within bounds.</summary>
internal static class FeedXml
{
    /// <summary>No feed is so deep; a tree takes time with its depth.</summary>
    public const int Deepest = 200;

    private const int MostNodes = 20_000;
    private const int MostAttributes = 100;

    // A whole book; what is longer is a part that has no end.
    private const int LongestText = 2_000_000;
    private const int PartLength = 4096;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>A reader over what <see cref="XmlMender"/> made.</summary>
    public static XmlReader Open(string mended)
    {
        var names = new UndeclaredPrefixes(new NameTable());
        var context = new XmlParserContext(names.NameTable, names, null, XmlSpace.None);
        return XmlReader.Create(new StringReader(mended), Safe, context);
    }

    /// <summary>The element at which the reader stands, without what is in it; the reader stays.</summary>
    /// <exception cref="TooDeepException">It lies too deep in others.</exception>
    public static XElement Shell(XmlReader reader)
    {
        if (reader.Depth > Deepest)
        {
            throw new TooDeepException((reader as IXmlLineInfo)?.LineNumber ?? 0);
        }

        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        var attributes = 0;
        for (var more = reader.MoveToFirstAttribute(); more && attributes < MostAttributes; more = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
            {
                // Each is held against those before: hence the bound.
                attributes++;
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }

    /// <summary>The element at which the reader stands, with all that is in it, but for what is beyond the bound; the reader then stands at its end.</summary>
    /// <exception cref="XmlException">It is broken, or ends nowhere.</exception>
    public static XElement Whole(XmlReader reader)
    {
        var (root, depth, nodes) = (Shell(reader), reader.Depth, 0);
        if (reader.IsEmptyElement)
        {
            return root;
        }

        var open = root;
        while (reader.Read() && reader.Depth > depth)
        {
            // The rest of an endless element is read on to its end, and let go.
            if (++nodes > MostNodes)
            {
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                var element = Shell(reader);
                open.Add(element);
                open = reader.IsEmptyElement ? open : element;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                open = open.Parent!;
            }
            else if (reader.HasValue)
            {
                // As a node: strings would be joined, again and again.
                open.Add(new XText(Text(reader)));
            }
        }

        return root;
    }

    /// <summary>The text at which the reader stands, up to the bound: a value that is asked for as a whole is copied as a whole, several times.</summary>
    private static string Text(XmlReader reader)
    {
        var part = ArrayPool<char>.Shared.Rent(PartLength);
        var text = new StringBuilder();
        int length;
        while (text.Length < LongestText && (length = reader.ReadValueChunk(part, 0, PartLength)) > 0)
        {
            text.Append(part, 0, length);
        }

        ArrayPool<char>.Shared.Return(part);
        return text.ToString();
    }
}

/// <summary>More elements lie in one another than any feed has.</summary>
/// <param name="line">Where; from 1.</param>
internal sealed class TooDeepException(int line) : Exception
{
    /// <summary>The line of the first that is too deep, from 1.</summary>
    public int Line => line;
}
