using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Quotes;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Versions;
using Stemma.Comparing.Words;
using Stemma.Reading;

namespace Stemma.Comparing.Drift;

/// <summary>Finds what changed where one article passes on the claim or quote of another.</summary>
public static class DriftFinder
{
    /// <returns>The most misleading first.</returns>
    public static ImmutableArray<Drift> Find(
        ImmutableArray<ArticleReading> articles,
        EntityIndex entities,
        ImmutableArray<Relation> relations,
        ImmutableArray<Figure> figures,
        ImmutableArray<QuoteGroup> quoteGroups,
        ImmutableArray<ArticleVersion> versions
    )
    {
        var ofOneArticle = versions.Select(version => (version.Earlier, version.Later)).ToHashSet();
        var lineage = new Lineage(articles, relations);
        var claims = new ClaimTable(articles, entities);
        return
        [
            .. ClaimSteps
                .Of(figures, claims, lineage)
                .SelectMany(step => ClaimChanges.Of(step, articles))
                .Concat(
                    QuoteSteps
                        .Of(quoteGroups, articles, lineage)
                        .Concat(LoneQuotes.Of(relations, quoteGroups, articles, lineage))
                        .SelectMany(step => QuoteChanges.Of(step, articles))
                )
                .Distinct()
                .Where(drift => !IsUpdate(drift, ofOneArticle))
                .OrderBy(drift => Gravity(drift.Kind))
                .ThenBy(drift => drift.From)
                .ThenBy(drift => drift.To),
        ];
    }

    /// <summary>Where an outlet has another number, day or place in its own article, news has come in; where it has lost a doubt or a source, they are lost.</summary>
    private static bool IsUpdate(Drift drift, HashSet<(ArticleRef, ArticleRef)> ofOneArticle) =>
        drift.Kind
            is DriftKind.NumberChanged
                or DriftKind.TimeChanged
                or DriftKind.PlaceChanged
                or DriftKind.SubjectChanged
                or DriftKind.ScopeNarrowed
                or DriftKind.ScopeWidened
        && (
            ofOneArticle.Contains((drift.From.Article, drift.To.Article))
            || ofOneArticle.Contains((drift.To.Article, drift.From.Article))
        );

    /// <summary>How much a reader is misled; 0 is most.</summary>
    private static int Gravity(DriftKind kind) =>
        kind switch
        {
            DriftKind.ScopeNarrowed => 0,
            DriftKind.NumberChanged => 1,
            DriftKind.SubjectChanged => 2,
            DriftKind.AttributionChanged => 3,
            DriftKind.HedgeDropped => 4,
            DriftKind.CaveatDropped => 5,
            DriftKind.AttributionDropped => 6,
            DriftKind.BoundDropped => 7,
            DriftKind.PlaceChanged => 8,
            DriftKind.TimeChanged => 9,
            DriftKind.ScopeWidened => 10,
            DriftKind.BoundAdded => 11,
            DriftKind.QuoteReworded => 12,
            DriftKind.QuoteShortened => 13,
            _ => 14,
        };
}

/// <summary>The claims of a story, each looked at once.</summary>
internal sealed class ClaimTable
{
    private readonly ImmutableArray<ImmutableArray<ClaimView>> views;

    public ClaimTable(ImmutableArray<ArticleReading> articles, EntityIndex entities)
    {
        views =
        [
            .. articles.Select(
                (reading, article) =>
                    Enumerable
                        .Range(0, reading.Claims.Length)
                        .Select(index => new ClaimView(new ItemRef(new ArticleRef(article), index), reading, entities))
                        .ToImmutableArray()
            ),
        ];
        Weights = new WordWeights([.. views.SelectMany(article => article).Select(view => view.Context)]);
    }

    /// <summary>How much each word tells among the claims’ sentences.</summary>
    public WordWeights Weights { get; }

    public ClaimView this[ItemRef item] => views[item.Article.Index][item.Index];
}
