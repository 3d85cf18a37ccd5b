using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Tells when an article was published, from what is given, stated, or can be inferred.</summary>
public static class PublicationDater
{
    /// <param name="article">What its file or page states comes first.</param>
    /// <param name="text">The words.</param>
    /// <param name="expressions">The times that it speaks of, ascending.</param>
    public static PublicationWindow Date(Article article, TokenizedText text, ImmutableArray<TimeExpression> expressions) =>
        article.Published.IsKnown
            ? new PublicationWindow(
                DateRange.Day(article.Published.Date),
                PublicationBasis.Given,
                [],
                Explanation.Of("published.given", article.Published.Field)
            )
            : PublicationWindow.Unknown;
}
