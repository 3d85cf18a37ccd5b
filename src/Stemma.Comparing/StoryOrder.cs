using System.Collections.Immutable;
using Stemma.Comparing.Reuse;
using Stemma.Reading;

namespace Stemma.Comparing;

/// <summary>Puts the articles of a story into the one order in which everything about them is told.</summary>
public static class StoryOrder
{
    /// <summary>By name, then by id; articles of one id once.</summary>
    public static ImmutableArray<ArticleReading> Sort(IEnumerable<ArticleReading> readings) =>
        [
            .. readings
                .GroupBy(reading => reading.Article.Id)
                .Select(same => same.MinBy(reading => reading.Article.Name, StringComparer.Ordinal)!)
                .OrderBy(reading => reading.Article.Name, StringComparer.Ordinal)
                .ThenBy(reading => reading.Article.Id),
        ];

    /// <summary>The headline of the article that most others relate to; empty where no article has one.</summary>
    public static string TitleOf(ImmutableArray<ArticleReading> articles, ImmutableArray<Relation> relations) =>
        articles
            .Select(
                (reading, index) =>
                    (reading.Article.Title, Ties: relations.Count(r => r.From.Index == index || r.To.Index == index))
            )
            .Where(candidate => candidate.Title.IsKnown)
            .OrderByDescending(candidate => candidate.Ties)
            .Select(candidate => candidate.Title.Value)
            .FirstOrDefault(string.Empty);
}
