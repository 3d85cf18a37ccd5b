using System.Collections;

namespace Stemma.Comparing.Reuse;

/// <summary>Tells which articles are worth laying beside one: those that share runs of words with it, and those that share most of its rare words.</summary>
/// <remarks>
/// Two inverted indexes, of shingles and of rare terms. Of either key a bounded number of articles is looked at, so that asking costs no more of an
/// archive than of a story.
/// </remarks>
internal sealed class PartnerIndex
{
    /// <summary>A shingle in more articles than this is a phrase of the trade, or a text that is much copied.</summary>
    private const int FewestCommon = 48;

    /// <summary>Words of a shingle that weigh less find nobody: they are the language’s.</summary>
    private const double LeastTelling = 1;

    /// <summary>A term in more articles than this finds nobody.</summary>
    private const int MostHolders = 64;

    /// <summary>So many are told of those that share no passage, but rare words.</summary>
    private const int MostAlike = 40;
    private const int FewestTerms = 4;
    private const double RareWeight = 0.4;

    private readonly PostingTable shingles = new();
    private readonly PostingTable terms = new();
    private int articles;

    /// <summary>Adds the next article.</summary>
    public void Add(ShingledText text)
    {
        foreach (var shingle in TellingShingles(text))
        {
            shingles.Add(shingle.Hash, articles);
        }

        foreach (var term in RareTerms(text.Text))
        {
            terms.Add((uint)term, articles);
        }

        articles++;
    }

    /// <summary>For each word of a text, whether the shingle that begins there stands in many articles.</summary>
    public BitArray CommonplacesIn(ShingledText text)
    {
        var common = new BitArray(text.Text.Words.Length);
        foreach (var shingle in text.ByShingle)
        {
            common[shingle.Position] = shingles.CountOf(shingle.Hash) > FewestCommon;
        }

        return common;
    }

    /// <summary>The articles to lay beside one that was added, ascending.</summary>
    /// <param name="text">It.</param>
    /// <param name="scores">Room to reckon in, of one thread.</param>
    public List<int> PartnersOf(ShingledText text, PartnerScores scores)
    {
        Span<int> holders = stackalloc int[2 * PostingTable.MostOfEachEnd];
        scores.Reset(articles);
        foreach (var shingle in TellingShingles(text))
        {
            var (all, found) = (shingles.CountOf(shingle.Hash), shingles.HoldersOf(shingle.Hash, holders));
            var weight = WeightOf(text.Text, shingle.Position) * (all > FewestCommon ? LiteralPassages.CommonplaceShare : 1);
            scores.AddRun(holders[..found], weight);
        }

        foreach (var term in RareTerms(text.Text))
        {
            if (terms.CountOf((uint)term) is var all and <= MostHolders)
            {
                scores.AddTerm(holders[..terms.HoldersOf((uint)term, holders)], RarityOf(all));
            }
        }

        return scores.Best(text.Text.Article.Index, LiteralPassages.LeastWeightIn(articles), FewestTerms, MostAlike);
    }

    private double RarityOf(int holders) => Math.Log(1 + (double)articles / holders);

    /// <summary>The distinct shingles that are no mere phrase of the language.</summary>
    private static IEnumerable<Shingle> TellingShingles(ShingledText text)
    {
        for (var at = 0; at < text.ByShingle.Length; at++)
        {
            var shingle = text.ByShingle[at];
            if ((at == 0 || text.ByShingle[at - 1].Hash != shingle.Hash) && WeightOf(text.Text, shingle.Position) >= LeastTelling)
            {
                yield return shingle;
            }
        }
    }

    private static double WeightOf(ComparedText text, int position)
    {
        var weight = 0.0;
        for (var at = position; at < position + Shingles.Length; at++)
        {
            weight += text.WeightOf(at) * (text.Words[at].Quoted ? LiteralPassages.QuotedTellsMore : 1);
        }

        return weight;
    }

    private static IEnumerable<int> RareTerms(ComparedText text) =>
        Enumerable.Range(0, text.Words.Length).Where(at => text.WeightOf(at) >= RareWeight).Select(text.TermOf).Distinct();
}
