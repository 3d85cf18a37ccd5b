using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Drift;
using Stemma.Eval.Scoring;

namespace Stemma.Eval.Lineage;

/// <summary>What Stemma got right in one planted story.</summary>
/// <param name="Relations">Who drew on whom.</param>
/// <param name="Origins">How many origins each figure has.</param>
/// <param name="Drifts">Changes on the way, by kind.</param>
/// <param name="Misses">What is missing or wrong.</param>
internal sealed record LineageOutcome(
    RelationMatch Relations,
    OriginMatch Origins,
    ImmutableArray<(DriftKind Kind, Hits Hits)> Drifts,
    ImmutableArray<string> Misses
)
{
    /// <summary>Compares the articles and holds the story against what is known.</summary>
    public static LineageOutcome Of(PlantedStory planted)
    {
        var story = StoryComparer.Compare(planted.Readings);
        var (relations, origins, drifts) = (
            RelationMatch.Of(planted, story),
            OriginMatch.Of(planted, story),
            DriftMatch.Of(planted, story)
        );
        return new LineageOutcome(relations, origins, drifts.Kinds, [.. relations.Misses, .. origins.Misses, .. drifts.Misses]);
    }
}

/// <summary>Drifts told between articles on two events, of which there can be none.</summary>
/// <param name="Pairs">Pairs of articles, one on each event.</param>
/// <param name="Alarms">Drifts told between them.</param>
/// <param name="Misses">Those.</param>
internal sealed record FalseAlarms(int Pairs, int Alarms, ImmutableArray<string> Misses)
{
    /// <summary>Compares the articles on both events as if they were on one.</summary>
    public static FalseAlarms Of(PlantedStory one, PlantedStory two)
    {
        var story = StoryComparer.Compare([.. one.Readings, .. two.Readings]);
        var first = one.InOrderOf(story);
        var alarms = story
            .Drifts.Where(drift => first[drift.From.Article.Index] is null != first[drift.To.Article.Index] is null)
            .ToList();
        return new FalseAlarms(
            one.Articles.Length * two.Articles.Length,
            alarms.Count,
            [
                .. alarms.Select(drift =>
                    $"{one.Name} with {two.Name}: {drift.Kind} {drift.Detail} ({string.Join("; ", drift.Why.Reasons)})"
                ),
            ]
        );
    }
}
