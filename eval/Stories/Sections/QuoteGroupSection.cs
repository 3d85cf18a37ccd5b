namespace Stemma.Eval.Stories.Sections;

/// <summary>Which quotations of different articles are joined as one utterance.</summary>
internal static class QuoteGroupSection
{
    public static void Score(GoldFile gold, ScoredStory story, QuoteMatch quotes, ScoreSheet sheet)
    {
        var article = gold.Quotes.GroupBy(quote => quote.Id).ToDictionary(same => same.Key, same => same.Last().Article);
        var judged = gold.QuoteGroups.SelectMany(group => group).ToHashSet(StringComparer.Ordinal);
        bool AreOfTwoArticles(IdPair pair) => article[pair.First] != article[pair.Second];

        var wanted = IdPair.Within(gold.QuoteGroups.Select(group => group.AsEnumerable())).Where(AreOfTwoArticles).ToHashSet();
        var got = IdPair
            .Within(story.File.QuoteGroups.OrEmpty().Select(group => group.Quotes.OrEmpty().SelectMany(quotes.GoldsOf)))
            .Where(pair => judged.Contains(pair.First) && judged.Contains(pair.Second) && AreOfTwoArticles(pair))
            .ToHashSet();
        got.RemoveWhere(pair => !wanted.Contains(pair) && SharesAQuotation(pair, wanted, quotes));
        if (wanted.Count == 0)
        {
            return;
        }

        sheet.Enter("quoteGroups", ScoreSheet.F1(wanted.Intersect(got).Count(), got.Count, wanted.Count));
        sheet.Misses("quoteGroups", "not joined", IdPair.Sorted(wanted.Except(got)), pair => pair.ToString());
        sheet.Misses("quoteGroups", "wrongly joined", IdPair.Sorted(got.Except(wanted)), pair => pair.ToString());
    }

    // A quotation of two sentences may stand in two groups: a pair is not wrong where one of its
    // quotations is also that of another sentence which is rightly joined.
    private static bool SharesAQuotation(IdPair pair, HashSet<IdPair> wanted, QuoteMatch quotes)
    {
        var (first, second) = (quotes.Index[pair.First], quotes.Index[pair.Second]);
        return wanted
            .SelectMany(other => new[] { other.First, other.Second })
            .Where(id => id != pair.First && id != pair.Second)
            .Any(id => quotes.Index.TryGetValue(id, out var index) && (index == first || index == second));
    }
}
