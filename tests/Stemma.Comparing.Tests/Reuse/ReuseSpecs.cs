using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Reuse;

/// <summary>The cases of <c>specs/reuse</c>.</summary>
public class ReuseSpecs
{
    private sealed record PassageCase(string Why, string First, string Second, string? Kind);

    private sealed record ArticleCase(string Text, string? Outlet, DateOnly? Published);

    private sealed record RelationCase(string Why, ImmutableArray<ArticleCase> Articles, int From, int To, string? Kind);

    private sealed record PublisherCase(string First, string Second, bool Same);

    public static TheoryData<string> Passages() => Cases("specs/reuse/passages.json");

    public static TheoryData<string> Relations() => Cases("specs/reuse/relations.json");

    public static TheoryData<string> PublisherPairs() => Cases("specs/reuse/publishers.json");

    [Theory]
    [MemberData(nameof(Passages))]
    public void Tells_how_a_passage_is_shared(string json)
    {
        var expected = Read<PassageCase>(json);
        var passages = PassageFinder.Find(Articles(new(expected.First, null, null), new(expected.Second, null, null)));

        if (expected.Kind is null)
        {
            Assert.Empty(passages);
        }
        else
        {
            Assert.Contains(expected.Kind, passages.Select(passage => passage.Kind.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public void Tells_which_article_draws_on_which(string json)
    {
        var expected = Read<RelationCase>(json);
        var articles = Articles([.. expected.Articles]);
        var relations = RelationJudge.Judge(articles, PassageFinder.Find(articles));

        if (expected.Kind is null)
        {
            Assert.Empty(relations);
            return;
        }

        var relation = Assert.Single(relations);
        Assert.Equal(expected.Kind, relation.Kind.ToString());
        Assert.Equal((expected.From, expected.To), (relation.From.Index, relation.To.Index));
    }

    [Theory]
    [MemberData(nameof(PublisherPairs))]
    public void Knows_outlets_of_one_publisher(string json)
    {
        var expected = Read<PublisherCase>(json);
        var (first, second) = (Publishers.Of(expected.First), Publishers.Of(expected.Second));
        Assert.Equal(expected.Same, first.Length > 0 && first == second);
    }

    [Theory]
    [InlineData("Reuters", true)]
    [InlineData("the Associated Press", true)]
    [InlineData("Harbour Gazette", false)]
    public void Knows_news_agencies(string name, bool agency) => Assert.Equal(agency, Publishers.IsAgency(name));

    private static TheoryData<string> Cases(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(file)));
        return [.. document.RootElement.EnumerateArray().Select(item => item.GetRawText())];
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!;

    private static ImmutableArray<ArticleReading> Articles(params ArticleCase[] cases) =>
        [.. cases.Select((article, index) => ArticleReader.Read(ArticleOf(article, index)))];

    private static Article ArticleOf(ArticleCase given, int index)
    {
        var article = Article.Of($"{index}.txt", given.Text);
        article = given.Outlet is { } outlet ? article with { Outlet = new Stated(outlet, "front matter: outlet") } : article;
        return given.Published is { } day
            ? article with
            {
                Published = new StatedTime(day, null, "front matter: published"),
            }
            : article;
    }
}
