using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Follows headings that open a section which is no reporting: an author's life, links to other articles, a comment form.</summary>
internal static class TrailingSections
{
    private const int LongestLife = 90;
    private const int LongestLink = 22;

    private static readonly string[] Lives = ["about the author", "about the writer", "about author", "author bio"];
    private static readonly string[] Links =
    [
        "related articles",
        "related stories",
        "related news",
        "related posts",
        "related content",
        "related headlines",
        "related topics",
        "most read",
        "most popular",
        "trending",
        "trending now",
        "trending stories",
        "top trending",
        "top stories",
        "latest news",
        "read next",
        "you may also like",
        "you might also like",
        "recommended for you",
        "recommended stories",
        "more stories",
        "more news",
        "see also",
        "also read",
        "more on this story",
        "editor s picks",
        "editors picks",
        "what to read next",
        "previous stories",
        "related",
    ];

    /// <summary>What the paragraphs after a heading are; the number of them that belong to it.</summary>
    public static (BoilerplateKind Kind, int Count) After(
        SourceText text,
        ImmutableArray<Paragraph> paragraphs,
        int heading,
        string words
    )
    {
        if (Array.IndexOf(Lives, words) >= 0)
        {
            return (BoilerplateKind.Credit, LifeAfter(text, paragraphs, heading));
        }

        return Array.IndexOf(Links, words) >= 0 ? (BoilerplateKind.Navigation, LinksAfter(text, paragraphs, heading)) : default;
    }

    /// <summary>An author's life is short and ends the page.</summary>
    private static int LifeAfter(SourceText text, ImmutableArray<Paragraph> paragraphs, int heading)
    {
        var words = 0;
        for (var i = heading + 1; i < paragraphs.Length; i++)
        {
            words += BoilerplateWords.Of(text, paragraphs[i].Span, LongestLife).Count;
            if (words >= LongestLife)
            {
                return 0;
            }
        }

        return paragraphs.Length - heading - 1;
    }

    /// <summary>Links are headlines: short lines that end without a full stop.</summary>
    private static int LinksAfter(SourceText text, ImmutableArray<Paragraph> paragraphs, int heading)
    {
        var next = heading + 1;
        while (
            next < paragraphs.Length
            && text[paragraphs[next].Span.End - 1] is not ('.' or '!' or '”' or '"' or ':')
            && BoilerplateWords.Of(text, paragraphs[next].Span, LongestLink + 1).Count <= LongestLink
        )
        {
            next++;
        }

        return next - heading - 1;
    }
}
