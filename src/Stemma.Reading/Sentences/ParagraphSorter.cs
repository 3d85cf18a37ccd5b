using System.Collections.Immutable;
using Stemma.Reading.Pages;
using Stemma.Text;

namespace Stemma.Reading.Sentences;

/// <summary>Tells headline, headings, byline and boilerplate from reporting.</summary>
public static class ParagraphSorter
{
    private const double BoilerplateShare = 0.8;
    private const int HeadlineReach = 6;
    private const int LongestHeadline = 32;
    private const int LongestHeading = 12;

    /// <returns>The same paragraphs with their kinds.</returns>
    public static ImmutableArray<Paragraph> Sort(
        Article article,
        ImmutableArray<Paragraph> paragraphs,
        ImmutableArray<Boilerplate> boilerplate
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        var kinds = new ParagraphKind[paragraphs.Length];
        MarkBoilerplate(kinds, paragraphs, boilerplate);
        MarkBylines(kinds, article, paragraphs);
        MarkHeadline(kinds, article, paragraphs);
        MarkHeadings(kinds, article.Text, paragraphs);
        return [.. paragraphs.Select((paragraph, i) => paragraph with { Kind = kinds[i] })];
    }

    private static void MarkBoilerplate(
        ParagraphKind[] kinds,
        ImmutableArray<Paragraph> paragraphs,
        ImmutableArray<Boilerplate> boilerplate
    )
    {
        var next = 0;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var span = paragraphs[i].Span;
            while (next < boilerplate.Length && boilerplate[next].Span.End <= span.Start)
            {
                next++;
            }

            var covered = 0;
            for (var at = next; at < boilerplate.Length && boilerplate[at].Span.Start < span.End; at++)
            {
                covered += span.OverlapLength(boilerplate[at].Span);
            }

            kinds[i] = covered >= BoilerplateShare * span.Length ? ParagraphKind.Boilerplate : ParagraphKind.Body;
        }
    }

    private static void MarkBylines(ParagraphKind[] kinds, Article article, ImmutableArray<Paragraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var isDated = i > 0 && BylineReader.EndsInDate(article.Text, paragraphs[i].Span);
            if (kinds[i] == ParagraphKind.Body && (isDated || BylineReader.IsByline(article, paragraphs[i].Span)))
            {
                kinds[i] = ParagraphKind.Byline;
            }
        }
    }

    /// <summary>The first line that is open-ended and followed by reporting, and whatever repeats the title.</summary>
    private static void MarkHeadline(ParagraphKind[] kinds, Article article, ImmutableArray<Paragraph> paragraphs)
    {
        var first = Array.IndexOf(kinds, ParagraphKind.Body);
        if (
            first >= 0
            && first < HeadlineReach
            && first + 1 < paragraphs.Length
            && IsOpen(article.Text, paragraphs[first].Span, LongestHeadline)
        )
        {
            kinds[first] = ParagraphKind.Headline;
        }

        var title = article.Title.Value;
        for (var i = 0; article.Title.IsKnown && i < Math.Min(HeadlineReach, paragraphs.Length); i++)
        {
            if (kinds[i] == ParagraphKind.Body && Repeats(article.Text.Slice(paragraphs[i].Span), title))
            {
                kinds[i] = ParagraphKind.Headline;
            }
        }
    }

    /// <summary>Short open-ended lines that reporting follows.</summary>
    private static void MarkHeadings(ParagraphKind[] kinds, SourceText text, ImmutableArray<Paragraph> paragraphs)
    {
        for (var i = 1; i + 1 < paragraphs.Length; i++)
        {
            var follows =
                kinds[i + 1] == ParagraphKind.Body
                && text[paragraphs[i + 1].Span.End - 1] is '.' or '”' or '"' or '!' or '?' or ':';
            if (kinds[i] == ParagraphKind.Body && follows && IsHeading(text, paragraphs[i].Span))
            {
                kinds[i] = ParagraphKind.Heading;
            }
        }
    }

    private static bool IsHeading(SourceText text, TextSpan line) =>
        (char.IsUpper(text[line.Start]) || char.IsDigit(text[line.Start]) || text[line.Start] is '‘' or '“' or '#')
        && (IsOpen(text, line, LongestHeading) || (text[line.End - 1] == ':' && BoilerplateWords.Of(text, line, 5).Count <= 4));

    private static bool IsOpen(SourceText text, TextSpan line, int longest) =>
        text[line.End - 1] is not ('.' or ':' or ';' or ',' or '!')
        && (text[line.End - 1] is not ('”' or '"' or '’' or '\'') || text[line.End - 2] is not ('.' or ',' or '!' or '?'))
        && BoilerplateWords.Of(text, line, longest + 1).Count <= longest;

    /// <summary>True where a line says the title, with or without the site’s name behind it.</summary>
    private static bool Repeats(ReadOnlySpan<char> line, string title) =>
        line.Equals(title, StringComparison.OrdinalIgnoreCase)
        || (line.Length > 20 && title.AsSpan().StartsWith(line, StringComparison.OrdinalIgnoreCase))
        || (title.Length > 20 && line.Length < title.Length + 60 && line.StartsWith(title, StringComparison.OrdinalIgnoreCase));
}
