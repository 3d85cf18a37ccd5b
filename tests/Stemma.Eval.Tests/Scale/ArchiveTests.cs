using System.Collections.Immutable;
using System.Text;
using Stemma.Eval.Scale;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Eval.Tests.Scale;

public class ArchiveTests
{
    private const int Size = 400;

    private static readonly SentenceStock Stock = SentenceStock.Of(Sentences());

    [Fact]
    public void Makes_the_same_archive_of_the_same_seed() =>
        Assert.Equal(
            new ArchiveMaker(Stock, new Random(1)).Make(Size).Select(article => Encoding.UTF8.GetString(article.Utf8)),
            new ArchiveMaker(Stock, new Random(1)).Make(Size).Select(article => Encoding.UTF8.GetString(article.Utf8))
        );

    [Fact]
    public void Plants_pairs_of_each_kind()
    {
        var score = ArchiveScore.Of(new ArchiveMaker(Stock, new Random(1)).Make(Size), []);

        Assert.Equal([PlantedPair.Verbatim, PlantedPair.Near, PlantedPair.Spun], score.Planted.Keys);
        Assert.All(score.Planted.Values, kind => Assert.InRange(kind.Planted, 1, Size * 10));
        Assert.Equal(0, score.Recall);
    }

    [Fact]
    public void Knows_in_which_wording_articles_share_sentences()
    {
        var source = Article((1, 0), (2, 0), (3, 0));

        Assert.Equal(PlantedPair.Verbatim, source.With(Article((2, 0), (3, 4))));
        Assert.Equal(PlantedPair.Near, source.With(Article((2, 5), (3, 5))));
        Assert.Equal(PlantedPair.Spun, source.With(Article((2, 4), (3, 5))));
        Assert.Null(source.With(Article((3, 0), (4, 0))));
        Assert.Null(Article((1, 5), (2, 5)).With(Article((1, 7), (2, 7))));
    }

    [Fact]
    public void Counts_what_was_found_and_what_is_none()
    {
        ImmutableArray<ArchivedArticle> articles = [Article((1, 0), (2, 0)), Article((1, 0), (2, 0)), Article((3, 0), (4, 0))];

        var score = ArchiveScore.Of(articles, [(0, 1), (1, 2)]);

        Assert.Equal((1, 0.5, 2, 2), (score.Recall, score.Precision, score.Kin, score.Kindred));
    }

    private static ArchivedArticle Article(params (int Id, int Rewriting)[] sentences) => new(7, [.. sentences], []);

    /// <summary>Ten words each, most of them open.</summary>
    private static IEnumerable<ConlluSentence> Sentences() =>
        from number in Enumerable.Range(0, 30)
        let words = Enumerable.Range(0, 10).Select(at => Word(number, at)).ToImmutableArray()
        let tokens = words.Select((word, at) => new ConlluToken(word.Form, at, 1, true)).ToImmutableArray()
        select new ConlluSentence("", false, words, tokens);

    private static ConlluWord Word(int number, int at) =>
        at % 3 == 0
            ? new ConlluWord("of", "of", "ADP", "IN", "_", 0, "case", "_")
            : new ConlluWord(
                $"w{number}x{at}",
                "_",
                at % 3 == 1 ? "NOUN" : "PROPN",
                at % 3 == 1 ? "NN" : "NNP",
                "_",
                0,
                "obl",
                "_"
            );
}
