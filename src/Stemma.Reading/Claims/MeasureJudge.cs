using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Decides, within one sentence, what is said of each count: by the nearest predicate that can govern it.</summary>
internal static class MeasureJudge
{
    /// <summary>Judges the counts of a sentence.</summary>
    /// <param name="text">The words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="counts">Its counts, ascending.</param>
    /// <param name="predicates">Its predicates, ascending.</param>
    /// <param name="last">The last measure that the article spoke of, for <c>the number was 45</c>.</param>
    /// <param name="ofThings">True where the last count was of things, so that <c>40 of them</c> are things.</param>
    public static Counted[] Judge(
        TokenizedText text,
        TokenRange sentence,
        IReadOnlyList<Counted> counts,
        List<Predicate> predicates,
        Measure last,
        bool ofThings
    )
    {
        var (judged, spoken) = (new Counted[counts.Count], last);
        for (var i = 0; i < counts.Count; i++)
        {
            judged[i] = Nearest(text, sentence, counts, i, predicates, last, spoken);
            spoken = judged[i].IsJudged && judged[i].Measure != Measure.Other ? judged[i].Measure : spoken;
        }

        Coordination.Share(text, sentence, judged, predicates, ofThings ? Measure.Other : last);
        return judged;
    }

    private static Counted Nearest(
        TokenizedText text,
        TokenRange sentence,
        IReadOnlyList<Counted> counts,
        int index,
        List<Predicate> predicates,
        Measure last,
        Measure spoken
    )
    {
        if (IsInner(text, sentence, counts, index))
        {
            return counts[index];
        }

        var inside = NounReading.Of(text, sentence, counts[index], last);
        var readings = new List<Counted> { inside };
        readings.AddRange(
            new[]
            {
                Amount.Judge(text, sentence, inside, predicates, spoken),
                NounReading.OfAllAboard(text, sentence, inside),
            }.OfType<Counted>()
        );
        foreach (var predicate in predicates.Where(predicate => MayGovern(text, counts[index], predicate)))
        {
            readings.Add(
                inside with
                {
                    Measure = predicate.Measure,
                    Cost = CostOf(text, counts, index, predicates, predicate),
                    Predicate = predicate,
                    Rule = predicate.Kind == PredicateKind.Act ? "claim.act" : "claim.predicate",
                }
            );
        }

        var best = readings.MinBy(reading => reading.Cost)!;
        return best with { Reasons = ReadingReasons.Of(text, best, readings) };
    }

    /// <summary>The seven of <c>five of the seven contractors were freed</c>: what is said is said of the five.</summary>
    private static bool IsInner(TokenizedText text, TokenRange sentence, IReadOnlyList<Counted> counts, int index) =>
        index > 0
        && counts[index].Phrase.Start is var start
        && start - counts[index - 1].Quantity.Tokens.End is > 0 and <= 3
        && text.Is(counts[index - 1].Quantity.Tokens.End, "of")
        && counts[index].Phrase.End < sentence.End
        && !text.Is(counts[index].Phrase.End, "who")
        && !UnitReader.IsParticiple(text, counts[index].Phrase.End);

    private static bool MayGovern(TokenizedText text, Counted counted, Predicate predicate)
    {
        if (predicate.Kind == PredicateKind.Forces)
        {
            return IsForces(text, counted);
        }

        if (predicate.Kind == PredicateKind.Home)
        {
            return Presence.AreResidents(text, counted.Unit);
        }

        return counted.IsOfPeople
            || (predicate.Measure is Measure.Captured or Measure.Rescued or Measure.Deployed && IsForces(text, counted))
            || (
                predicate.Measure is Measure.Displaced
                && counted.Unit.Length > 0
                && text.Has(UnitReader.Head(text, counted.Unit), WordClass.Collective)
            );
    }

    /// <summary><c>eight of whom</c>, <c>nine of them</c>: a part of those before, which no verb before takes as its object.</summary>
    private static bool IsPart(TokenizedText text, Counted counted) =>
        counted.Unit.Length == 1 && text.Has(counted.Unit.Start, WordClass.Pronoun);

    private static bool IsForces(TokenizedText text, Counted counted) =>
        counted.Unit.Length > 0
        && MeasureLexicon.Forces.Contains(text.Source.ToString(text.Tokens[UnitReader.Head(text, counted.Unit)].Span));

