using System.Collections.Immutable;
using Stemma.Comparing.Briefs;
using Stemma.Comparing.Conflicts;
using Stemma.Comparing.Drift;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Evidence;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Quotes;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Rulings;
using Stemma.Comparing.Timelines;
using Stemma.Comparing.Versions;
using Stemma.Reading;

namespace Stemma.Comparing;

/// <summary>Compares articles on one event: the main path of <c>Stemma.Comparing</c>.</summary>
public static class StoryComparer
{
    /// <summary>Finds what the claims of several articles rest on. Pure: no clock, no disk, no network, no culture.</summary>
    /// <param name="readings">The articles, in any order; articles of one id count once.</param>
    /// <param name="threads">At most so many work on it; 1 or more. The number changes nothing in the result.</param>
    /// <param name="rulings">What people have decided, which goes before what is found; null where nobody has.</param>
    /// <returns>A story in which nothing found is an empty list.</returns>
    public static Story Compare(IEnumerable<ArticleReading> readings, int threads = 1, StoryRulings? rulings = null)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        rulings ??= StoryRulings.None;
        var articles = ClaimRulings.Apply(StoryDater.Date(StoryOrder.Sort(readings), threads), rulings.Claims);

        var ((relations, families), (entities, quoteGroups)) = InOrder.Both(
            threads,
            () => Derive(articles, rulings, threads),
            () => Recognise(articles, rulings, threads)
        );
        var figures = FigureMatcher.Match(articles, entities, relations, families, threads, rulings.Figures);
        var versions = VersionFinder.Find(articles, relations);
        var tree = FamilyTreeBuilder.Build(articles, entities, relations, figures, quoteGroups);

        var (drifts, (conflicts, evidence)) = InOrder.Both(
            threads,
            () => DriftFinder.Find(articles, entities, relations, figures, quoteGroups, versions),
            () => (ConflictFinder.Find(articles, entities, figures), EvidenceMatcher.Match(articles, entities))
        );
        var timeline = TimelineBuilder.Build(articles, figures);

        var story = new Story
        {
            Title = StoryOrder.TitleOf(articles, relations),
            Articles = articles,
            Relations = relations,
            Families = families,
            Tree = tree,
            Versions = versions,
            Entities = entities.All,
            Figures = figures,
            QuoteGroups = QuoteOriginals.Mark(quoteGroups, articles, tree.Descents),
            Drifts = drifts,
            Conflicts = conflicts,
            Evidence = evidence,
            Timeline = timeline,
            Brief = [],
        };
        return story with { Brief = BriefWriter.Write(story) };
    }

    /// <summary>Which articles drew on which.</summary>
    private static (ImmutableArray<Relation> Relations, ImmutableArray<Family> Families) Derive(
        ImmutableArray<ArticleReading> articles,
        StoryRulings rulings,
        int threads
    )
    {
        var texts = ComparedText.Of(articles);
        var passages = PassageFinder.Find(texts, threads);
        var judged = RelationJudge.Judge(articles, texts, passages, threads);
        var relations = RelationRulings.Apply(judged, articles, rulings.Relations);
        return (relations, FamilyFinder.Find(articles, relations));
    }

    /// <summary>Who is the same in all of them, and which words.</summary>
    private static (EntityIndex Entities, ImmutableArray<QuoteGroup> Quotes) Recognise(
        ImmutableArray<ArticleReading> articles,
        StoryRulings rulings,
        int threads
    )
    {
        var entities = EntityMatcher.Match(articles, threads, rulings.Names);
        var quotes = QuoteMatcher.Match(articles, entities, threads);
        return (entities, QuoteRulings.Apply(quotes, articles, rulings.Quotes));
    }
}
