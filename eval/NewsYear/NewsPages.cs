using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Text;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Eval.NewsYear;

/// <summary>Lays articles out as web pages, each outlet in its manner: eight layouts, which differ in how they tell title, date and writer, and in what stands around the article.</summary>
/// <param name="year">Whose articles.</param>
/// <param name="web">At which addresses.</param>
internal sealed class NewsPages(YearOfNews year, NewsWeb web)
{
    private const int Layouts = 8;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The page of an article.</summary>
    public string PageOf(int article)
    {
        var outlet = year.OutletOf(article);
        var page = new PageParts(
            outlet,
            outlet.Layout % Layouts,
            year.TextOf(article),
            year.PublishedOf(year.Articles[article].First),
            year.PublishedOf(article),
            web.AddressOf(year, article),
            web.RootOf(outlet)
        );
        var html = new StringBuilder(6000);
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        WriteHead(html, page);
        html.Append("</head>\n<body>\n");
        PageFurniture.WriteTop(html, page);
        WriteArticle(html, page);
        PageFurniture.WriteBottom(html, page, article);
        html.Append("</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>The article as Stemma reads it from its page.</summary>
    public Article ArticleOf(int article) =>
        CapturedArticles
            .Of(
                new Capture
                {
                    Bytes = [.. Encoding.UTF8.GetBytes(PageOf(article))],
                    Name = "page.html",
                    MediaType = "text/html; charset=utf-8",
                    Address = web.AddressOf(year, article),
                }
            )
            .Articles.Single();

    private static void WriteHead(StringBuilder html, PageParts page)
    {
        var (title, name) = (Encoded(page.Text.Title), Encoded(page.Outlet.Name));
        html.Append(CultureInfo.InvariantCulture, $"<title>{title} {(page.Layout % 2 == 0 ? "|" : "-")} {name}</title>\n");
        html.Append(CultureInfo.InvariantCulture, $"<link rel=\"canonical\" href=\"{page.Address}\">\n");
        html.Append(
            CultureInfo.InvariantCulture,
            $"<link rel=\"alternate\" type=\"{NewsFeeds.MediaTypeOf(page.Outlet).Split(';')[0]}\" href=\"{page.Root}{NewsWeb.FeedPathOf(page.Outlet)}\">\n"
        );
        if (page.Layout is not 4)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<meta property=\"og:title\" content=\"{title}\">\n<meta property=\"og:site_name\" content=\"{name}\">\n<meta property=\"og:type\" content=\"article\">\n"
            );
        }

        if (page.Layout is 1 or 3 or 6)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<meta property=\"article:published_time\" content=\"{page.Published:yyyy-MM-dd'T'HH:mm:sszzz}\">\n"
            );
        }

        if (page.Layout is 3 or 6 && page.IsUpdated)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<meta property=\"article:modified_time\" content=\"{page.Updated:yyyy-MM-dd'T'HH:mm:sszzz}\">\n"
            );
        }

        if (page.Layout is 4)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<meta name=\"DC.title\" content=\"{title}\">\n<meta name=\"DC.publisher\" content=\"{name}\">\n<meta name=\"DC.date\" content=\"{page.Published:yyyy-MM-dd}\">\n"
            );
        }

        if (page.Layout is 0 or 2 or 5 or 7)
        {
            WriteLinkedData(html, page);
        }
    }

    private static void WriteLinkedData(StringBuilder html, PageParts page)
    {
        var data = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = page.Layout == 5 ? "ReportageNewsArticle" : "NewsArticle",
            ["headline"] = page.Text.Title,
            ["datePublished"] = page.Published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["dateModified"] = page.Updated.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["mainEntityOfPage"] = page.Address,
            ["publisher"] = new Dictionary<string, string> { ["@type"] = "Organization", ["name"] = page.Outlet.Name },
        };
        if (page.Text.Byline.Length > 0)
        {
            data["author"] = new[]
            {
                new Dictionary<string, string> { ["@type"] = "Person", ["name"] = page.Text.Byline },
            };
        }

        html.Append("<script type=\"application/ld+json\">").Append(JsonSerializer.Serialize(data, Json)).Append("</script>\n");
    }

    private static void WriteArticle(StringBuilder html, PageParts page)
    {
        var (open, close) = page.Layout switch
        {
            0 or 5 => ("<main><article>", "</article></main>"),
            1 or 6 => ("<div class=\"story\"><div class=\"story-body\">", "</div></div>"),
            4 => ("<div id=\"content\">", "</div>"),
            _ => ("<article class=\"post\"><div class=\"entry-content\">", "</div></article>"),
        };
        html.Append(open).Append(CultureInfo.InvariantCulture, $"\n<h1>{Encoded(page.Text.Title)}</h1>\n");
        WriteByline(html, page);
        for (var at = 0; at < page.Text.Paragraphs.Length; at++)
        {
            html.Append("<p>").Append(Encoded(page.Text.Paragraphs[at])).Append("</p>\n");
            PageFurniture.WriteBetween(html, page, at);
        }

        html.Append(close).Append('\n');
    }

    private static void WriteByline(StringBuilder html, PageParts page)
    {
        if (page.Text.Byline.Length > 0)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"byline\">By <span class=\"author\">{Encoded(page.Text.Byline)}</span></div>\n"
            );
        }

        var shown = page.IsUpdated ? page.Updated : page.Published;
        if (page.Layout is not 4)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<time datetime=\"{page.Published:yyyy-MM-dd'T'HH:mm:ss'Z'}\">{page.Published:MMMM d, yyyy HH:mm} UTC</time>\n"
            );
        }

        if (page.IsUpdated)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"updated\">Updated {shown:MMMM d, yyyy HH:mm} UTC</div>\n");
        }
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>What a page is made of.</summary>
/// <param name="Outlet">Whose page.</param>
/// <param name="Layout">0 to 7.</param>
/// <param name="Text">The article.</param>
/// <param name="Published">When the first version appeared.</param>
/// <param name="Updated">When this one did.</param>
/// <param name="Address">Its own.</param>
/// <param name="Root">The outlet's.</param>
internal sealed record PageParts(
    NewsOutlet Outlet,
    int Layout,
    NewsText Text,
    DateTimeOffset Published,
    DateTimeOffset Updated,
    string Address,
    string Root
)
{
    /// <summary>True for a later version.</summary>
    public bool IsUpdated => Updated > Published;
}
