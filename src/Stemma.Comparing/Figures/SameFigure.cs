using Stemma.Comparing.Words;
using Stemma.Reading.Claims;

namespace Stemma.Comparing.Figures;

/// <summary>Judges whether two claims speak of the same quantity of the same event.</summary>
internal sealed class SameFigure(WordWeights weights)
{
    /// <summary>Overlap of sentences from which another number is a change of one statement, not another statement.</summary>
    private const double Restated = 0.6;

    /// <summary>Overlap that small, common numbers need: «one man» is not every «one man».</summary>
    private const double Related = 0.3;

    private const int Small = 2;

    /// <summary>From 0 (not the same) to 1, and why.</summary>
    public (double Score, string Reason) Judge(ClaimView first, ClaimView second)
    {
        if (MeasureFits.Of(first.Measure, second.Measure) is not (> 0 and var measure))
        {
            return (0, "another measure");
        }

        var subject = SubjectFitOf(first, second);
        if (subject == SubjectFit.Different)
        {
            return (0, "others are counted");
        }

        if (AreTwoPersons(first, second))
        {
            return (0, "another person");
        }

        if (IsSupposed(first) != IsSupposed(second) && first.Measure != Measure.Deployed)
        {
            return (0, "one is only supposed");
        }

        if (first.Measure != second.Measure && !(MayBePeople(first) && MayBePeople(second)))
        {
            return (0, "things beside people");
        }

        var overlap = weights.Overlap(first.Context, second.Context);
        var count = CountFits.Of(first.Claim.Count, second.Claim.Count);
        if (!TimesFit(first, second) && overlap < Restated)
        {
            return (0, "another time");
        }

        return count switch
        {
            CountFit.Equal => Equal(first, second, subject, overlap, measure),
            CountFit.Compatible when IsTold(first, second, subject, overlap) => (
                measure * (0.5 + overlap / 4),
                "numbers that allow each other"
            ),
            CountFit.Different
                when first.Article != second.Article
                    && overlap >= Restated
                    && subject >= SubjectFit.Possible
                    && first.Claim.Count.Implied == second.Claim.Count.Implied => (
                measure * overlap * 0.8,
                "one statement with another number"
            ),
            _ => (0, "another number"),
        };
    }

    private static (double Score, string Reason) Equal(
        ClaimView first,
        ClaimView second,
        SubjectFit subject,
        double overlap,
        double measure
    )
    {
        if (first.Person >= 0 && first.Person == second.Person)
        {
            return (measure, "the same person");
        }

        var specific = first.Number > Small || subject == SubjectFit.Same;
        var needed =
            first.Measure == Measure.Other || first.Number <= 1 ? Related
            : first.Measure != second.Measure ? Related / 2
            : specific ? 0
            : Related / 2;
        if (subject == SubjectFit.Unknown)
        {
            needed = Math.Max(needed, first.Measure == Measure.Other || first.Number <= 1 ? Restated : Related / 2);
        }

        return overlap >= needed
            ? (measure * (0.6 + overlap * 0.3 + (subject == SubjectFit.Same ? 0.1 : 0)), "the same number of the same people")
            : (0, "nothing but the number in common");
    }

    /// <summary>True where each counts one person, and they have other names or ages, or one article sets the one against the other.</summary>
    public static bool AreTwoPersons(ClaimView first, ClaimView second) =>
        (first.Person >= 0 && second.Person >= 0 && first.Person != second.Person)
        || (first.Age >= 0 && second.Age >= 0 && first.Age != second.Age)
        || (first.Article == second.Article && first.Number == 1 && second.Number == 1 && first.IsAnother != second.IsAnother);

    /// <summary>How well those counted in two claims go together, nationalities and other names included.</summary>
    public static SubjectFit SubjectFitOf(ClaimView first, ClaimView second)
    {
        var fit = PeopleClasses.Fit(first.Head, second.Head);
        var named = first.Kinds.Length > 0 && second.Kinds.Length > 0;
        return fit == SubjectFit.Same
            && named
            && !first.Kinds.Intersect(second.Kinds, StringComparer.Ordinal).Any()
            && HasOneName(first, second)
                ? SubjectFit.Different
            : named && first.Kinds.SequenceEqual(second.Kinds, StringComparer.Ordinal) && fit == SubjectFit.Unknown
                ? SubjectFit.Same
            : fit;
    }

    /// <summary>«12 Somalis» are not «12 Yemenis»; but «Somali and Yemeni pirates» may be anybody’s pirates.</summary>
    private static bool HasOneName(ClaimView first, ClaimView second) => first.Kinds.Length <= 2 && second.Kinds.Length <= 2;

    /// <summary>Days that overlap or touch, or of which one is not told.</summary>
    public static bool TimesFit(ClaimView first, ClaimView second)
    {
        if (first.Days is { } one && second.Days is { } two)
        {
            const int slack = 3;
            return one.From <= two.To.AddDays(slack) && two.From <= one.To.AddDays(slack);
        }

        return (first.Claim.Scope == EventScope.Background) == (second.Claim.Scope == EventScope.Background);
    }

    /// <summary>True where more than a number that may be the same speaks for it: the sentence, or whose word it is.</summary>
    private static bool IsTold(ClaimView first, ClaimView second, SubjectFit subject, double overlap) =>
        subject == SubjectFit.Unknown && first.Measure == Measure.Other
            ? overlap >= Restated
            : overlap >= Related / 2 || SharesSource(first, second);

    private static bool IsSupposed(ClaimView claim) => claim.Claim.Scope == EventScope.Hypothetical;

    /// <summary>Only of what is told without saying what happened to it can it be open whether it is people.</summary>
    private static bool MayBePeople(ClaimView claim) => claim.Measure != Measure.Other || PeopleClasses.MayBePeople(claim.Head);

    private static bool SharesSource(ClaimView first, ClaimView second) =>
        first.Sources.Any(one => second.Sources.Any(one.IsSame));
}
