using System.Net;
using System.Xml.Linq;
using Stemma.Reading.Pages;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Reads texts in the ways in which feeds write them: plain, as escaped HTML, as XHTML, in base64, or as anything without a word on it.</summary>
internal static class FeedMarkup
{
    /// <summary>Plain text on one line.</summary>
    public static string Plain(XElement element)
    {
        var (form, text) = Read(element);
        return form == TextForm.Plain ? OneLine.Of(text) : OneLine.Of(HtmlFragment.ToText(text));
    }

    /// <summary>Plain text on one line of a text that may or may not be HTML.</summary>
    public static string Plain(string text) => LooseHtml.IsHtml(text) ? OneLine.Of(HtmlFragment.ToText(text)) : OneLine.Of(text);

    /// <summary>HTML.</summary>
    public static string Html(XElement element)
    {
        var (form, text) = Read(element);
        return form == TextForm.Plain && IsStatedPlain(TypeOf(element)) ? OfPlain(text) : text;
    }

    /// <summary>Plain text as HTML: an empty line parts paragraphs.</summary>
    public static string OfPlain(string text)
    {
        var encoded = WebUtility.HtmlEncode(text.Trim());
        return encoded.Contains("\n\n", StringComparison.Ordinal)
            ? $"<p>{encoded.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p>"
            : encoded;
    }

    private static (TextForm Form, string Text) Read(XElement element)
    {
        var type = TypeOf(element);
        if (element.HasElements)
        {
            // Some put escaped HTML into an element of XHTML.
            var isEscaped = type is "html" or "text/html" && LooseHtml.IsHtml(element.Value);
            return (TextForm.Html, isEscaped ? element.Value : Inner(element));
        }

        var text = IsBase64(element, type) && Decoded(element.Value) is { } decoded ? decoded : element.Value;
        var isHtml = type.Contains("html", StringComparison.Ordinal) || (!IsStatedPlain(type) && LooseHtml.IsHtml(text));
        return (isHtml ? TextForm.Html : TextForm.Plain, text);
    }

    private static string Inner(XElement element) =>
        string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));

    private static string TypeOf(XElement element) => element.AttributeOf("type").ToLowerInvariant();

    private static bool IsStatedPlain(string type) => type is "text" or "text/plain";

    /// <summary>Atom 0.3 says so; Atom 1.0 means it by a type that is neither text nor XML.</summary>
    private static bool IsBase64(XElement element, string type) =>
        element.AttributeOf("mode").Equals("base64", StringComparison.OrdinalIgnoreCase)
        || (
            type.Contains('/', StringComparison.Ordinal)
            && !type.StartsWith("text/", StringComparison.Ordinal)
            && !type.EndsWith("xml", StringComparison.Ordinal)
            && element.AttributeOf("mode").Length == 0
        );

    private static string? Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? TextDecoder.Decode(bytes.AsSpan(0, length)) : null;
    }

    private enum TextForm
    {
        Plain,
        Html,
    }
}
