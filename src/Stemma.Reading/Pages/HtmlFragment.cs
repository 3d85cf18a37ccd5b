using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Reading.Pages;

/// <summary>Turns a piece of mark-up that is known to be all article, such as a feed’s content, into text.</summary>
public static class HtmlFragment
{
    private static readonly string[] Blocks =
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "table",
        "section",
        "article",
        "header",
        "footer",
        "figure",
        "figcaption",
        "pre",
        "hr",
        "dl",
        "dd",
        "dt",
        "hl1",
        "hl2",
        "hedline",
        "block",
    ];

    private static readonly string[] Unseen = ["script", "style", "template", "noscript", "iframe", "head"];

    /// <param name="markup">HTML, XHTML or text; may be broken anywhere.</param>
    /// <returns>Paragraphs parted by an empty line; empty where the mark-up holds no words.</returns>
    public static string ToText(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var text = new StringBuilder();
        if (!markup.AsSpan().ContainsAny('<', '&', '\0'))
        {
            // Most feeds hold plain words.
            Append(text, markup);
            return text.ToString().Trim();
        }

        var document = new HtmlParser().ParseDocument(MarkupTrimmer.Trim(markup));
        // Walked by position: to ask a node for the one beside it searches all that stand there.
        var pending = new Stack<INode>([document.DocumentElement]);
        while (pending.TryPop(out var node))
        {
            if (node is IText words)
            {
                Append(text, words.Data);
                continue;
            }

            if (Blocks.Contains(node.NodeName, StringComparer.OrdinalIgnoreCase))
            {
                Break(text);
            }

            for (
                var child = Unseen.Contains(node.NodeName, StringComparer.OrdinalIgnoreCase) ? 0 : node.ChildNodes.Length;
                child > 0;

            )
            {
                pending.Push(node.ChildNodes[--child]);
            }
        }

        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            {
                text.Append(' ');
            }
        }
    }

    private static void Break(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append("\n\n");
        }
    }
}
