using System.Collections.Immutable;
using AngleSharp.Dom;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Finds the posts of a live page, each with its own time.</summary>
/// <remarks>In the order of trust: the page's JSON-LD (<c>liveBlogUpdate</c> of schema.org); else the shape: children of one element, each with a <c>time</c>.</remarks>
internal static class PagePosts
{
    private const int Fewest = 3;
    private const int MostTimes = 2_000;
    private const int LeastWords = 10;
    private const int KeyLength = 60;

    /// <param name="page">The page.</param>
    /// <param name="blocks">The blocks of its article, in order.</param>
    /// <returns>Ascending; empty where the page is no live page.</returns>
    public static ImmutableArray<MarkedPost> Find(PageSource page, ImmutableArray<PlacedBlock> blocks)
    {
        var stated = Stated(page.Structured, blocks);
        return stated.Length >= Fewest ? stated : ByShape(page.Document, blocks);
    }

    /// <summary>Those that the JSON-LD lists, found again by the words that they begin with.</summary>
    private static ImmutableArray<MarkedPost> Stated(StructuredArticle structured, ImmutableArray<PlacedBlock> blocks)
    {
        var times = new Dictionary<string, StatedTime>(StringComparer.Ordinal);
        foreach (var (headline, body, published) in structured.LiveUpdates)
        {
            if (StatedDate.Parse(published, "json-ld: liveBlogUpdate") is { IsKnown: true } at)
            {
                times.TryAdd(Key(headline.Length > 0 ? headline : body), at);
            }
        }

        return times.Count < Fewest
            ? []
            : Posts(
                [
                    .. blocks
                        .Select((block, index) => (index, At: times.GetValueOrDefault(Key(block.Block.Text), StatedTime.Nothing)))
                        .Where(start => start.At.IsKnown),
                ],
                blocks
            );
    }

    private static string Key(string text)
    {
        var line = PlainText.Of(text);
        return line.Length > KeyLength ? line[..KeyLength] : line;
    }

    private static ImmutableArray<MarkedPost> ByShape(IDocument document, ImmutableArray<PlacedBlock> blocks)
    {
        var times = document.GetElementsByTagName("time");
        if (times.Length is < Fewest or > MostTimes || blocks.IsEmpty)
        {
            return [];
        }

        foreach (var children in ChildrenWithTimes(times))
        {
            var posts = Posts([.. Starts(children, blocks)], blocks);
            if (posts.Length >= Fewest && HoldMost(posts, blocks))
            {
                return posts;
            }
        }

        return [];
    }

    /// <summary>For each element that holds several children with times: those, the first time of each; the most children first.</summary>
    private static IEnumerable<List<(IElement Child, IElement Time)>> ChildrenWithTimes(IHtmlCollection<IElement> times)
    {
        var byParent = new Dictionary<IElement, List<(IElement Child, IElement Time)>>();
        foreach (var time in times)
        {
            for (var child = time; child.ParentElement is { } parent; child = parent)
            {
                if (!byParent.TryGetValue(parent, out var children))
                {
                    byParent[parent] = children = [];
                }

                if (children.Count == 0 || children[^1].Child != child)
                {
                    children.Add((child, time));
                }
            }
        }

        return byParent
            .Values.Where(static children => children.Count >= Fewest)
            .OrderByDescending(static children => children.Count);
    }

    /// <summary>The first block within or behind each child.</summary>
    private static IEnumerable<(int Block, StatedTime At)> Starts(
        List<(IElement Child, IElement Time)> children,
        ImmutableArray<PlacedBlock> blocks
    )
    {
        var block = 0;
        foreach (var (child, time) in children)
        {
            var at = StatedDate.Parse(time.GetAttribute("datetime") ?? time.TextContent, "time");
            while (block < blocks.Length && IsBefore(blocks[block].Block.Element, child))
            {
                block++;
            }

            if (at.IsKnown && block < blocks.Length)
            {
                yield return (block, at);
            }
        }
    }

    private static bool IsBefore(IElement element, IElement child) =>
        element != child
        && !child.Contains(element)
        && (child.CompareDocumentPosition(element) & DocumentPositions.Preceding) != 0
        && !element.Contains(child);

    private static ImmutableArray<MarkedPost> Posts(
        ImmutableArray<(int Block, StatedTime At)> starts,
        ImmutableArray<PlacedBlock> blocks
    )
    {
        var posts = ImmutableArray.CreateBuilder<MarkedPost>(starts.Length);
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1].Block : blocks.Length;
            if (end > starts[i].Block)
            {
                posts.Add(
                    new MarkedPost(new TextSpan(blocks[starts[i].Block].Span.Start, blocks[end - 1].Span.End), starts[i].At)
                );
            }
        }

        return posts.DrainToImmutable();
    }

    /// <summary>Posts are most of a live page, and each says something; the times of a byline are not.</summary>
    private static bool HoldMost(ImmutableArray<MarkedPost> posts, ImmutableArray<PlacedBlock> blocks)
    {
        var (words, all, full) = (0, 0, 0);
        var post = 0;
        var own = 0;
        foreach (var (block, span) in blocks)
        {
            while (post < posts.Length && posts[post].Span.End <= span.Start)
            {
                full += own >= LeastWords ? 1 : 0;
                own = 0;
                post++;
            }

            all += block.Words;
            if (post < posts.Length && posts[post].Span.Contains(span))
            {
                words += block.Words;
                own += block.Words;
            }
        }

        return words * 2 > all && (full + (own >= LeastWords ? 1 : 0)) * 2 > posts.Length;
    }
}
