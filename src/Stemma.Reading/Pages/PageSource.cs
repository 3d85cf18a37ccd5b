using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>A parsed page and the places where it states facts of itself.</summary>
internal sealed class PageSource
{
    /// <param name="document">The page, as <see cref="MarkupTrimmer"/> leaves it.</param>
    public PageSource(IDocument document)
    {
        Document = document;
        Meta = new MetaTags(document);
        Structured = new StructuredArticle(document, PlainText.Of(document.Title ?? string.Empty));
        Layout = document.Body is { } body ? PageLayout.Of(body) : new PageLayout([], []);
    }

    /// <summary>The tree.</summary>
    public IDocument Document { get; }

    /// <summary>The <c>meta</c> tags.</summary>
    public MetaTags Meta { get; }

    /// <summary>The JSON-LD.</summary>
    public StructuredArticle Structured { get; }

    /// <summary>What a reader would see.</summary>
    public PageLayout Layout { get; }

    /// <summary>Elements that bear a property of schema.org as microdata.</summary>
    public IEnumerable<IElement> WithProperty(string property) =>
        Document.All.Where(element =>
            element.GetAttribute("itemprop") is { } names && names.Split(' ').Contains(property, StringComparer.OrdinalIgnoreCase)
        );
}
