using System.Collections.Immutable;

namespace Stemma.Comparing.FamilyTrees;

/// <summary>The lines of a family tree, asked from below.</summary>
internal sealed class Ancestry(ImmutableArray<Descent> descents)
{
    private readonly Dictionary<ArticleRef, ArticleRef> parents = descents.ToDictionary(
        descent => descent.Article,
        descent => descent.Parent
    );

    /// <summary>Those of some articles that have none of the others above them: who had it first-hand, and not from one another.</summary>
    /// <param name="articles">Each once.</param>
    /// <returns>Ascending.</returns>
    public ImmutableArray<ArticleRef> FirstOf(IReadOnlySet<ArticleRef> articles) =>
        [.. articles.Where(article => !AncestorsOf(article).Any(articles.Contains)).Order()];

    private IEnumerable<ArticleRef> AncestorsOf(ArticleRef article)
    {
        while (parents.TryGetValue(article, out article))
        {
            yield return article;
        }
    }
}
