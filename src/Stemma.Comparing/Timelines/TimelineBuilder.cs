using System.Collections.Immutable;
using Stemma.Comparing.Figures;
using Stemma.Reading;

namespace Stemma.Comparing.Timelines;

/// <summary>Puts claims and publications in the order of their days.</summary>
public static class TimelineBuilder
{
    /// <returns>Ascending by first day; what happened before what was published on it.</returns>
    public static ImmutableArray<TimelineEntry> Build(ImmutableArray<ArticleReading> articles, ImmutableArray<Figure> figures) =>
        [
            .. Events(articles, figures)
                .Select(entry => (Order: 0, Entry: entry))
                .Concat(Publications(articles).Select(entry => (Order: 1, Entry: entry)))
                .OrderBy(pair => pair.Entry.Days)
                .ThenBy(pair => pair.Order)
                .ThenBy(pair => pair.Entry.Claims.FirstOrDefault())
                .ThenBy(pair => pair.Entry.Articles.FirstOrDefault())
                .Select(pair => pair.Entry),
        ];

    /// <summary>For each figure and each time that its claims are set in, one entry in the shortest of their words.</summary>
    private static IEnumerable<TimelineEntry> Events(ImmutableArray<ArticleReading> articles, ImmutableArray<Figure> figures) =>
        from figure in figures
        from item in figure.Claims
        let claim = articles[item.Article.Index].Claims[item.Index]
        where claim.Time is not null
        group (Item: item, Claim: claim) by (figure, claim.Time.GetValueOrDefault().Days) into same
        let shortest = same.MinBy(pair => pair.Claim.Span.Length)
        select new TimelineEntry(
            same.Key.Days,
            [.. same.Select(pair => pair.Item).Order()],
            [.. same.Select(pair => pair.Item.Article).Distinct().Order()],
            articles[shortest.Item.Article.Index].Article.Text.ToString(shortest.Claim.Span).ReplaceLineEndings(" ")
        );

    private static IEnumerable<TimelineEntry> Publications(ImmutableArray<ArticleReading> articles)
    {
        for (var index = 0; index < articles.Length; index++)
        {
            if (articles[index].Published.Days is { } days)
            {
                yield return new TimelineEntry(
                    days,
                    [],
                    [new ArticleRef(index)],
                    $"{ArticleNames.Of(articles[index])} publishes"
                );
            }
        }
    }
}
