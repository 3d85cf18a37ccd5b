using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Finds whose page it is, where it stands, and in which language it is written.</summary>
internal static class IdentityFinder
{
    private const int LongestName = 120;

    /// <summary>The publisher: meta tags, which name the site as its readers know it, then structured data.</summary>
    public static Stated Outlet(PageSource page)
    {
        var stated = page.Meta.All("outlet").Append(page.Structured.Find("publisher")).Append(Microdata(page, "publisher"));
        return stated
            .Select(static outlet => outlet with { Value = PlainText.Of(outlet.Value ?? string.Empty) })
            .FirstOrDefault(
                static outlet => outlet.Value.Length is > 0 and <= LongestName && !IsAddress(outlet.Value),
                Stated.Nothing
            );
    }

    /// <summary>The canonical address, absolute, of http or https.</summary>
    public static Stated Address(PageSource page)
    {
        var canonical = page
            .Document.GetElementsByTagName("link")
            .Where(static link => string.Equals(link.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
            .Select(static link => new Stated(link.GetAttribute("href") ?? string.Empty, "link: canonical"));
        return canonical
            .Concat(page.Meta.All("url"))
            .Append(page.Structured.Find("url"))
            .Append(page.Structured.Find("mainEntityOfPage"))
            .FirstOrDefault(static address => IsAddress(address.Value), Stated.Nothing);
    }

    /// <summary>The language as an IETF tag: of the root element, then meta tags, then structured data.</summary>
    public static Stated Language(PageSource page)
    {
        var root = new Stated(page.Document.DocumentElement?.GetAttribute("lang") ?? string.Empty, "html: lang");
        return page
            .Meta.All("language")
            .Prepend(root)
            .Append(page.Structured.Find("inLanguage"))
            .Select(static language => language with { Value = (language.Value ?? string.Empty).Trim().Replace('_', '-') })
            .FirstOrDefault(static language => IsTag(language.Value), Stated.Nothing);
    }

    /// <summary>True for an absolute address of the web.</summary>
    public static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static Stated Microdata(PageSource page, string property)
    {
        var element = page.WithProperty(property).FirstOrDefault();
        var name = element?.QuerySelector("[itemprop=name]") ?? element;
        var value = name?.GetAttribute("content") ?? name?.TextContent ?? string.Empty;
        return new Stated(value, $"itemprop: {property}");
    }

    private static bool IsTag(string text) =>
        text.Length is >= 2 and <= 12
        && text.All(static character => char.IsAsciiLetterOrDigit(character) || character == '-')
        && char.IsAsciiLetter(text[0]);
}
