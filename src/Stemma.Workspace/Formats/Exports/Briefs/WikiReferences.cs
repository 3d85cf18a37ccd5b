using System.Globalization;
using System.Text;
using Stemma.Comparing.Briefs;
using Stemma.Workspace.Formats.Exports.Coding;

namespace Stemma.Workspace.Formats.Exports.Briefs;

/// <summary>References for a wiki: for each figure one <c>{{cite news}}</c> for each origin, not for each article that repeats it.</summary>
internal static class WikiReferences
{
    private static readonly UTF8Encoding Utf8 = new(false);

    public static void Write(ExportedStory story, Stream output) => output.Write(Utf8.GetBytes(Text(story)));

    private static string Text(ExportedStory story)
    {
        var text = new StringBuilder();
        foreach (var figure in story.Figures.Where(figure => figure.Figure.Measure != Reading.Claims.Measure.Other))
        {
            var subject = figure.Subject.Length > 0 ? $" ({figure.Subject})" : string.Empty;
            text.Append("* ")
                .Append(
                    Plain($"{EventNotes.Range(figure.Low, figure.High)} {MeasurePhrases.Of(figure.Figure.Measure)}{subject}")
                );
            foreach (var (origin, index) in figure.Figure.Origins.Select((origin, index) => (origin, index)))
            {
                if (ClaimOf(figure, origin) is { } claim)
                {
                    text.Append(CultureInfo.InvariantCulture, $"<ref name=\"{figure.Id}-{index + 1}\">{Cite(claim)}</ref>");
                }
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The first claim that rests on the origin, by publication; null where a person has rejected all of them.</summary>
    private static JudgedClaim? ClaimOf(JudgedFigure figure, Comparing.Figures.Origin origin) =>
        figure
            .Claims.Where(claim => origin.Articles.Contains(claim.At.Article))
            .OrderBy(claim => claim.Reading.Published.Days?.From ?? DateOnly.MaxValue)
            .ThenBy(claim => claim.At)
            .FirstOrDefault();

    private static string Cite(JudgedClaim claim)
    {
        var article = claim.Reading.Article;
        var cite = new StringBuilder("{{cite news");
        Add(cite, "url", ExportedStory.WebAddressOf(claim.Reading) is { } url ? Address(url) : null);
        Add(cite, "title", Plain(ExportedStory.TitleOf(claim.Reading)));
        Add(cite, "work", Plain(ExportedStory.OutletOf(claim.Reading)));
        Add(cite, "author", Plain(article.Byline.Value ?? string.Empty));
        Add(cite, "date", ExportedStory.DayOf(claim.Reading));
        Add(cite, "language", Plain(article.Language.Value ?? string.Empty));
        Add(cite, "quote", Plain(claim.Words));
        return cite.Append("}}").ToString();
    }

    private static void Add(StringBuilder cite, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            cite.Append(" |").Append(name).Append('=').Append(value);
        }
    }

    /// <summary>An address in which nothing ends the template or the link, or is mark-up.</summary>
    private static string Address(string url)
    {
        var plain = new StringBuilder(url.Length);
        for (var index = 0; index < url.Length; index++)
        {
            var isMark =
                "|[]{}<>\"'~ ".Contains(url[index], StringComparison.Ordinal) || (url[index] == '_' && IsDoubled(url, index));
            plain.Append(isMark ? Uri.HexEscape(url[index]) : url[index].ToString());
        }

        return plain.ToString();
    }

    /// <summary>Text in which nothing is mark-up for a wiki.</summary>
    internal static string Plain(string text)
    {
        var line = OneLine.Of(text);
        var plain = new StringBuilder(line.Length);
        for (var index = 0; index < line.Length; index++)
        {
            var c = line[index];
            plain.Append(IsMark(line, index) ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};") : c.ToString());
        }

        return plain.ToString();
    }

    private static bool IsMark(string line, int index) =>
        line[index] switch
        {
            '|' or '{' or '}' or '[' or ']' or '<' or '>' or '&' => true,
            // Italics, signatures and switches are these characters in a row.
            '\'' or '~' or '_' => IsDoubled(line, index),
            ':' => line.AsSpan(index).StartsWith("://", StringComparison.Ordinal),
            '*' or '#' or ';' or '=' => index == 0,
            _ => false,
        };

    private static bool IsDoubled(string line, int index) =>
        (index > 0 && line[index - 1] == line[index]) || (index + 1 < line.Length && line[index + 1] == line[index]);
}
