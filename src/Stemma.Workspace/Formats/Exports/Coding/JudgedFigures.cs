using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Drift;
using Stemma.Comparing.Figures;
using Stemma.Reading.Claims;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Exports.Coding;

/// <summary>Puts what people have decided over the figures of a story.</summary>
internal static class JudgedFigures
{
    public static ImmutableArray<JudgedFigure> Of(ExportedStory story) =>
        [.. story.Story.Figures.Select((figure, index) => Judge(story, figure, index)).OfType<JudgedFigure>()];

    private static JudgedFigure? Judge(ExportedStory story, Figure figure, int index)
    {
        var id = Stories.StoryIds.Figure(index);
        var review = story.Reviewed[id];
        var all = figure.Claims.Select(claim => ClaimOf(story, claim)).ToImmutableArray();
        var claims = all.Where(claim => claim.Stands).ToImmutableArray();
        if (review.Accepted == false || claims.IsEmpty)
        {
            return null;
        }

        var (low, best, high) = RangeOf(figure, all, claims, review.Range);
        return new JudgedFigure(
            index,
            id,
            figure,
            claims,
            low,
            best,
            high,
            CountedBy(story.Story, figure, claims),
            ScopeOf(claims),
            DaysOf(claims),
            PlacesOf(story, claims),
            review
        );
    }

    private static JudgedClaim ClaimOf(ExportedStory story, ItemRef at)
    {
        var id = story.Ids.Claim(at);
        return new JudgedClaim(at, id, story.Story.ClaimAt(at), story.Story[at.Article], story.Reviewed[id]);
    }

    /// <summary>A person's range; else the machine's, or what the remaining claims allow where a person has rejected or corrected one.</summary>
    private static (long? Low, long? Best, long? High) RangeOf(
        Figure figure,
        ImmutableArray<JudgedClaim> all,
        ImmutableArray<JudgedClaim> claims,
        Reviewing.Act.CorrectFigure? person
    )
    {
        if (person is not null)
        {
            return (person.Low, person.Best, person.High);
        }

        if (all.All(claim => claim.Review.Accepted != false && !claim.IsCorrected))
        {
            return (figure.Low, figure.Best, figure.High);
        }

        var low = claims.Min(claim => claim.Low);
        var high = claims.Any(claim => claim.High is null) ? null : claims.Max(claim => claim.High);
        var best =
            figure.Best is { } before && (low is null || before >= low) && (high is null || before <= high)
                ? before
                : MostGiven(claims);
        return (low, best, high);
    }

    /// <summary>The number that most claims give; of several the least.</summary>
    private static long? MostGiven(ImmutableArray<JudgedClaim> claims) =>
        claims
            .Select(claim => claim.Low ?? claim.High)
            .OfType<long>()
            .GroupBy(number => number)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key)
            .Select(same => (long?)same.Key)
            .FirstOrDefault();

    /// <summary>
    /// What some give as killed and others as killed or injured counts as deaths only where most say killed, and none of these has it from one that says
    /// killed or injured.
    /// </summary>
    private static Counted CountedBy(Story story, Figure figure, ImmutableArray<JudgedClaim> claims) =>
        figure.Measure switch
        {
            Measure.Killed => Counted.Deaths,
            Measure.Injured => Counted.Injuries,
            Measure.Casualties when Mostly(claims, Measure.Killed) && !IsNarrowed(story, figure) => Counted.Deaths,
            Measure.Casualties when Mostly(claims, Measure.Injured) && !IsNarrowed(story, figure) => Counted.Injuries,
            _ => Counted.Other,
        };

    private static bool Mostly(ImmutableArray<JudgedClaim> claims, Measure measure) =>
        claims.Count(claim => claim.Claim.Measure == measure) * 2 > claims.Length;

    private static bool IsNarrowed(Story story, Figure figure) =>
        story.Drifts.Any(drift =>
            drift.On == DriftOn.Claims && drift.Kind == DriftKind.ScopeNarrowed && figure.Claims.Contains(drift.From)
        );

    private static CountedScope ScopeOf(ImmutableArray<JudgedClaim> claims)
    {
        var current = claims.Count(claim => claim.Claim.Scope == EventScope.Current);
        var cumulative = claims.Count(claim => claim.Claim.Scope == EventScope.Cumulative);
        return current * 2 > claims.Length ? CountedScope.Event
            : cumulative * 2 >= claims.Length ? CountedScope.Aggregate
            : CountedScope.None;
    }

    /// <summary>The days that a person gave, or else that most claims give; of several the fewest, then the earliest.</summary>
    private static DateRange? DaysOf(ImmutableArray<JudgedClaim> claims) =>
        CorrectedFirst(claims)
            .Select(claim => claim.Days)
            .OfType<DateRange>()
            .GroupBy(days => days)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key.Days)
            .ThenBy(same => same.Key)
            .Select(same => (DateRange?)same.Key)
            .FirstOrDefault();

    private static IEnumerable<JudgedClaim> CorrectedFirst(ImmutableArray<JudgedClaim> claims) =>
        claims.Any(claim => claim.Review.Correction is { From: not null } or { To: not null })
            ? claims.Where(claim => claim.Review.Correction is { From: not null } or { To: not null })
            : claims;

    /// <summary>Places by name, those that a person gave first, then those that most claims name, then the first named.</summary>
    private static ImmutableArray<string> PlacesOf(ExportedStory story, ImmutableArray<JudgedClaim> claims)
    {
        var given = claims.Select(claim => claim.Review.Correction?.Place).OfType<string>();
        var read = claims
            .SelectMany(claim =>
                claim.Claim.Places.Select(place => NameOf(story, claim.At.Article, place)).OfType<string>().Distinct()
            )
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .Select(same => same.Key);
        return [.. given.Concat(read).Distinct(StringComparer.Ordinal)];
    }

    private static string? NameOf(ExportedStory story, ArticleRef article, Phrase place)
    {
        var entity = story.Entities.Of(article, place.Entity);
        return entity >= 0 && story.Entities.All[entity] is { Type: EntityType.Place, Name: var name } ? OneLine.Of(name) : null;
    }
}
