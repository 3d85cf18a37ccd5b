using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Figures;

namespace Stemma.Eval.Lineage;

/// <summary>Holds the number of independent origins of each figure against how many there are.</summary>
/// <param name="Right">Quantities whose number is exact.</param>
/// <param name="Asked">Quantities that two articles or more speak of.</param>
/// <param name="Misses">Those that are not right.</param>
internal sealed record OriginMatch(int Right, int Asked, ImmutableArray<string> Misses)
{
    /// <summary>Compares a story that Stemma made with what is known of it.</summary>
    public static OriginMatch Of(PlantedStory planted, Story story)
    {
        var articles = planted.InOrderOf(story);
        var keys = articles
            .OfType<PlantedArticle>()
            .SelectMany(article => Counts(article).Select(slot => slot.Key).Distinct(StringComparer.Ordinal))
            .GroupBy(key => key, StringComparer.Ordinal)
            .Where(key => key.Count() > 1)
            .Select(key => key.Key)
            .Order(StringComparer.Ordinal);
        var (right, asked) = (0, 0);
        var misses = ImmutableArray.CreateBuilder<string>();
        foreach (var key in keys)
        {
            asked++;
            var wanted = articles
                .OfType<PlantedArticle>()
                .SelectMany(Counts)
                .Where(slot => slot.Key == key)
                .Select(slot => slot.Source)
                .Distinct(StringComparer.Ordinal)
                .Count();
            var figure = FigureOf(key, story, articles);
            if (figure?.IndependentOrigins == wanted)
            {
                right++;
            }
            else
            {
                misses.Add(
                    $"{planted.Name} {key}: {wanted} origins, {(figure is null ? "no figure" : $"read {string.Join(" | ", figure.Origins.Select(origin => origin.Source))}")}"
                );
            }
        }

        return new OriginMatch(right, asked, misses.ToImmutable());
    }

    private static IEnumerable<Slot> Counts(PlantedArticle article) =>
        article
            .Stretches.Where(stretch => !stretch.IsHeadline)
            .SelectMany(stretch => stretch.Slots)
            .Select(slot => slot.Slot)
            .Where(slot => slot.IsCount);

    /// <summary>The figure that holds most of the claims on the quantity; null where there is none.</summary>
    private static Figure? FigureOf(string key, Story story, ImmutableArray<PlantedArticle?> articles) =>
        story
            .Figures.Select(figure => (Figure: figure, Claims: figure.Claims.Count(claim => IsOn(key, claim, story, articles))))
            .Where(candidate => candidate.Claims > 0)
            .OrderByDescending(candidate => candidate.Claims)
            .Select(candidate => candidate.Figure)
            .FirstOrDefault();

    private static bool IsOn(string key, ItemRef claim, Story story, ImmutableArray<PlantedArticle?> articles) =>
        articles[claim.Article.Index] is { } article
        && article.SlotsAt(story.ClaimAt(claim).Count.Span).Any(group => group.IsCount && group.Key == key);
}
