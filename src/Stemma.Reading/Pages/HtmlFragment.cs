using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Reading.Pages;

/// <summary>Turns a piece of mark-up that is known to be all article, such as a feed’s content, into text.</summary>
public static class HtmlFragment
{
    /// <summary>Longer mark-up is cut here; in UTF-16 code units.</summary>
    public const int MaximumLength = 8 * 1024 * 1024;

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
        var document = new HtmlParser().ParseDocument(markup.Length > MaximumLength ? markup[..MaximumLength] : markup);
        var text = new StringBuilder();
        // Walked without recursion, since mark-up may be nested without end.
        for (INode? node = document.DocumentElement; node is not null; node = Next(node, document.DocumentElement))
        {
            if (node is IText words)
            {
                Append(text, words.Data);
            }
            else if (Blocks.Contains(node.NodeName, StringComparer.OrdinalIgnoreCase))
            {
                Break(text);
            }
        }

        return text.ToString().Trim();
    }

    private static INode? Next(INode node, INode root)
    {
        if (node.FirstChild is { } child && !Unseen.Contains(node.NodeName, StringComparer.OrdinalIgnoreCase))
        {
            return child;
        }

        return NextBeside(node, root);
    }

    private static INode? NextBeside(INode node, INode root)
    {
        for (INode? at = node; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
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
