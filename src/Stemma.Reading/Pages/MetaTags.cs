using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>What a page's <c>meta</c> tags state, under whichever of the usual names.</summary>
internal sealed class MetaTags
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Names = WordList
        .Lines("Pages/en/meta-names.txt")
        .Select(static line => line.Split('\t'))
        .GroupBy(static cells => cells[0], static cells => cells[1], StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray(), StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> contents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads every tag of the document, in whichever part of it.</summary>
    public MetaTags(IDocument document)
    {
        foreach (var tag in document.GetElementsByTagName("meta"))
        {
            var content = tag.GetAttribute("content")?.Trim();
            foreach (var naming in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (!string.IsNullOrEmpty(content) && tag.GetAttribute(naming)?.Trim() is { Length: > 0 } name)
                {
                    (contents.TryGetValue(name, out var known) ? known : contents[name] = []).Add(content);
                }
            }
        }
    }

    /// <summary>Every statement of a fact, the most trusted name first, in the order of the page within a name.</summary>
    /// <param name="fact"><c>title</c>, <c>outlet</c>, <c>byline</c>, <c>published</c>, <c>updated</c>, <c>url</c>, <c>language</c>.</param>
    public IEnumerable<Stated> All(string fact) =>
        from name in Names[fact]
        from content in contents.GetValueOrDefault(name) ?? []
        select new Stated(content, $"meta: {name}");
}
