using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Rulings;
using Stemma.Reading;
using Stemma.Reading.Claims;

namespace Stemma.Comparing.Figures;

/// <summary>Joins the claims that speak of one quantity of one event, and counts on how many origins they rest.</summary>
public static class FigureMatcher
{
    /// <param name="articles">The readings, in the story's order.</param>
    /// <param name="entities">For whose word a claim is.</param>
    /// <param name="relations">For which articles only repeat.</param>
    /// <param name="families">Likewise.</param>
    /// <param name="threads">At most so many work on it; changes nothing in the result.</param>
    /// <param name="rulings">What people have decided about figures; nothing where it is not given.</param>
    /// <returns>Most weighty first; every claim in exactly one.</returns>
    public static ImmutableArray<Figure> Match(
        ImmutableArray<ArticleReading> articles,
        EntityIndex entities,
        ImmutableArray<Relation> relations,
        ImmutableArray<Family> families,
        int threads = 1,
        ImmutableArray<JoinRuling> rulings = default
    )
    {
        var claims = ClaimsOf(articles, entities, threads);
        var groups = Ruled(articles, claims, ClaimGrouper.Group(claims, CandidatePairs.Of(articles, claims, threads)), rulings);
        var origins = new OriginFinder(articles, families, relations);
        return
        [
            .. groups
                .Select(group => FigureBuilder.Build(group.Claims, group.Reason, origins))
                .OrderByDescending(figure => Weight(figure, articles))
                .ThenBy(figure => figure.Claims[0]),
        ];
    }

    private static ImmutableArray<(ImmutableArray<ClaimView> Claims, string Reason)> Ruled(
        ImmutableArray<ArticleReading> articles,
        ImmutableArray<ClaimView> claims,
        ImmutableArray<(ImmutableArray<ClaimView> Claims, string Reason)> groups,
        ImmutableArray<JoinRuling> rulings
    )
    {
        if (rulings.IsDefaultOrEmpty)
        {
            return groups;
        }

        var views = claims.ToDictionary(claim => claim.Item);
        var ruled = JoinRulings.Apply(
            [.. groups.Select(group => new RuledGroup([.. group.Claims.Select(claim => claim.Item)], [group.Reason]))],
            rulings,
            claims.Select(claim => (ItemKey.Of(articles[claim.Article.Index], claim.Claim), claim.Item))
        );
        return
        [
            .. ruled.Select(group =>
                (
                    ImmutableArray.CreateRange(group.Items.Select(item => views[item])),
                    string.Join("; ", group.Because.Distinct(StringComparer.Ordinal))
                )
            ),
        ];
    }

    private static ImmutableArray<ClaimView> ClaimsOf(
        ImmutableArray<ArticleReading> articles,
        EntityIndex entities,
        int threads
    ) =>
        InOrder.Select(
            [
                .. articles.SelectMany(
                    (reading, article) =>
                        Enumerable.Range(0, reading.Claims.Length).Select(index => new ItemRef(new ArticleRef(article), index))
                ),
            ],
            threads,
            item => new ClaimView(item, articles[item.Article.Index], entities)
        );

    /// <summary>What an editor asks first: the dead, then the hurt; what many articles tell before what one tells; the present event before the past.</summary>
    private static double Weight(Figure figure, ImmutableArray<ArticleReading> articles)
    {
        var claims = figure.Claims.Select(item => articles[item.Article.Index].Claims[item.Index]).ToArray();
        var told = figure.Claims.Select(item => item.Article).Distinct().Count();
        var gravity = figure.Measure switch
        {
            Measure.Killed => 3,
            Measure.Casualties => 2.6,
            Measure.Missing => 2.4,
            Measure.Injured => 2.2,
            Measure.Other => 0.5,
            _ => 1.5,
        };
        var current = claims.Any(claim => claim.Scope == EventScope.Current) ? 1 : 0.3;
        var counted = claims.All(claim => claim.Count.Implied) ? 0.3 : 1;
        return gravity * current * counted * (1 + Math.Log(told));
    }
}
