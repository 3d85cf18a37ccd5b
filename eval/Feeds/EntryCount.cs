using System.Xml;
using System.Xml.Linq;

namespace Stemma.Eval.Feeds;

/// <summary>Counts the entries of a feed by a way of its own, which knows nothing but the names of elements.</summary>
internal static class EntryCount
{
    private static readonly string[] Names = ["item", "entry"];

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>Elements <c>item</c> and <c>entry</c> that lie in no other; null where the framework cannot read the XML.</summary>
    public static int? Of(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), Safe);
            return XDocument.Load(reader).Descendants().Count(element => IsEntry(element) && !element.Ancestors().Any(IsEntry));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool IsEntry(XElement element) => Names.Contains(element.Name.LocalName, StringComparer.OrdinalIgnoreCase);
}
