using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Text;

namespace Stemma.Comparing.Conflicts;

/// <summary>Finds claims that do not agree, and says in what way.</summary>
public static class ConflictFinder
{
    /// <summary>Least overlap of sentences at which two figures are held against each other.</summary>
    private const double Related = 0.3;

    /// <returns>By first claim.</returns>
    public static ImmutableArray<Conflict> Find(
        ImmutableArray<ArticleReading> articles,
        EntityIndex entities,
        ImmutableArray<Figure> figures
    )
    {
        var views = figures
            .Select(figure =>
                figure.Claims.Select(item => new ClaimView(item, articles[item.Article.Index], entities)).ToImmutableArray()
            )
            .ToImmutableArray();
        var weights = new WordWeights([.. views.SelectMany(claims => claims).Select(claim => claim.Context)]);
        var order = new PublicationOrder(articles);
        return
        [
            .. Within(views, order)
                .Concat(Between(figures, views, weights, order))
                .OrderBy(conflict => conflict.Claims[0])
                .ThenBy(conflict => conflict.Claims[1]),
        ];
    }

    /// <summary>Two numbers, or an assertion and a denial, in one figure.</summary>
    private static IEnumerable<Conflict> Within(ImmutableArray<ImmutableArray<ClaimView>> views, PublicationOrder order)
    {
        for (var index = 0; index < views.Length; index++)
        {
            var wordings = DistinctNumbers(views[index]);
            for (var one = 0; one < wordings.Length; one++)
            {
                for (var two = one + 1; two < wordings.Length; two++)
                {
                    if (Judge([index], wordings[one], wordings[two], order) is { } conflict)
                    {
                        yield return conflict;
                    }
                }
            }

            var denied = views[index].FirstOrDefault(claim => claim.Claim.Polarity == Polarity.Denied);
            var asserted = views[index].FirstOrDefault(claim => claim.Claim.Polarity == Polarity.Affirmed);
            if (denied is not null && asserted is not null)
            {
                yield return Conflict([index], asserted, denied, ConflictKind.Incompatible, "one asserts what the other denies");
            }
        }
    }

    /// <summary>Two figures of one measure, of people who may be the same, with numbers that do not allow each other.</summary>
    private static IEnumerable<Conflict> Between(
        ImmutableArray<Figure> figures,
        ImmutableArray<ImmutableArray<ClaimView>> views,
        WordWeights weights,
        PublicationOrder order
    )
    {
        foreach (
            var same in Enumerable
                .Range(0, figures.Length)
                .Where(index => IsWeighty(figures[index], views[index]))
                .GroupBy(index => figures[index].Measure)
        )
        {
            var indexes = same.Take(MostCompared).ToArray();
            for (var i = 0; i < indexes.Length; i++)
            {
                for (var j = i + 1; j < indexes.Length; j++)
                {
                    var (one, two) = (views[indexes[i]], views[indexes[j]]);
                    if (
                        Closest(one, two, weights) is { } pair
                        && Judge([.. new[] { indexes[i], indexes[j] }.Order()], pair.One, pair.Two, order) is { } conflict
                    )
                    {
                        yield return conflict;
                    }
                }
            }
        }
    }

    /// <summary>Figures of one measure beyond this many, the least weighty ones, are not held against one another.</summary>
    private const int MostCompared = 40;

    private static bool IsWeighty(Figure figure, ImmutableArray<ClaimView> claims) =>
        figure.Measure != Measure.Other
        && claims.Any(claim => claim is { Claim.Scope: EventScope.Current, Claim.Count.Implied: false, Number: > 1 });

    private static (ClaimView One, ClaimView Two)? Closest(
        ImmutableArray<ClaimView> first,
        ImmutableArray<ClaimView> second,
        WordWeights weights
    ) =>
        (
            from one in first
            from two in second
            where one.Claim.Sentence != two.Claim.Sentence && MayBeTheSame(one, two)
            let overlap = weights.Overlap(one.Context, two.Context)
            where overlap >= Related
            orderby overlap descending, one.Item, two.Item
            select ((ClaimView, ClaimView)?)(one, two)
        ).FirstOrDefault();

