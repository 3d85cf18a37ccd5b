using System.Globalization;
using System.Net;
using System.Text;

namespace Stemma.Eval.NewsYear;

/// <summary>What stands around an article on its page and is no part of it.</summary>
internal static class PageFurniture
{
    private static readonly string[] Sections = ["World", "Politics", "Business", "Culture", "Sport", "Opinion"];

    private static readonly string[] Teasers =
    [
        "Ten soups for a cold week",
        "The quiet return of the night train",
        "What to read this month",
        "How to keep bees on a balcony",
        "Quiz: how well do you know your rivers?",
        "The carpenter who builds organs",
    ];

    /// <summary>Head and menu.</summary>
    public static void WriteTop(StringBuilder html, PageParts page)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<header><a href=\"{page.Root}/\">{WebUtility.HtmlEncode(page.Outlet.Name)}</a></header>\n<nav><ul>"
        );
        foreach (var section in Sections)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li><a href=\"{page.Root}/{section.ToLowerInvariant()}\">{section}</a></li>"
            );
        }

        html.Append("</ul></nav>\n");
    }

    /// <summary>What some outlets put between paragraphs.</summary>
    public static void WriteBetween(StringBuilder html, PageParts page, int after)
    {
        if (page.Layout == 3 && after == 1)
        {
            html.Append(
                "<div class=\"newsletter-signup\"><h3>Sign up to our newsletter</h3><p>Get the day's most important stories in your inbox every morning.</p></div>\n"
            );
        }

        if (page.Layout == 7 && after == 2)
        {
            html.Append("<p>Advertisement</p>\n<p>Story continues below</p>\n");
        }

        if (page.Layout == 6 && after == 0)
        {
            html.Append(
                "<div class=\"share-buttons\"><a href=\"#\">Share</a> <a href=\"#\">Tweet</a> <a href=\"#\">Email</a></div>\n"
            );
        }
    }

    /// <summary>Links to other pages, and the foot.</summary>
    public static void WriteBottom(StringBuilder html, PageParts page, int number)
    {
        if (page.Layout is 2 or 3 or 5)
        {
            html.Append("<aside class=\"related\"><h2>Read more</h2><ul>");
            for (var at = 0; at < 3; at++)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<li><a href=\"{page.Root}/features/{at}\">{Teasers[(number + (at * 2)) % Teasers.Length]}</a></li>"
                );
            }

            html.Append("</ul></aside>\n");
        }

        if (page.Layout == 3)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p class=\"support\">{WebUtility.HtmlEncode(page.Outlet.Name)} depends on its readers. Subscribe now from three dollars a month.</p>\n"
            );
        }

        html.Append(
            CultureInfo.InvariantCulture,
            $"<footer><p>© 2025 {WebUtility.HtmlEncode(page.Outlet.Name)}. All rights reserved.</p><p><a href=\"{page.Root}/privacy\">Privacy policy</a></p></footer>\n"
        );
    }
}
