using System.Globalization;
using System.Text.Json;
using Stemma.Comparing.Grouping;
using Stemma.Reading;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Grouping;

public class SameEventTests
{
    private static readonly PairCase[] Pairs = Read();

    public static TheoryData<string> Names { get; } = [.. Pairs.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Puts_an_article_beside_one_on_the_same_event_and_no_other(string name)
    {
        var pair = Pairs.Single(one => one.Name == name);
        var index = WeekOfNews.Index();
        Add(index, -1, pair.First);
        var nearest = index.NeighboursOf(index.Weigh(SignatureOf(pair.Second))).FirstOrDefault();
        Assert.True(pair.Same == (nearest is not null), $"{nearest}: {string.Join(", ", nearest?.Shared ?? [])}");
    }

    private static void Add(EventIndex index, long number, ArticleCase article) =>
        index.Add(number, index.Weigh(SignatureOf(article)));

    private static ArticleSignature SignatureOf(ArticleCase article)
    {
        var told = Article.Of("case", article.Text);
        return SignatureReader.Read(
            ArticleReader.Read(
                article.Published is { } day
                    ? told with
                    {
                        Published = new StatedTime(DateOnly.Parse(day, CultureInfo.InvariantCulture), null, "test"),
                    }
                    : told
            )
        );
    }

    private static PairCase[] Read() =>
        JsonSerializer
            .Deserialize<CaseFile>(File.ReadAllText(Repository.PathOf("specs/grouping/pairs.json")), JsonSerializerOptions.Web)!
            .Cases;

    private sealed record CaseFile(PairCase[] Cases);

    private sealed record PairCase(string Name, ArticleCase First, ArticleCase Second, bool Same);

    private sealed record ArticleCase(string? Published, string Text);
}
