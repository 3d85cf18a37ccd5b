using System.Xml;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Takes prefixes that a feed forgot to declare for what everybody means by them; one that nobody knows costs only what it stands before.</summary>
internal sealed class UndeclaredPrefixes(XmlNameTable names) : XmlNamespaceManager(names)
{
    public override string? LookupNamespace(string prefix) =>
        base.LookupNamespace(prefix) ?? NameTable!.Add(FeedNamespaces.OfPrefix(prefix) ?? $"urn:undeclared:{prefix}");
}
