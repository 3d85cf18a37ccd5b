using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Drift;
using Stemma.Eval.Scoring;
using Stemma.Text;

namespace Stemma.Eval.Lineage;

/// <summary>Holds the drifts that Stemma tells of against the changes that were planted.</summary>
/// <remarks>
/// Wanted is every change on the step by which an article was made. A drift from a farther ancestor is right where it has really come about since; one between
/// siblings, or against the direction, is passed over where the two do differ so, as is what an update brings; any other is wrong.
/// </remarks>
internal static class DriftMatch
{
    /// <summary>Hits by kind of change, and what is missing or wrong.</summary>
    public static (ImmutableArray<(DriftKind Kind, Hits Hits)> Kinds, ImmutableArray<string> Misses) Of(
        PlantedStory planted,
        Story story
    )
    {
        var articles = planted.InOrderOf(story);
        var steps = articles.OfType<PlantedArticle>().Where(article => article.Draft.Parent is not null).ToList();
        var parents = steps.ToDictionary(step => step, step => ArticleOf(step.Draft.Parent!, articles));
        var wanted = steps
            .Where(step => parents[step] is not null)
            .SelectMany(step =>
                PlantedTruth
                    .Between(parents[step]!, step)
                    .Where(change => IsDrift(step, change) && PlantedTruth.IsOnNumberOfBoth(change, parents[step]!, step))
                    .Select(change => (Step: step, Change: change))
            )
            .ToList();
        var found = new HashSet<(PlantedArticle, PlantedChange)>();
        var misses = ImmutableArray.CreateBuilder<string>();
        var wrong = new List<DriftKind>();
        foreach (var drift in story.Drifts)
        {
            if (articles[drift.From.Article.Index] is not { } from || articles[drift.To.Article.Index] is not { } to)
            {
                continue;
            }

            var changes = ChangesOf(drift, story, from, to).ToList();
            var hits = changes
                .Where(change => wanted.Contains((to, change)) && to.Draft.Line().Skip(1).Contains(from.Draft))
                .ToList();
            found.UnionWith(hits.Select(change => (to, change)));
            if (hits.Count == 0 && !MayBe(drift.Kind, changes, from, to))
            {
                wrong.Add(drift.Kind);
                misses.Add($"{Step(from, to)} {drift.Kind} wrong: {drift.Detail} ({string.Join("; ", drift.Why.Reasons)})");
            }
        }

        misses.AddRange(
            wanted
                .Where(one => !found.Contains(one))
                .Select(one => $"{Step(parents[one.Step]!, one.Step)} {one.Change.Kind} not found: {one.Change.Key}")
        );
        var kinds = wanted.Select(one => one.Change.Kind).Concat(wrong).Distinct().Order();
        return (
            [
                .. kinds.Select(kind =>
                {
                    var right = found.Count(one => one.Item2.Kind == kind);
                    return (
                        kind,
                        new Hits(right, right + wrong.Count(other => other == kind), wanted.Count(one => one.Change.Kind == kind))
                    );
                }),
            ],
            misses.ToImmutable()
        );
    }

    private static PlantedArticle? ArticleOf(Draft draft, ImmutableArray<PlantedArticle?> articles) =>
        articles.FirstOrDefault(article => article?.Draft == draft);

    /// <summary>What the changes between the ends of a drift can be that it speaks of.</summary>
    private static IEnumerable<PlantedChange> ChangesOf(Drift drift, Story story, PlantedArticle from, PlantedArticle to)
    {
        var (one, two) = (SlotsOf(drift, drift.From, story, from), SlotsOf(drift, drift.To, story, to));
        return one.Select(group => group.Key)
            .Intersect(two.Select(group => group.Key), StringComparer.Ordinal)
            .Select(key => new PlantedChange(drift.Kind, key));
    }

    private static IEnumerable<SlotGroup> SlotsOf(Drift drift, ItemRef item, Story story, PlantedArticle article)
    {
        var span = drift.On == DriftOn.Quotes ? story.QuoteAt(item).Span : story.ClaimAt(item).Count.Span;
        var isOnNumber = drift.Kind is DriftKind.NumberChanged or DriftKind.BoundDropped or DriftKind.ScopeNarrowed;
        return isOnNumber ? article.SlotsAt(Wide(span)) : article.SlotsAround(span);
    }

    // An empty span meets nothing.
    private static TextSpan Wide(TextSpan span) => span.IsEmpty ? new TextSpan(span.Start, span.Start + 1) : span;

    private static bool MayBe(DriftKind kind, List<PlantedChange> changes, PlantedArticle from, PlantedArticle to) =>
        from.Draft.Root == to.Draft.Root
            ? (kind == DriftKind.CaveatDropped && LosesDoubt(from, to))
                || changes.Exists(change =>
                    PlantedTruth.Between(from, to).Contains(change) || PlantedTruth.Between(to, from).Contains(change)
                )
            : changes.Exists(change =>
                change.Kind is DriftKind.QuoteReworded or DriftKind.QuoteShortened or DriftKind.ScopeNarrowed
            );

    /// <summary>A caveat speaks of more than the number it was written for: any that is lost makes it true that one is.</summary>
    private static bool LosesDoubt(PlantedArticle from, PlantedArticle to) =>
        PlantedTruth.Between(from, to).Any(change => change.Kind is DriftKind.CaveatDropped or DriftKind.HedgeDropped);

    /// <summary>Another number in an update is news.</summary>
    private static bool IsDrift(PlantedArticle step, PlantedChange change) =>
        !step.Draft.IsUpdate || change.Kind != DriftKind.NumberChanged;

    private static string Step(PlantedArticle from, PlantedArticle to) =>
        $"{from.Article.Name} → {to.Draft.Name}{(to.Draft.Style.Length > 0 ? $" ({to.Draft.Style})" : string.Empty)}";
}
