using System.Collections.Immutable;
using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Names those who wrote an entry.</summary>
internal static class XmlPeople
{
    /// <summary>Of Dublin Core, else of the format itself, else of podcasts: who says a name twice says it in different ways.</summary>
    public static ImmutableArray<string> AuthorsOf(XElement entry)
    {
        IEnumerable<XElement>[] fields =
        [
            entry.Of(FeedVocabulary.DublinCore, "creator", "author").Concat(entry.Core("creator")),
            entry.Core("author"),
            entry.Of(FeedVocabulary.Podcast, "author"),
        ];
        return
            fields
                .Select(field =>
                    field.Select(NameOf).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToImmutableArray()
                )
                .FirstOrDefault(names => names.Length > 0)
                is { IsDefault: false } names
            ? names
            : [];
    }

    private static string NameOf(XElement person) =>
        person.HasElements
            ? person
                .Core("name")
                .Concat(person.Core("email"))
                .Concat(person.Core("uri", "url"))
                .Select(FeedMarkup.Plain)
                .FirstOrDefault(name => name.Length > 0)
                ?? string.Empty
            : WithoutMail(FeedMarkup.Plain(person));

    /// <summary>RSS writes <c>desk@example.org (Ann Lee)</c>, others <c>Ann Lee &lt;desk@example.org&gt;</c>; a mail address alone stays.</summary>
    private static string WithoutMail(string person)
    {
        if (!person.Contains('@', StringComparison.Ordinal))
        {
            return person;
        }

        var words = person
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.Contains('@', StringComparison.Ordinal));
        var name = string.Join(' ', words).Trim('(', ')', '<', '>', ' ', '-', ',');
        return name.Length > 0 ? name : person;
    }
}