    /// <summary>Where the clause ends, which the parse often ties to the one, that is said of the two in <c>one of the two who were critical died</c>; null where there is none, or nothing is said after it.</summary>
    private static int? InnerRelative(TokenizedText text, IReadOnlyList<Counted> counts, int index, List<Predicate> predicates)
    {
        if (
            index + 1 >= counts.Count
            || !text.Is(counts[index].Quantity.Tokens.End, "of")
            || counts[index + 1].Phrase.Start - counts[index].Quantity.Tokens.End > 2
            || !(text.Is(counts[index + 1].Phrase.End, "who") || text.Is(counts[index + 1].Phrase.End, "that"))
        )
        {
            return null;
        }

        var behind = predicates.FindIndex(predicate => predicate.Tokens.Start >= counts[index + 1].Phrase.End);
        return behind >= 0 && predicates.Skip(behind + 1).Any(later => later.Side.HasFlag(Side.Before))
            ? predicates[behind].Tokens.End
            : null;
    }

    /// <summary>What the parse shows goes before what merely stands near.</summary>
    private static int CostOf(
        TokenizedText text,
        IReadOnlyList<Counted> counts,
        int index,
        List<Predicate> predicates,
        Predicate predicate
    )
    {
        const int farthestSaid = 6;
        const int near = 10;
        const int lethal = 3;
        const int saidOfOthers = 6;
        if (InnerRelative(text, counts, index, predicates) is { } inner)
        {
            return predicate.Tokens.Start < inner ? Counted.Farthest + 1
                : predicate.Side.HasFlag(Side.Before) ? 0
                : Counted.Farthest + 1;
        }

        var gap = predicate.Kind == PredicateKind.Act ? 0 : GapCost(text, counts, index, predicates, predicate);
        if (predicate.IsSaidOf(counts[index].Phrase))
        {
            // Of those who were hurt and later died, the worse is told.
            return Math.Min(gap / 4, farthestSaid) - (predicate.Measure == Measure.Killed && gap < near ? lethal : 0);
        }

        if (predicate.Side == Side.None)
        {
            return Counted.Farthest + 1;
        }

        // What the tree ties to others than these is likely not said of them, but where both stand together.
        return predicate.Patients.IsEmpty || gap == 0 ? gap : gap + saidOfOthers;
    }

    private static int GapCost(
        TokenizedText text,
        IReadOnlyList<Counted> counts,
        int index,
        List<Predicate> predicates,
        Predicate predicate
    )
    {
        var phrase = counts[index].Phrase;
        var isBefore = predicate.Tokens.Start >= phrase.End;
        var side =
            isBefore ? Side.Before
            : predicate.Tokens.End <= phrase.Start ? Side.After
            : Side.None;
        if ((predicate.Side & side) == 0)
        {
            return Counted.Farthest + 1;
        }

        if (!isBefore && IsPart(text, counts[index]) && predicate.Tokens.End < phrase.Start)
        {
            return Counted.Farthest + 1;
        }

        var gap = isBefore
            ? new TokenRange(phrase.End, predicate.Tokens.Start)
            : new TokenRange(predicate.Tokens.End, phrase.Start);
        var cost =
            predicate.Kind == PredicateKind.Forces ? 4
            : predicate.Kind == PredicateKind.Carry ? 3
            : 0;
        for (var at = gap.Start; at < gap.End && cost <= Counted.Farthest; at++)
        {
            cost += isBefore ? Gap.CostToPredicate(text, at, gap) : Gap.CostToObject(text, at);
        }

        foreach (var other in counts)
        {
            if (other.IsOfPeople && other.Phrase.Start >= gap.Start && other.Phrase.End <= gap.End)
            {
                cost += Coordination.Joins(
                    text,
                    isBefore ? phrase.End : other.Phrase.End,
                    isBefore ? other.Phrase.Start : phrase.Start
                )
                    ? 1
                    : 10;
            }
        }

        foreach (var other in predicates)
        {
            if (other.Tokens.Start >= gap.Start && other.Tokens.End <= gap.End)
            {
                cost += 5;
            }
        }

        return cost;
    }
}
