using System.Collections.Immutable;
using Stemma.Comparing.Figures;
using Stemma.Reading.Claims;
using Stemma.Text;

namespace Stemma.Comparing.Movements;

/// <summary>Tells which figures appeared, moved, found another origin, or were denied.</summary>
internal static class FigureMovements
{
    /// <param name="before">The story as it was.</param>
    /// <param name="after">The story as it is.</param>
    public static IEnumerable<Movement> Find(StorySnapshot before, Story after)
    {
        var now = StorySnapshot.Of(after);
        var selves = MatchedFigures.Of(before, now);
        var known = before.Articles.ToHashSet();
        return Enumerable
            .Range(0, after.Figures.Length)
            .SelectMany(figure =>
                selves[figure] is { } earlier
                    ? Moved(after, after.Figures[figure], earlier, now.Figures[figure])
                    : Appeared(after, after.Figures[figure], known)
            );
    }

    /// <summary>A claim that was told before and is grouped anew is no news, and a number of something else than people seldom is.</summary>
    private static IEnumerable<Movement> Appeared(Story story, Figure figure, HashSet<ArticleId> known)
    {
        var isNew = figure.Claims.All(claim => !known.Contains(story[claim.Article].Article.Id));
        var isOfNow = figure.Claims.Any(claim => story.ClaimAt(claim).Scope == EventScope.Current);
        var range = FigureWords.RangeOf(figure);
        return isNew && isOfNow && range.Length > 0 && figure.Measure != Measure.Other
            ? [Told(MovementKind.FigureAppeared, story, figure, string.Empty, range, figure.Claims)]
            : [];
    }

    private static IEnumerable<Movement> Moved(Story story, Figure figure, FigureSnapshot earlier, FigureSnapshot now)
    {
        if ((earlier.Low, earlier.Best, earlier.High) != (now.Low, now.Best, now.High))
        {
            var was = FigureWords.LatestOf(earlier.Low, earlier.High, earlier.Best);
            var range = FigureWords.LatestOf(now.Low, now.High, now.Best);
            yield return Told(MovementKind.FigureChanged, story, figure, was, range, figure.Claims);
        }

        var ofPeople = figure.Measure != Measure.Other;
        if (ofPeople && earlier.Standing != now.Standing)
        {
            var (was, standing) = (earlier.Standing.ToString(), now.Standing.ToString());
            yield return Told(MovementKind.StandingChanged, story, figure, was, standing, figure.Claims);
        }

        var known = earlier.Origins.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var origin in figure.Origins.Where(origin => ofPeople && !known.Contains(origin.Source)))
        {
            var claims = figure.Claims.Where(claim => origin.Articles.Contains(claim.Article));
            yield return Told(MovementKind.OriginAdded, story, figure, string.Empty, origin.Source, claims);
        }

        if (now.IsDenied && !earlier.IsDenied)
        {
            var denials = figure.Claims.Where(claim => story.ClaimAt(claim).Polarity == Polarity.Denied).ToImmutableArray();
            yield return Told(MovementKind.FirstDenial, story, figure, string.Empty, DenierOf(story, denials[0]), denials);
        }
    }

    private static Movement Told(
        MovementKind kind,
        Story story,
        Figure figure,
        string before,
        string after,
        IEnumerable<ItemRef> claims
    ) =>
        new(
            kind,
            new MovedFigure(figure.Measure, FigureWords.SubjectOf(story, figure)),
            before,
            after,
            [.. claims.Select(claim => new ArticleSpan(claim.Article, story.ClaimAt(claim).Span)).Order()]
        );

    private static string DenierOf(Story story, ItemRef claim) =>
        story.ClaimAt(claim).Attribution is [var nearest, ..]
            ? nearest.Name.Length > 0
                ? nearest.Name
                : nearest.Source.Text
            : ArticleNames.Of(story[claim.Article]);
}
