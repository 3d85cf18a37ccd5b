using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Tells which parts beside an article's text a reader may want to see with it: captions, credits, related links, boxes for subscribers, comments.</summary>
internal static class AsideKinds
{
    private static readonly ImmutableArray<(BoilerplateKind Kind, FrozenSet<string> Names)> Kinds =
    [
        .. WordList
            .Lines("Pages/en/aside-kinds.txt")
            .Select(line => line.Split('\t'))
            .GroupBy(cells => cells[0], StringComparer.Ordinal)
            .Select(kind =>
                (
                    Enum.Parse<BoilerplateKind>(kind.Key, ignoreCase: true),
                    kind.SelectMany(cells => cells[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal)
                )
            ),
    ];

    /// <summary>What the part is that an element lies in, the innermost that is known; null where it is of no kind that is kept.</summary>
    /// <param name="element">A block's element.</param>
    /// <param name="article">The article's element, which ends the search.</param>
    public static BoilerplateKind? Of(IElement element, IElement article)
    {
        for (var part = element; part is not null && part != article; part = part.ParentElement)
        {
            if (part.LocalName is "figcaption")
            {
                return BoilerplateKind.Caption;
            }

            foreach (var (kind, names) in Kinds)
            {
                if (RegionCues.IsNamed(part, names))
                {
                    return kind;
                }
            }
        }

        return null;
    }
}