    /// <summary>Of the same people, of the present event, and by another number. A part and its whole name different people, or stand in one article.</summary>
    private static bool MayBeTheSame(ClaimView one, ClaimView two) =>
        one.Article != two.Article
        && !one.IsPart
        && !two.IsPart
        && one.Claim.Scope == EventScope.Current
        && two.Claim.Scope == EventScope.Current
        && CountFits.Of(one.Claim.Count, two.Claim.Count) == CountFit.Different
        && (one.Head == two.Head || (PeopleClasses.IsAnybody(one.Head) && PeopleClasses.IsAnybody(two.Head)))
        && one.Kinds.SequenceEqual(two.Kinds, StringComparer.Ordinal);

    private static ImmutableArray<ClaimView> DistinctNumbers(ImmutableArray<ClaimView> claims)
    {
        var distinct = ImmutableArray.CreateBuilder<ClaimView>();
        foreach (var claim in claims)
        {
            if (distinct.All(known => CountFits.Of(known.Claim.Count, claim.Claim.Count) == CountFit.Different))
            {
                distinct.Add(claim);
            }
        }

        return distinct.DrainToImmutable();
    }

    /// <summary>In what way two different numbers stand against each other; null where both can be right: <c>at least nine</c> and <c>eleven</c>.</summary>
    private static Conflict? Judge(ImmutableArray<int> figures, ClaimView one, ClaimView two, PublicationOrder order)
    {
        if (MeasureFits.Of(one.Measure, two.Measure) < 1)
        {
            return Conflict(figures, one, two, ConflictKind.DifferentScope, "they count different things");
        }

        var shared = one.Sources.FirstOrDefault(source => two.Sources.Any(source.IsSame));
        var days = order.DaysBetween(one.Article, two.Article);
        return shared is not null && days != 0
                ? Conflict(figures, one, two, ConflictKind.Update, $"{shared.Name} gives another number on another day")
            : days != 0 && (one.Sources.IsEmpty || two.Sources.IsEmpty)
                ? Conflict(figures, one, two, ConflictKind.Update, "the later article has another number")
            : AllowEachOther(one, two) ? null
            : Conflict(figures, one, two, ConflictKind.Incompatible, WhoDiffers(one, two, shared));
    }

    private static bool AllowEachOther(ClaimView one, ClaimView two) =>
        (one.Low ?? 0) <= (two.High ?? long.MaxValue) && (two.Low ?? 0) <= (one.High ?? long.MaxValue);

    private static string WhoDiffers(ClaimView one, ClaimView two, SourceKey? shared) =>
        shared is not null ? $"{shared.Name} is given with two numbers"
        : one.Sources.IsEmpty || two.Sources.IsEmpty ? "both cannot be right"
        : $"{one.Sources[0].Name} and {two.Sources[0].Name} give numbers that cannot both be right";

    private static Conflict Conflict(
        ImmutableArray<int> figures,
        ClaimView one,
        ClaimView two,
        ConflictKind kind,
        string because
    ) =>
        new(
            figures,
            one.Item.CompareTo(two.Item) <= 0 ? [one.Item, two.Item] : [two.Item, one.Item],
            kind,
            because,
            Explanation.Of(
                $"conflict.{kind.ToString().ToLowerInvariant()}",
                $"«{one.Claim.Count.Wording}» and «{two.Claim.Count.Wording}»"
            )
        );
}

/// <summary>The order in which articles were published, as far as it is known.</summary>
internal sealed class PublicationOrder(ImmutableArray<ArticleReading> articles)
{
    /// <summary>Whole days between the publications where they surely differ; negative where the second is the earlier; else 0.</summary>
    public int DaysBetween(ArticleRef first, ArticleRef second)
    {
        if (
            articles[first.Index].Published.Days is not { } one
            || articles[second.Index].Published.Days is not { } two
            || one.Overlaps(two)
        )
        {
            return 0;
        }

        return one.To < two.From ? two.From.DayNumber - one.To.DayNumber : two.To.DayNumber - one.From.DayNumber;
    }
}
