using System.Collections.Immutable;
using Stemma.Comparing.Reuse;
using Stemma.Reading;

namespace Stemma.Comparing.Drift;

/// <summary>Which article may have taken a claim or quote from which.</summary>
internal sealed class Lineage
{
    private readonly ImmutableArray<ArticleReading> articles;
    private readonly ImmutableDictionary<(ArticleRef From, ArticleRef To), Relation> derivations;

    public Lineage(ImmutableArray<ArticleReading> articles, ImmutableArray<Relation> relations)
    {
        this.articles = articles;
        derivations = relations
            .Where(relation => relation.IsDerivation)
            .ToImmutableDictionary(relation => (relation.From, relation.To));
    }

    /// <summary>True where the one is held to derive from the other directly, not through a third, and which way is established.</summary>
    public bool Derives(ArticleRef from, ArticleRef to) =>
        derivations.TryGetValue((from, to), out var relation) && relation is { IsDirect: true, Direction.Confidence: > 0 };

    /// <summary>True where the two derive from one another directly and it is not established which way.</summary>
    public bool DerivesEitherWay(ArticleRef first, ArticleRef second) =>
        IsUndirected(first, second) || IsUndirected(second, first);

    private bool IsUndirected(ArticleRef from, ArticleRef to) =>
        derivations.TryGetValue((from, to), out var relation) && relation is { IsDirect: true, Direction.Confidence: 0 };

    /// <summary>True where the two stand in no derivation in either direction.</summary>
    public bool AreApart(ArticleRef first, ArticleRef second) =>
        !derivations.ContainsKey((first, second)) && !derivations.ContainsKey((second, first));

    /// <summary>True where the one surely was not published after the other; also where nothing is known of either.</summary>
    public bool MayPrecede(ArticleRef first, ArticleRef second) =>
        (articles[first.Index].Published.Days, articles[second.Index].Published.Days) is not ({ } one, { } two)
        || one.From <= two.To;

    /// <summary>Whole days from the first one’s to the second one’s publication; 0 where that is not known.</summary>
    public int DaysBetween(ArticleRef first, ArticleRef second) =>
        (articles[first.Index].Published.Days, articles[second.Index].Published.Days) is ({ } one, { } two)
            ? two.From.DayNumber - one.To.DayNumber
            : 0;

    /// <summary>True where both are one outlet’s.</summary>
    public bool IsSameOutlet(ArticleRef first, ArticleRef second) =>
        ArticleNames.AreOneOutlet(articles[first.Index].Article, articles[second.Index].Article);
}
