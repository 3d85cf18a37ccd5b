using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Reuse;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Which article was made from which, a person's word before the machine's; no article descends from itself.</summary>
internal sealed class ArticleDescent
{
    private readonly Dictionary<ArticleRef, List<DescentStep>> steps = [];
    private readonly ImmutableArray<DescentStep> credits;

    private ArticleDescent(ImmutableArray<DescentStep> credits) => this.credits = credits;

    public static ArticleDescent Of(ExportedStory story)
    {
        var relations = Relations(story).ToImmutableArray();
        var descent = new ArticleDescent([.. relations.Where(step => step.Kind == JsonWords.Of(RelationKind.Credit))]);
        // Versions of one article and what people say come first: whatever would close a ring with them is left out.
        var ordered = Versions(story)
            .Concat(relations.Where(step => step.DecidedBy is not null))
            .Concat(relations.Where(step => step.DecidedBy is null).OrderByDescending(step => step.Confidence))
            .Where(step =>
                step.Kind != JsonWords.Of(RelationKind.Credit) && step.Kind != JsonWords.Of(RelationKind.CommonSource)
            );
        foreach (var step in ordered)
        {
            descent.Add(step);
        }

        return descent;
    }

    /// <summary>Those that the article was made from, versions of itself apart.</summary>
    public IEnumerable<ArticleRef> SourcesOf(ArticleRef article) =>
        StepsTo(article).Where(step => !step.IsVersion).Select(step => step.From);

    /// <summary>The version before.</summary>
    public IEnumerable<ArticleRef> EarlierOf(ArticleRef article) =>
        StepsTo(article).Where(step => step.IsVersion).Select(step => step.From);

    /// <summary>Those whose outlet the article names as its source, without sharing their text.</summary>
    public IEnumerable<ArticleRef> CreditedBy(ArticleRef article) =>
        credits.Where(step => step.To == article).Select(step => step.From);

    /// <summary>All steps that lead to the article.</summary>
    public IEnumerable<DescentStep> StepsTo(ArticleRef article) => steps.GetValueOrDefault(article) ?? [];

    private void Add(DescentStep step)
    {
        var isKnown = StepsTo(step.To).Any(known => known.From == step.From);
        if (isKnown || step.From == step.To || Descends(step.From, step.To))
        {
            return;
        }

        if (!steps.TryGetValue(step.To, out var those))
        {
            steps[step.To] = those = [];
        }

        those.Add(step);
    }

    /// <summary>True where the article was made, over any number of steps, from the other.</summary>
    private bool Descends(ArticleRef article, ArticleRef from)
    {
        var seen = new HashSet<ArticleRef>();
        var waiting = new Stack<ArticleRef>([article]);
        while (waiting.TryPop(out var next))
        {
            if (next == from)
            {
                return true;
            }

            if (seen.Add(next))
            {
                foreach (var step in StepsTo(next))
                {
                    waiting.Push(step.From);
                }
            }
        }

        return false;
    }

    private static IEnumerable<DescentStep> Versions(ExportedStory story) =>
        story.Story.Versions.Select(version => new DescentStep(
            version.Earlier,
            version.Later,
            "version",
            1,
            null,
            IsVersion: true
        ));

    private static IEnumerable<DescentStep> Relations(ExportedStory story)
    {
        for (var index = 0; index < story.Story.Relations.Length; index++)
        {
            var relation = story.Story.Relations[index];
            var review = story.Reviewed[StoryIds.Relation(index)];
            var decision = review.Decisions.LastOrDefault(decision => decision.Act is Act.Relate);
            var step =
                review.Accepted == false ? null
                : decision?.Act is Act.Relate by ? Decided(story.Story, relation, by, decision.By)
                : relation is { IsDirect: true, Direction.Confidence: > 0 }
                    ? new DescentStep(
                        relation.From,
                        relation.To,
                        JsonWords.Of(relation.Kind),
                        relation.Direction.Confidence,
                        null
                    )
                : null;
            if (step is not null)
            {
                yield return step;
            }
        }
    }

    /// <summary>A person's word; null where it says that neither draws on the other, or not which.</summary>
    private static DescentStep? Decided(Story story, Relation relation, Act.Relate by, string person)
    {
        if (by.Kind is not { } kind || by.From is not { } from)
        {
            return null;
        }

        var (source, borrower) =
            story[relation.To].Article.Id == from ? (relation.To, relation.From) : (relation.From, relation.To);
        return new DescentStep(source, borrower, JsonWords.Of(kind), 1, person);
    }
}

/// <summary>One article made from another.</summary>
/// <param name="From">The one drawn on.</param>
/// <param name="To">The one that draws on it.</param>
/// <param name="Kind">How, as the story's JSON spells it; <c>version</c> for one article published again.</param>
/// <param name="Confidence">From 0 to 1; 1 for a person's word.</param>
/// <param name="DecidedBy">The person; null where it is the machine's.</param>
/// <param name="IsVersion">True for one article published again.</param>
internal sealed record DescentStep(
    ArticleRef From,
    ArticleRef To,
    string Kind,
    double Confidence,
    string? DecidedBy,
    bool IsVersion = false
);
