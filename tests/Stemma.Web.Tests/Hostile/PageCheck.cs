using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Web.Tests.Hostile;

/// <summary>Looks at an answer for anything that did not come from us: an element, an attribute, a link, a header.</summary>
internal static class PageCheck
{
    private static readonly HashSet<string> Elements = new(
        (
            "html head meta title link script style body a header main footer nav section aside article div p span h1 h2 h3 h4 ul ol li dl dt dd "
            + "strong em b i small code mark ins del q cite blockquote time abbr sup sub details summary figure figcaption table caption thead tbody tr th td "
            + "form label input select option textarea button fieldset legend progress output bdi kbd "
            + "svg g path circle rect line text title desc polyline polygon ellipse tspan defs pattern use"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "xlink:href", "cite"];

    private static readonly string[] Metas = ["viewport", "color-scheme", "generator", "robots", "description", "referrer"];

    /// <summary>What every answer must have, whatever it answers.</summary>
    public static IEnumerable<string> OfHeaders(HttpResponseMessage answer)
    {
        // What is not even a request is refused below the workspace, without a word.
        if (answer is { StatusCode: HttpStatusCode.BadRequest, Headers.ConnectionClose: true, Content.Headers.ContentLength: 0 })
        {
            yield break;
        }

        foreach (
            var (name, expected) in new[]
            {
                ("Content-Security-Policy", "default-src 'none'"),
                ("X-Content-Type-Options", "nosniff"),
                ("Referrer-Policy", "no-referrer"),
                ("Cross-Origin-Opener-Policy", "same-origin"),
                ("Cross-Origin-Resource-Policy", "same-origin"),
                ("Permissions-Policy", "camera=()"),
                (
                    "Cache-Control",
                    answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/assets/", StringComparison.Ordinal)
                        ? ""
                        : "no-store"
                ),
            }
        )
        {
            if (
                !answer.Headers.TryGetValues(name, out var values)
                || !string.Join(' ', values).Contains(expected, StringComparison.Ordinal)
            )
            {
                yield return $"no header {name}";
            }
        }

        var policy = answer.Headers.TryGetValues("Content-Security-Policy", out var policies)
            ? string.Concat(policies)
            : string.Empty;
        if (
            policy.Contains("unsafe", StringComparison.Ordinal)
            || !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)
        )
        {
            yield return $"policy {policy}";
        }

        if (answer.Headers.Concat(answer.Content.Headers).Any(header => header.Key is "X-Evil" or "Server" or "X-Powered-By"))
        {
            yield return "a header too many";
        }

        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
        {
            yield return $"status {(int)answer.StatusCode}";
        }

        if (answer.Headers.Location is { } location && !IsLocal(location.OriginalString))
        {
            yield return $"sent to {location.OriginalString}";
        }
    }

    /// <summary>What is in a page and not ours.</summary>
    public static IEnumerable<string> OfPage(string html, PageKind kind = PageKind.Page)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            if (!Elements.Contains(element.LocalName))
            {
                yield return $"element {element.OuterHtml}";
            }

            foreach (var problem in OfAttributes(element))
            {
                yield return $"{problem} in {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}";
            }
        }

        foreach (var problem in OfHead(page, kind))
        {
            yield return problem;
        }

        if (html.Contains("   at Stemma.", StringComparison.Ordinal) || html.Contains("SQLite Error", StringComparison.Ordinal))
        {
            yield return "insides of the program";
        }
    }

    private static IEnumerable<string> OfHead(IHtmlDocument page, PageKind kind)
    {
        var scripts = page.QuerySelectorAll("script");
        var ownScripts = scripts.Count(script =>
            (kind == PageKind.Report) != (script.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) ?? false)
        );
        if (scripts.Length != ownScripts || ownScripts != (kind == PageKind.Brief ? 0 : 1))
        {
            yield return $"{scripts.Length} scripts";
        }

        if (page.QuerySelectorAll("style").Length != (kind == PageKind.Page ? 0 : 1))
        {
            yield return "a style sheet";
        }

        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            var isOurs =
                meta.HasAttribute("charset")
                || Metas.Contains(meta.GetAttribute("name"), StringComparer.Ordinal)
                || meta.GetAttribute("http-equiv") == "Content-Security-Policy";
            if (!isOurs)
            {
                yield return meta.OuterHtml;
            }
        }

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        foreach (var id in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"id {id.Key} twice";
        }
    }

    private static IEnumerable<string> OfAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (
                attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.Name is "style" or "srcdoc" or "srcset"
            )
            {
                yield return $"attribute {attribute.Name}";
            }

            if (Addresses.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase) && !IsAddress(attribute.Value))
            {
                yield return $"address {attribute.Value}";
            }
        }
    }

    private static bool IsAddress(string value) =>
        value.Length == 0
        || value[0] is '#' or '?'
        || IsLocal(value)
        || value.StartsWith("https://", StringComparison.Ordinal)
        || value.StartsWith("http://", StringComparison.Ordinal)
        // The report's own icon.
        || value.StartsWith("data:image/svg+xml", StringComparison.Ordinal);

    private static bool IsLocal(string value) => value is ['/'] or ['/', not ('/' or '\\'), ..];
}

/// <summary>Of what kind a file of HTML is.</summary>
internal enum PageKind
{
    /// <summary>Of the workspace: its script and style have addresses.</summary>
    Page,

    /// <summary>The report: its script and style stand in it.</summary>
    Report,

    /// <summary>The brief, to be pasted elsewhere: it has no script.</summary>
    Brief,
}
