using System.Collections.Immutable;
using Stemma.Comparing.Grouping;
using Stemma.Eval.Grouping;
using Stemma.Reading;

namespace Stemma.Eval.NewsYear;

/// <summary>How well the first articles of a year are put into stories as they arrive: whether its events are as hard to tell apart as they should be.</summary>
internal static class ArrivalGrouping
{
    private const int Threads = 2;

    /// <summary>The score of the product's own grouping, each article going where its nearest neighbour is.</summary>
    /// <param name="year">Whose articles.</param>
    /// <param name="count">How many, from the first on.</param>
    public static BCubed Score(YearOfNews year, int count)
    {
        var pages = new NewsPages(year, NewsWeb.Hosts);
        var signatures = new ArticleSignature[count];
        Parallel.For(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            number => signatures[number] = SignatureReader.Read(ArticleReader.Read(pages.ArticleOf(number)))
        );
        var stories = StoriesOf([.. signatures]);
        return BCubed.Of([.. stories.Select((story, number) => (year.Articles[number].Event, story))], _ => true);
    }

    private static List<long> StoriesOf(ImmutableArray<ArticleSignature> signatures)
    {
        var (index, stories) = (new EventIndex(), new List<long>(signatures.Length));
        foreach (var signature in signatures)
        {
            var vector = index.Weigh(signature);
            stories.Add(index.NeighboursOf(vector) is [var nearest, ..] ? stories[(int)nearest.Article] : stories.Count);
            index.Add(stories.Count - 1, vector);
        }

        return stories;
    }
}
