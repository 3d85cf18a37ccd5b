using System.Collections.Immutable;
using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Reuse;

public class PassageIndexTests
{
    private const int Seed = 5;
    private const string Passage =
        "Lifeboats took the passengers of the Marigold to the island of Vorn, where fishermen had opened their hall.";
    private const string Phrase = "Anyone with information is asked to ring the detectives on the hotline";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Finds_in_an_archive_what_the_finder_finds(int threads)
    {
        ImmutableArray<ArticleReading> articles =
        [
            .. Archive(60, (number, text) => number % 7 == 0 ? text + "\n\n" + Passage : text)
                .Select(article => ArticleReader.Read(article)),
        ];
        var index = new PassageIndex();
        foreach (var article in articles)
        {
            index.Add(article);
        }

        Assert.Equal(PassageFinder.Find(articles), index.All(threads));
        Assert.Equal(9 * 8 / 2, PairsOf(index.All(threads)).Count);
    }

    [Fact]
    public void Tells_of_the_latest_article_what_it_shares_with_those_before_it()
    {
        var index = IndexOf(Archive(2000, (number, text) => number == 1000 ? text + "\n\n" + Passage : text));
        var latest = index.Add(ArticleReader.Skim(Article.Of("latest", "Ferry aground\n\n" + Passage)));

        var shared = Assert.Single(index.PassagesOf(latest));

        Assert.Equal((new ArticleRef(1000), latest), (shared.From.Article, shared.To.Article));
        Assert.Equal(PassageKind.Verbatim, shared.Kind);
    }

    [Fact]
    public void Joins_every_copy_of_a_text_in_hundreds_of_outlets()
    {
        var report = string.Join("\n\n", Archive(1, (_, text) => text).Select(article => article.Text.Content));
        var index = IndexOf(Archive(600, (number, text) => number % 2 == 0 ? text : text.Split("\n\n")[0] + "\n\n" + report));

        var joined = PairsOf(index.All(2));

        Assert.All(
            Enumerable.Range(0, 300),
            copy => Assert.Contains(joined, pair => pair.Second == 2 * copy + 1 || pair.First == 2 * copy + 1)
        );
        Assert.All(joined, pair => Assert.Equal((1, 1), (pair.First % 2, pair.Second % 2)));
    }

    [Fact]
    public void Ties_no_articles_by_a_phrase_that_many_have() =>
        Assert.Empty(IndexOf(Archive(200, (number, text) => number % 2 == 0 ? text : $"{text}\n\n{Phrase}.")).All(2));

    private static PassageIndex IndexOf(IEnumerable<Article> articles)
    {
        var index = new PassageIndex();
        foreach (var article in articles)
        {
            index.Add(ArticleReader.Skim(article));
        }

        return index;
    }

    private static HashSet<(int First, int Second)> PairsOf(ImmutableArray<Passage> passages) =>
        [.. passages.Select(passage => (passage.From.Article.Index, passage.To.Article.Index))];

    /// <summary>Articles of which no two share words in a row.</summary>
    private static IEnumerable<Article> Archive(int count, Func<int, string, string> edit)
    {
        var random = new Random(Seed + count);
        return Enumerable
            .Range(0, count)
            .Select(number =>
                Article.Of(
                    $"{number}.txt",
                    edit(number, string.Join("\n\n", Enumerable.Range(0, 4).Select(_ => Paragraph(random))))
                )
            );
    }

    private static string Paragraph(Random random) =>
        string.Join(" ", Enumerable.Range(0, 12).Select(at => at % 3 == 0 ? "the" : Word(random))) + ".";

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprstvz"[random.Next(14)]}{"aeiou"[random.Next(5)]}"));
}
