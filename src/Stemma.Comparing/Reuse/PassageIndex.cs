using System.Collections.Immutable;
using Stemma.Reading;

namespace Stemma.Comparing.Reuse;

/// <summary>Articles, each of which can be asked which passages it shares with the others. It grows by one article at a time, and what an answer costs does not grow with it.</summary>
/// <remarks>Not for several threads at once.</remarks>
public sealed class PassageIndex
{
    private readonly Vocabulary vocabulary;
    private readonly PartnerIndex partners = new();
    private readonly TermRarity rarity;
    private readonly List<ShingledText> texts = [];
    private readonly PartnerScores scores = new();

    /// <summary>An index without articles.</summary>
    public PassageIndex()
        : this(new Vocabulary()) { }

    /// <summary>An index of texts whose words this vocabulary numbers.</summary>
    internal PassageIndex(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        rarity = new TermRarity(vocabulary);
    }

    /// <summary>How many articles were added; the next one gets this number.</summary>
    public int Count => texts.Count;

    /// <summary>Adds an article of which no more than words and marks were read.</summary>
    public ArticleRef Add(ArticleSkim skim)
    {
        ArgumentNullException.ThrowIfNull(skim);
        return Add(ShingledText.Of(ComparedText.Of(new ArticleRef(Count), skim, vocabulary)));
    }

    /// <summary>Adds an article.</summary>
    public ArticleRef Add(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Add(ShingledText.Of(ComparedText.Of(new ArticleRef(Count), reading, vocabulary)));
    }

    /// <summary>Adds the next article.</summary>
    internal ArticleRef Add(ShingledText text)
    {
        texts.Add(text);
        partners.Add(text);
        rarity.Add(text.Text);
        return text.Text.Article;
    }

    /// <summary>The passages that an article shares with those added before it.</summary>
    /// <returns>By the earlier article, which is <see cref="Passage.From"/>, then by span.</returns>
    public ImmutableArray<Passage> PassagesOf(ArticleRef article)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(article.Index, Count);
        var text = texts[article.Index];
        var earlier = partners.PartnersOf(text, scores).Where(other => other < article.Index).ToList();
        return [.. SharedWith(text, earlier, other => TermedText.Of(texts[other].Text, rarity)).SelectMany(shared => shared)];
    }

    /// <summary>The passages that any two of the articles share.</summary>
    /// <param name="threads">At most so many work on it; changes nothing in the result.</param>
    /// <returns>By the pair of articles, then by span.</returns>
    public ImmutableArray<Passage> All(int threads = 1)
    {
        ImmutableArray<ShingledText> all = [.. texts];
        using var rooms = new ThreadLocal<PartnerScores>(() => new PartnerScores());
        var earlier = Earlier(InOrder.Select(all, threads, text => partners.PartnersOf(text, rooms.Value!)));
        var termed = InOrder.Select(all, threads, text => TermedText.Of(text.Text, rarity));
        var shared = InOrder.Select(
            all,
            threads,
            text => SharedWith(text, earlier[text.Text.Article.Index], other => termed[other])
        );
        return [.. shared.SelectMany(each => each).OrderBy(passages => Pair(passages)).SelectMany(passages => passages)];
    }

    private static (ArticleRef, ArticleRef) Pair(ImmutableArray<Passage> passages) =>
        (passages[0].From.Article, passages[0].To.Article);

    /// <summary>For each article those before it that are worth a look from its side or from theirs.</summary>
    private static List<int>[] Earlier(ImmutableArray<List<int>> partners)
    {
        var earlier = partners.Select((others, article) => others.Where(other => other < article).ToList()).ToArray();
        for (var article = 0; article < partners.Length; article++)
        {
            foreach (var other in partners[article].Where(other => other > article))
            {
                if (partners[other].BinarySearch(article) < 0)
                {
                    earlier[other].Add(article);
                }
            }
        }

        return earlier;
    }

    /// <summary>What a text shares with each of some that were added before it; those with which it shares nothing are left out.</summary>
    private List<ImmutableArray<Passage>> SharedWith(ShingledText text, List<int> earlier, Func<int, TermedText> termed)
    {
        if (earlier.Count == 0)
        {
            return [];
        }

        var commonplaces = partners.CommonplacesIn(text);
        var terms = termed(text.Text.Article.Index);
        return
        [
            .. earlier
                .Select(other => SharedPassages.Of(texts[other], text, termed(other), terms, commonplaces, Count))
                .Where(passages => !passages.IsEmpty),
        ];
    }
}
