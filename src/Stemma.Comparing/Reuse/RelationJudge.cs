using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>Judges from shared passages, credits, dates and wording which article draws on which.</summary>
public static class RelationJudge
{
    /// <returns>By first, then second article; at most one for each pair.</returns>
    public static ImmutableArray<Relation> Judge(ImmutableArray<ArticleReading> articles, ImmutableArray<Passage> passages)
    {
        var own = ComparedText.Of(articles).Select(text => new OwnWords(articles[text.Article.Index], text)).ToList();
        var names = articles.Select(reading => new OutletNames(reading)).ToList();
        return
        [
            .. passages
                .GroupBy(passage => (From: passage.From.Article, To: passage.To.Article))
                .Select(pair => SharedMatter.Of(own[pair.Key.From.Index], own[pair.Key.To.Index], [.. pair]))
                .Select(shared => Judge(articles, names, shared))
                .OfType<Relation>()
                .OrderBy(relation => relation.From)
                .ThenBy(relation => relation.To),
        ];
    }

    private static Relation? Judge(ImmutableArray<ArticleReading> articles, List<OutletNames> names, SharedMatter shared)
    {
        var (from, to) = (shared.From.Article.Index, shared.To.Article.Index);
        var credited = names[from].Credits(names[to]) || names[to].Credits(names[from]);
        if (KindJudge.Judge(shared, credited) is not { } judged)
        {
            return null;
        }

        var kind = judged.Kind;
        if (kind is RelationKind.CommonSource)
        {
            return Of(shared, kind, new Direction(0, []), judged.Why);
        }

        var (firstIsSource, direction, reasons) = DirectionJudge.Judge(
            (articles[from], names[from]),
            (articles[to], names[to]),
            shared
        );
        var why = judged.Why with { Reasons = [.. judged.Why.Reasons, .. reasons] };
        var oriented = firstIsSource ? shared : shared.Turned();
        return Of(oriented, kind is RelationKind.Credit ? kind : KindJudge.KindOf(oriented), direction, why);
    }

    private static Relation Of(SharedMatter shared, RelationKind kind, Direction direction, Explanation why) =>
        new(
            shared.From.Article,
            shared.To.Article,
            kind,
            Math.Round(shared.OfFrom, 2),
            Math.Round(shared.OfTo, 2),
            direction,
            shared.Passages,
            why
        );
}
