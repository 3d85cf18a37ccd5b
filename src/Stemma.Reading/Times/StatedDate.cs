using System.Collections.Immutable;
using Stemma.Reading.Sentences;

namespace Stemma.Reading.Times;

/// <summary>Finds the day that an article’s own head states: under the headline, in a byline, in a dateline.</summary>
internal static class StatedDate
{
    private const int DatelineReach = 60;
    private const int HeadParagraphs = 8;

    /// <summary>The expression that states the day, and how; null where none does.</summary>
    public static (TimeExpression Expression, string Rule)? Find(TokenizedText text, ImmutableArray<TimeExpression> expressions)
    {
        var firstBody = FirstBody(text);
        (TimeExpression, string)? dateline = null;
        foreach (var expression in expressions)
        {
            if (!NamesDay(expression.Meaning))
            {
                continue;
            }

            var sentence = text.Sentences[text.SentenceAt(expression.Span.Start)];
            var paragraph = text.ParagraphOf(sentence);
            if (
                paragraph.Kind == ParagraphKind.Byline
                || IsDateOfPosting(text, paragraph)
                || OpensAsPosted(text, expression, paragraph)
            )
            {
                return (expression, "published.byline");
            }

            if (dateline is null && sentence.Paragraph == firstBody && IsDateline(text, expression, paragraph))
            {
                dateline = (expression, "published.dateline");
            }

            if (sentence.Paragraph > firstBody + HeadParagraphs)
            {
                break;
            }
        }

        return dateline;
    }

    private static bool NamesDay(TimeMeaning meaning) =>
        meaning is TimeMeaning.Calendar { Month: not null, Day: not null, LastDay: null } or TimeMeaning.EitherOrder;

    private static int FirstBody(TokenizedText text)
    {
        for (var i = 0; i < text.Paragraphs.Length; i++)
        {
            if (text.Paragraphs[i].Kind == ParagraphKind.Body)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A line of the page that gives the day of posting; one of an update says nothing of the first publication.</summary>
    private static bool IsDateOfPosting(TokenizedText text, Paragraph paragraph)
    {
        var content = text.Source.Slice(paragraph.Span);
        return paragraph.Kind == ParagraphKind.Boilerplate
            && content.Length < 80
            && (
                content.Contains("posted", StringComparison.OrdinalIgnoreCase)
                || content.Contains("published", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary><c>A notebook on maps. Posted 8 April, last edited 9 April 2025</c>: the sentence says of itself when it was posted.</summary>
    private static bool OpensAsPosted(TokenizedText text, TimeExpression expression, Paragraph paragraph)
    {
        var first = text.TokenAt(expression.Span.Start) - 1;
        while (first > 0 && (text.Is(first, "on") || text[first] is ":" || text.Is(first, "first")))
        {
            first--;
        }

        return first >= 0
            && paragraph.Span.Contains(text.Tokens[first].Span)
            && (text.Is(first, "posted") || text.Is(first, "published") || text.Is(first, "filed"))
            && char.IsUpper(text[first][0]);
    }

    /// <summary><c>DRAVNIK, 12 October 2025 —</c>: near the head of the first paragraph, before a dash or bracket, after a place.</summary>
    private static bool IsDateline(TokenizedText text, TimeExpression expression, Paragraph paragraph)
    {
        var next = text.TokenAt(expression.Span.End);
        var closes = next < text.Tokens.Length && text[next] is "—" or "–" or "-" or "--" or ")" or "(" or ":";
        var before = text.TokenAt(expression.Span.Start) - 1;
        var opens =
            expression.Span.Start == paragraph.Span.Start || (before >= 0 && text[before] is "," or "(" or "." or "—" or "–");
        return expression.Span.Start - paragraph.Span.Start <= DatelineReach && closes && opens;
    }
}
