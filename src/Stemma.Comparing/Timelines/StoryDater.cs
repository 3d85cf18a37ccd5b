using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Timelines;

/// <summary>Dates the articles that do not say when they appeared by those on the same event that do.</summary>
public static class StoryDater
{
    /// <summary>News of one event appears within so many days.</summary>
    private const int NewsCycle = 10;

    /// <param name="articles">The articles of one story.</param>
    /// <param name="threads">At most so many work on it; changes nothing in the result.</param>
    /// <returns>The same articles in the same order; the undated ones read again with the days of the others in mind.</returns>
    public static ImmutableArray<ArticleReading> Date(ImmutableArray<ArticleReading> articles, int threads = 1)
    {
        if (SiblingDays(articles) is not { } siblings)
        {
            return articles;
        }

        return InOrder.Select(
            articles,
            threads,
            reading => reading.Published.Days is null or { Days: > NewsCycle } ? ArticleReader.Redate(reading, siblings) : reading
        );
    }

    /// <summary>The stretch of a news cycle in which most of the dated articles appeared, the earliest of several; null where none is dated.</summary>
    private static DateRange? SiblingDays(ImmutableArray<ArticleReading> articles)
    {
        var days = articles
            .Where(reading => reading.Published.Days is { Days: <= NewsCycle })
            .Select(reading => reading.Published.Anchor)
            .Order()
            .ToList();
        DateRange? densest = null;
        var most = 0;
        for (var (first, last) = (0, 0); first < days.Count; first++)
        {
            while (last + 1 < days.Count && days[last + 1].DayNumber - days[first].DayNumber < NewsCycle)
            {
                last++;
            }

            if (last - first + 1 > most)
            {
                (densest, most) = (new DateRange(days[first], days[last]), last - first + 1);
            }
        }

        return densest;
    }
}
