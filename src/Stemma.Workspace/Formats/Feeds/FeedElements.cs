using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Finds what lies in an element of a feed. Names are held against each other without their capitals, since feeds differ in them.</summary>
internal static class FeedElements
{
    /// <summary>The children of these names in the format's own vocabulary, in the order of the feed.</summary>
    public static IEnumerable<XElement> Core(this XElement parent, params ReadOnlySpan<string> names) =>
        parent.Of(FeedVocabulary.Core, names);

    /// <summary>The children of these names in a vocabulary, in the order of the feed.</summary>
    public static IEnumerable<XElement> Of(this XElement parent, FeedVocabulary vocabulary, params ReadOnlySpan<string> names)
    {
        var wanted = names.ToArray();
        return parent
            .Elements()
            .Where(child =>
                wanted.Any(name => child.IsCalled(name))
                && (
                    FeedNamespaces.Of(child.Name.Namespace) == vocabulary
                    // A namespace of the publisher's own, in which the whole feed is.
                    || (vocabulary == FeedVocabulary.Core && child.Name.Namespace == parent.Name.Namespace)
                )
            );
    }

    /// <summary>True where the name without its prefix is this.</summary>
    public static bool IsCalled(this XElement element, string name) =>
        element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of an attribute of this name in no namespace or any; empty where there is none.</summary>
    public static string AttributeOf(this XElement element, string name) =>
        element
            .Attributes()
            .FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?.Value.Trim()
        ?? string.Empty;

    /// <summary>What the element holds, without mark-up, on one line.</summary>
    public static string Words(this XElement element) => OneLine.Of(element.Value);

    /// <summary>The first of these that holds words; empty where none does.</summary>
    public static string FirstWords(this IEnumerable<XElement> elements) =>
        elements.Select(Words).FirstOrDefault(words => words.Length > 0) ?? string.Empty;

    /// <summary>The nearest <c>xml:lang</c> of the element and those around it; empty where none is.</summary>
    public static string Language(this XElement element) =>
        element
            .AncestorsAndSelf()
            .Select(each => (string?)each.Attribute(XNamespace.Xml + "lang"))
            .FirstOrDefault(language => language is not null)
            ?.Trim()
        ?? string.Empty;

    /// <summary>The first language that is stated, written as BCP 47 has it: <c>en_GB</c> is <c>en-GB</c>.</summary>
    public static string LanguageIn(params ReadOnlySpan<string> stated)
    {
        foreach (var language in stated)
        {
            if (language.Length > 0)
            {
                return language.Replace('_', '-');
            }
        }

        return string.Empty;
    }
}
