using System.Collections.Immutable;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Reuse;

public class ReuseTests
{
    private const string Source = """
        The ferry Marigold ran aground on a sandbank near Ostrel harbour on Tuesday night with 212 passengers aboard, the coast guard said.

        Lifeboats took the passengers to the island of Vorn, where the fishermen's union had opened its hall to them.

        Captain Ilsa Brandt told investigators that the channel buoy had drifted 40 metres from its charted position.

        The ferry company, which bought the ship in 2019 for 12 million crowns, declined to say when the hull was last inspected.
        """;

    private const string Copy = """
        Ferry runs aground

        The ferry Marigold ran aground on a sandbank near Ostrel harbour on Tuesday night with 212 passengers aboard, the coast guard said.

        Lifeboats took the passengers to the island of Vorn, where the fishermen's union had opened its hall to them.
        """;

    private const string Rewrite = """
        With 212 passengers on board, the Marigold hit a sandbank off Ostrel harbour late on Tuesday, according to the coast guard.

        Passengers were brought by lifeboats to Vorn island, into a hall that the union of fishermen opened.

        Investigators heard from Captain Ilsa Brandt that the buoy of the channel lay 40 metres off its charted position, having drifted.

        When was the hull last inspected? The company, owner of the ship since 2019, when it paid 12 million crowns, declined to say.
        """;

    private const string Stranger = """
        Three ferries stayed in port on Tuesday because of a strike over pay, and some 600 passengers spent the night in the terminal of Kell.

        The captains want their pay raised by a tenth. Talks with the company go on, a spokesman said.
        """;

    [Fact]
    public void Finds_shared_words_as_verbatim_passages_within_paragraphs()
    {
        var articles = Read(Source, Copy);
        var passages = PassageFinder.Find(articles);

        Assert.Equal(2, passages.Count(passage => passage.Kind == PassageKind.Verbatim));
        Assert.All(
            passages.Where(passage => passage.Kind == PassageKind.Verbatim),
            passage => Assert.Equal(WordsOf(articles, passage.From), WordsOf(articles, passage.To))
        );
    }

    [Fact]
    public void Finds_sentences_told_in_other_words() =>
        Assert.True(PassageFinder.Find(Read(Source, Rewrite)).Count(passage => passage.Kind == PassageKind.Paraphrase) >= 3);

    [Fact]
    public void Calls_a_shortened_text_an_excerpt_or_copy_of_the_longer()
    {
        var relation = Assert.Single(Judge(Copy, Source));

        Assert.Contains(relation.Kind, new[] { RelationKind.Copy, RelationKind.Excerpt });
        Assert.Equal((1, 0), (relation.From.Index, relation.To.Index));
        Assert.Contains(DirectionReason.Containment, relation.Direction.Because);
    }

    [Fact]
    public void Calls_a_retold_text_a_rewrite() => Assert.Equal(RelationKind.Rewrite, Assert.Single(Judge(Source, Rewrite)).Kind);

    [Fact]
    public void Ties_no_articles_on_like_events() => Assert.Empty(Judge(Source, Stranger));

    [Fact]
    public void Takes_the_credited_outlet_as_the_source()
    {
        var credited = Article.Of("b", Rewrite + "\n\nWith material from the Vorn Observer.");
        var source = Article.Of("c", Source) with { Outlet = new Stated("Vorn Observer", "front matter: outlet") };
        var relation = Assert.Single(Judge([ArticleReader.Read(credited), ArticleReader.Read(source)]));

        Assert.Equal((1, 0), (relation.From.Index, relation.To.Index));
        Assert.Equal(DirectionReason.Credit, relation.Direction.Because[0]);
    }

    [Fact]
    public void Gathers_derived_articles_into_a_family_with_its_origin()
    {
        var articles = Read(Copy, Source, Stranger);
        var families = FamilyFinder.Find(articles, RelationJudge.Judge(articles, PassageFinder.Find(articles)));

        Assert.Equal([new ArticleRef(0), new ArticleRef(1)], families[0].Articles);
        Assert.Equal(new ArticleRef(1), families[0].Origin);
        Assert.Equal([new ArticleRef(2)], families[1].Articles);
    }

    private static ImmutableArray<Relation> Judge(params string[] texts) => Judge(Read(texts));

    private static ImmutableArray<Relation> Judge(ImmutableArray<ArticleReading> articles) =>
        RelationJudge.Judge(articles, PassageFinder.Find(articles));

    private static ImmutableArray<ArticleReading> Read(params string[] texts) =>
        [.. texts.Select((text, index) => ArticleReader.Read(Article.Of($"{index}.txt", text)))];

    private static string WordsOf(ImmutableArray<ArticleReading> articles, ArticleSpan span) =>
        articles[span.Article.Index].Article.Text.ToString(span.Span);
}
