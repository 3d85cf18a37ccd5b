using System.Collections.Immutable;
using Stemma.Reading;

namespace Stemma.Comparing.Reuse;

/// <summary>Judges from shared passages, credits, dates and wording which article draws on which.</summary>
public static class RelationJudge
{
    /// <param name="articles">The readings, in the story's order.</param>
    /// <param name="passages">What they share; those of one pair together.</param>
    /// <param name="threads">At most so many work on it; changes nothing in the result.</param>
    /// <returns>By first, then second article; at most one for each pair.</returns>
    public static ImmutableArray<Relation> Judge(
        ImmutableArray<ArticleReading> articles,
        ImmutableArray<Passage> passages,
        int threads = 1
    ) => Judge(articles, ComparedText.Of(articles), passages, threads);

    /// <summary>The same, of articles whose words are numbered already.</summary>
    internal static ImmutableArray<Relation> Judge(
        ImmutableArray<ArticleReading> articles,
        ImmutableArray<ComparedText> texts,
        ImmutableArray<Passage> passages,
        int threads
    )
    {
        var own = texts.Select(text => new OwnWords(articles[text.Article.Index], text)).ToList();
        var names = InOrder.Select(articles, threads, reading => new OutletNames(reading));
        var ties = passages
            .GroupBy(passage => (From: passage.From.Article, To: passage.To.Article))
            .Select(pair => SharedMatter.Of(own[pair.Key.From.Index], own[pair.Key.To.Index], [.. pair]))
            .Select(shared => Judge(shared, names[shared.From.Article.Index], names[shared.To.Article.Index]))
            .OfType<Tie>();
        return
        [
            .. NearestSources
                .Trace([.. ties])
                .Select(tie => tie.ToRelation())
                .OrderBy(relation => relation.From)
                .ThenBy(relation => relation.To),
        ];
    }

    private static Tie? Judge(SharedMatter shared, OutletNames from, OutletNames to)
    {
        if (KindJudge.Judge(shared, CreditBetween(from, to)) is not { } judged)
        {
            return null;
        }

        if (judged.Kind is RelationKind.CommonSource)
        {
            return new Tie(shared, judged.Kind, new Direction(0, []), judged.Why);
        }

        var (firstIsSource, direction, reasons) = DirectionJudge.Judge(shared, from, to);
        var why = judged.Why with { Reasons = [.. judged.Why.Reasons, .. reasons] };
        return new Tie(firstIsSource ? shared : shared.Turned(), judged.Kind, direction, why);
    }

    private static CreditGiven CreditBetween(OutletNames first, OutletNames second) =>
        first.IsSameOutlet(second) ? CreditGiven.OneOutlet
        : first.Credits(second) || second.Credits(first) ? CreditGiven.Named
        : first.NamesNoOutlet != second.NamesNoOutlet ? CreditGiven.Unnamed
        : CreditGiven.None;
}
