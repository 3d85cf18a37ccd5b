using Stemma.Comparing.Grouping;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Grouping;

/// <summary>News that has nothing to do with a case, so that its words are weighed as in an archive: made of invented words, each event with its own.</summary>
internal static class WeekOfNews
{
    private const int Seed = 7;
    private const int Articles = 200;

    /// <summary>An index that holds them.</summary>
    public static EventIndex Index(int capacity = EventIndex.DefaultCapacity)
    {
        var index = new EventIndex(capacity);
        foreach (var (signature, number) in Signatures(Articles).Select((signature, number) => (signature, number)))
        {
            index.Add(number, index.Weigh(signature));
        }

        return index;
    }

    /// <summary>Two articles on each event, some words of which stand in all, most in those two alone.</summary>
    public static IEnumerable<ArticleSignature> Signatures(int count)
    {
        var random = new Random(Seed);
        for (var number = 0; number < count; number++)
        {
            var own = Enumerable.Range(0, 12).Select(word => $"event{number / 2:0000}-{word}").Where(_ => random.Next(8) > 0);
            var shared = Enumerable.Range(0, 6).Select(word => $"trade-{random.Next(200):000}");
            var day = new DateOnly(2025, 3, 1).AddDays(number / 30);
            yield return new ArticleSignature(
                [
                    .. own.Concat(shared)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)
                        .Select(word => new SignatureTerm(word, 1)),
                ],
                [DateRange.Day(day)]
            );
        }
    }
}
