using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>A page as a line of blocks, and the elements as stretches of that line.</summary>
/// <param name="Blocks">In the order of the page.</param>
/// <param name="Regions">Every element of block level that holds text, a parent before its children.</param>
internal sealed record PageLayout(ImmutableArray<Block> Blocks, ImmutableArray<Region> Regions)
{
    /// <summary>Lays out what a reader would see.</summary>
    /// <param name="body">The body.</param>
    public static PageLayout Of(IElement body)
    {
        var writer = new Writer();
        writer.Walk(body, -1);
        return new PageLayout([.. writer.Blocks], [.. writer.Regions.OfType<Region>()]);
    }

    /// <summary>Walks the tree; its depth is bounded by <see cref="PageLimits.Depth"/>.</summary>
    private sealed class Writer
    {
        private static readonly FrozenSet<string> Inline = (
            "a abbr acronym bdi bdo cite data del dfn ins kbd label mark output q rb rp rt ruby samp span sub sup time tt var ul-"
        )
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

        private readonly StringBuilder text = new();
        private IElement? owner;
        private int linkDepth;
        private int linkCharacters;
        private bool spacePending;

        public List<Block> Blocks { get; } = [];

        public List<Region?> Regions { get; } = [];

        public void Walk(IElement element, int parent)
        {
            if (Visibility.IsHidden(element))
            {
                return;
            }

            var isInline = Inline.Contains(element.LocalName);
            if (isInline)
            {
                WalkInline(element, parent);
                return;
            }

            Flush();
            var index = Regions.Count;
            var first = Blocks.Count;
            Regions.Add(null);
            var outer = owner;
            owner = element;
            WalkChildren(element, index);
            Flush();
            owner = outer;
            Regions[index] = new Region(element, parent, first, Blocks.Count, RegionCues.Of(element));
        }

        private void WalkInline(IElement element, int parent)
        {
            var isLink = element.LocalName == "a" && element.HasAttribute("href");
            linkDepth += isLink ? 1 : 0;
            WalkChildren(element, parent);
            linkDepth -= isLink ? 1 : 0;
        }

        private void WalkChildren(IElement element, int region)
        {
            var lineBreaks = 0;
            foreach (var child in element.ChildNodes)
            {
                switch (child)
                {
                    case IText run:
                        lineBreaks = string.IsNullOrWhiteSpace(run.Data) ? lineBreaks : 0;
                        Append(run.Data);
                        break;
                    case IElement { LocalName: "br" }:
                        BreakLine(++lineBreaks);
                        break;
                    case IElement { LocalName: "hr" }:
                        Flush();
                        break;
                    case IElement inner:
                        lineBreaks = 0;
                        Walk(inner, region);
                        break;
                }
            }
        }

        private void Append(string data)
        {
            foreach (var character in data)
            {
                if (char.IsWhiteSpace(character))
                {
                    spacePending = true;
                }
                else if (!IsInvisible(character))
                {
                    AppendSpace();
                    text.Append(character);
                    linkCharacters += linkDepth > 0 ? 1 : 0;
                }
            }
        }

        private void AppendSpace()
        {
            if (spacePending && text.Length > 0 && text[^1] != '\n')
            {
                text.Append(' ');
            }

            spacePending = false;
        }

        private void BreakLine(int inARow)
        {
            if (inARow > 1)
            {
                Flush();
            }
            else if (text.Length > 0)
            {
                spacePending = false;
                text.Append('\n');
            }
        }

        private void Flush()
        {
            var content = text.ToString().TrimEnd();
            if (content.Length > 0 && owner is not null)
            {
                var linkShare = linkCharacters / (double)content.Count(static character => !char.IsWhiteSpace(character));
                Blocks.Add(new Block(content, KindOf(owner), owner, CountWords(content), Math.Min(1, linkShare)));
            }

            text.Clear();
            linkCharacters = 0;
            spacePending = false;
        }

        private static bool IsInvisible(char character) =>
            character is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060' || char.IsControl(character);

        private static int CountWords(string content)
        {
            var words = 0;
            var ideographs = 0;
            var isInside = false;
            foreach (var character in content)
            {
                ideographs += character is >= '\u3040' and <= '\u9FFF' ? 1 : 0;
                var isWord = char.IsLetterOrDigit(character);
                words += isWord && !isInside ? 1 : 0;
                isInside = isWord || (isInside && character is '\'' or '’');
            }

            return words + (ideographs / 2);
        }

        private static BlockKind KindOf(IElement owner)
        {
            for (IElement? element = owner; element is not null; element = element.ParentElement)
            {
                switch (element.LocalName)
                {
                    case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                        return BlockKind.Heading;
                    case "li" or "dt" or "dd":
                        return BlockKind.ListItem;
                    case "p" or "blockquote" or "article" or "section" or "main" or "body":
                        return element == owner || element.LocalName != "p" ? BlockKind.Paragraph : BlockKind.Paragraph;
                    case "div" when element.GetAttribute("data-part") == "cell":
                        return BlockKind.Cell;
                }
            }

            return BlockKind.Paragraph;
        }
    }
}
