using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Drift;

/// <summary>Says what changed between a claim and the one it comes from.</summary>
internal static class ClaimChanges
{
    /// <summary>Every change on a step of derivation; between articles that pass on one source only changes of that source’s words.</summary>
    public static IEnumerable<Drift> Of(ClaimStep step, ImmutableArray<ArticleReading> articles)
    {
        var changes =
            step.EitherWay ? Losses(step, articles)
            : step.Derived
                ? CountChanges
                    .Number(step)
                    .Concat(CountChanges.Scope(step))
                    .Concat(DoubtChanges.Hedges(step))
                    .Concat(SourceChanges.Attribution(step, articles))
                    .Concat(MatterChanges.Subject(step))
                    .Concat(MatterChanges.Place(step, articles))
                    .Concat(MatterChanges.Time(step))
                    .Concat(DoubtChanges.Caveats(step, articles))
            : SourceChanges.AreOfOneSource(step.From, step.To)
                ? CountChanges.Scope(step).Where(change => change.Kind == DriftKind.ScopeNarrowed)
            : [];
        return changes.Select(change => new Drift(
            change.Kind,
            DriftOn.Claims,
            step.From.Item,
            step.To.Item,
            change.Detail,
            Why(step, change.Kind)
        ));
    }

    /// <summary>Which way a claim went is seen from what it lost: doubt and precision seldom come back. What is only different is told once.</summary>
    private static IEnumerable<(DriftKind Kind, string Detail)> Losses(ClaimStep step, ImmutableArray<ArticleReading> articles) =>
        CountChanges
            .Number(step)
            .Where(change =>
                change.Kind == DriftKind.BoundDropped || (change.Kind == DriftKind.NumberChanged && IsFirstWay(step))
            )
            .Concat(CountChanges.Scope(step).Where(change => change.Kind == DriftKind.ScopeNarrowed))
            .Concat(DoubtChanges.Hedges(step).Where(change => change.Kind == DriftKind.HedgeDropped))
            .Concat(SourceChanges.Attribution(step, articles).Where(change => change.Kind == DriftKind.AttributionDropped))
            .Concat(DoubtChanges.Caveats(step, articles))
            .Concat(IsFirstWay(step) ? MatterChanges.Place(step, articles).Concat(MatterChanges.Time(step)) : []);

    private static bool IsFirstWay(ClaimStep step) => step.From.Article.Index < step.To.Article.Index;

    private static Explanation Why(ClaimStep step, DriftKind kind) =>
        Explanation.Of(
            $"drift.{kind.ToString().ToLowerInvariant()}",
            step.EitherWay ? "one article derives from the other"
                : step.Derived ? "the article derives from the other"
                : "both pass on one source",
            step.From.Claim.Count.Wording == step.To.Claim.Count.Wording
                ? "the same words of number"
                : $"«{step.From.Claim.Count.Wording}» and «{step.To.Claim.Count.Wording}»"
        );
}
