using System.Collections.Immutable;
using Stemma.Reading.Pages;
using Stemma.Text;

namespace Stemma.Reading.Sentences;

/// <summary>Tells headline, headings, byline and boilerplate from reporting.</summary>
public static class ParagraphSorter
{
    /// <returns>The same paragraphs with their kinds.</returns>
    public static ImmutableArray<Paragraph> Sort(
        Article article,
        ImmutableArray<Paragraph> paragraphs,
        ImmutableArray<Boilerplate> boilerplate
    ) => paragraphs;
}
