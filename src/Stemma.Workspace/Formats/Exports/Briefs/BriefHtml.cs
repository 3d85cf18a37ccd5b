using System.Globalization;
using System.Net;
using System.Text;

namespace Stemma.Workspace.Formats.Exports.Briefs;

/// <summary>The brief as one HTML page with numbered notes; it asks nothing of any network and runs no script.</summary>
internal static class BriefHtml
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
        + "a{color:#0b4f8a}sup{line-height:0}blockquote{margin:.25rem 0 0;color:#333}li{margin:.35rem 0;overflow-wrap:anywhere}";

    private static readonly UTF8Encoding Utf8 = new(false);

    public static void Write(ExportedStory story, Stream output) =>
        output.Write(Utf8.GetBytes(Page(CitedBrief.Of(story), story)));

    private static string Page(CitedBrief brief, ExportedStory story)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Append("<title>")
            .Append(Plain(brief.Title))
            .Append("</title>\n<style>")
            .Append(Style)
            .Append("</style>\n</head>\n<body>\n<main>\n");
        html.Append("<h1 dir=\"auto\">")
            .Append(Plain(brief.Title))
            .Append("</h1>\n<p>")
            .Append(Plain(BriefMarkdown.Counts(story)))
            .Append("</p>\n");
        foreach (var section in brief.Sections)
        {
            Section(html, section);
        }

        Review(html, brief);
        Notes(html, brief);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Section(StringBuilder html, BriefSection section)
    {
        html.Append("<h2>").Append(Plain(section.Heading)).Append("</h2>\n<ul>\n");
        foreach (var sentence in section.Sentences)
        {
            html.Append("<li><bdi>").Append(Plain(sentence.Text)).Append("</bdi>");
            foreach (var note in sentence.Notes)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<sup><a href=\"#note-{note}\" aria-label=\"note {note}\">{note}</a></sup> "
                );
            }

            html.Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static void Review(StringBuilder html, CitedBrief brief)
    {
        if (!brief.Review.IsEmpty)
        {
            html.Append("<h2>What people decided</h2>\n<ul>\n");
            foreach (var line in brief.Review)
            {
                html.Append("<li><bdi>").Append(Plain(line)).Append("</bdi></li>\n");
            }

            html.Append("</ul>\n");
        }
    }

    private static void Notes(StringBuilder html, CitedBrief brief)
    {
        if (brief.Notes.IsEmpty)
        {
            return;
        }

        html.Append("<h2>Notes</h2>\n<ol>\n");
        for (var index = 0; index < brief.Notes.Length; index++)
        {
            var note = brief.Notes[index];
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"note-{index + 1}\"><bdi>{Plain(note.Outlet)}</bdi>");
            html.Append(note.Title.Length > 0 ? $", <cite><bdi>{Plain(note.Title)}</bdi></cite>" : string.Empty);
            html.Append(note.Day.Length > 0 ? $", <time datetime=\"{note.Day}\">{note.Day}</time>" : string.Empty);
            html.Append(note.Address is { } url ? $", <a href=\"{Plain(url)}\">{Plain(url)}</a>" : string.Empty);
            html.Append("<blockquote dir=\"auto\">").Append(Plain(note.Words)).Append("</blockquote></li>\n");
        }

        html.Append("</ol>\n");
    }

    private static string Plain(string text) => WebUtility.HtmlEncode(text);
}
