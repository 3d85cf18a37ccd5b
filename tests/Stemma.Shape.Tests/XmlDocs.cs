using System.Reflection;
using System.Xml.Linq;

namespace Stemma.Shape.Tests;

/// <summary>The documentation that the compiler wrote beside an assembly.</summary>
internal sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> members;

    private XmlDocs(Dictionary<string, XElement> members) => this.members = members;

    public static XmlDocs Of(Assembly assembly) =>
        new(
            XDocument
                .Load(Path.ChangeExtension(assembly.Location, ".xml"))
                .Descendants("member")
                .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
        );

    /// <summary>All that is written on a member, as plain text; empty where nothing is.</summary>
    public string On(string id) => members.TryGetValue(id, out var member) ? Plain(member) : "";

    /// <summary>What is written on a parameter of a type or method; empty where nothing is.</summary>
    public string OnParameter(string id, string parameter) =>
        members.TryGetValue(id, out var member)
        && member.Elements("param").FirstOrDefault(e => e.Attribute("name")?.Value == parameter) is { } written
            ? Plain(written)
            : "";

    // A reference counts as the name it shows; <inheritdoc/> says: see there.
    private static string Plain(XElement element) =>
        string.Join(
                ' ',
                element
                    .DescendantNodesAndSelf()
                    .Select(node =>
                        node switch
                        {
                            XText text => text.Value,
                            XElement { Name.LocalName: "inheritdoc" } => "see the inherited documentation",
                            XElement { Name.LocalName: "paramref" } reference => reference.Attribute("name")?.Value ?? "",
                            XElement reference => reference.Attribute("cref")?.Value
                                ?? reference.Attribute("langword")?.Value
                                ?? "",
                            _ => "",
                        }
                    )
            )
            .Trim();
}
