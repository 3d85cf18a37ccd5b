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
        var own = InOrder.Select(texts, threads, text => new OwnWords(articles[text.Article.Index], text));
        var names = InOrder.Select(articles, threads, reading => new OutletNames(reading));
        var pairs = passages.GroupBy(
            passage => (passage.From.Article, passage.To.Article),
            (_, shared) => shared.ToImmutableArray()
        );
        var ties = InOrder.Select([.. pairs], threads, shared => Judge(shared, own, names));
        return
        [
            .. NearestSources
                .Trace([.. ties.OfType<Tie>()])
                .Select(tie => tie.ToRelation())
                .OrderBy(relation => relation.From)
                .ThenBy(relation => relation.To),
        ];
    }

    private static Tie? Judge(ImmutableArray<Passage> passages, ImmutableArray<OwnWords> own, ImmutableArray<OutletNames> names)
    {
        var (first, second) = (passages[0].From.Article.Index, passages[0].To.Article.Index);
        var shared = SharedMatter.Of(own[first], own[second], passages);
        var (from, to) = (names[first], names[second]);
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
