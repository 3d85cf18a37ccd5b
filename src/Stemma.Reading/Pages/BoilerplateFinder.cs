using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Marks what stands in an article’s text but is not its reporting.</summary>
public static class BoilerplateFinder
{
    /// <param name="article">The article; what its page’s structure marked is kept.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <returns>Ascending, apart from one another.</returns>
    public static ImmutableArray<Boilerplate> Find(Article article, ImmutableArray<Paragraph> paragraphs) => [];
}
