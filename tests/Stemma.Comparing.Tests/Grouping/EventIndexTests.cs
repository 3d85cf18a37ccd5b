using Stemma.Comparing.Grouping;

namespace Stemma.Comparing.Tests.Grouping;

public class EventIndexTests
{
    [Fact]
    public void Finds_the_other_article_on_an_event_among_hundreds()
    {
        var index = new EventIndex();
        foreach (var (signature, number) in WeekOfNews.Signatures(400).Select((signature, number) => (signature, number)))
        {
            var vector = index.Weigh(signature);
            var nearest = index.NeighboursOf(vector).FirstOrDefault();
            Assert.Equal(number % 2 == 1 ? number - 1L : null, nearest?.Article);
            index.Add(number, vector);
        }
    }

    [Fact]
    public void Says_what_two_articles_share_and_how_alike_they_must_be()
    {
        var index = WeekOfNews.Index();
        var again = index.Weigh(WeekOfNews.Signatures(200).Last());
        var nearest = index.NeighboursOf(again)[0];
        Assert.InRange(nearest.Likeness, nearest.Needed, 1);
        Assert.Equal(0, nearest.DaysApart);
        Assert.StartsWith("event0099", nearest.Shared[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_no_more_articles_than_it_has_room_for_the_latest()
    {
        var index = new EventIndex(capacity: 50);
        var signatures = WeekOfNews.Signatures(400).ToList();
        foreach (var (signature, number) in signatures.Select((signature, number) => (signature, number)))
        {
            index.Add(number, index.Weigh(signature));
            Assert.True(index.Count <= 50);
        }

        Assert.Empty(index.NeighboursOf(index.Weigh(signatures[348])));
        Assert.Equal(350, index.NeighboursOf(index.Weigh(signatures[350]))[0].Article);
    }

    [Fact]
    public void An_index_filled_again_from_what_was_kept_answers_as_before()
    {
        var index = new EventIndex(capacity: 50);
        var kept = new List<(long Number, EventVector Vector)>();
        foreach (var (signature, number) in WeekOfNews.Signatures(120).Select((signature, number) => (signature, number)))
        {
            kept.Add((number, index.Weigh(signature)));
            index.Add(number, kept[^1].Vector);
        }

        var filled = new EventIndex(capacity: 50);
        foreach (var (number, vector) in kept.TakeLast(50))
        {
            filled.Add(number, vector);
        }

        foreach (var signature in WeekOfNews.Signatures(140))
        {
            Assert.Equal(
                index.NeighboursOf(index.Weigh(signature)).Select(Told),
                filled.NeighboursOf(filled.Weigh(signature)).Select(Told)
            );
        }
    }

    [Fact]
    public void An_article_of_which_nothing_is_told_has_no_neighbours()
    {
        var index = WeekOfNews.Index();
        Assert.Empty(index.NeighboursOf(index.Weigh(new ArticleSignature([], []))));
    }

    private static (long, double, string) Told(Neighbour neighbour) =>
        (neighbour.Article, neighbour.Likeness, string.Join(' ', neighbour.Shared));
}
