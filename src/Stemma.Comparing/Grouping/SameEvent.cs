using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Grouping;

/// <summary>How alike two articles must be to tell of the same event, by the days they speak of.</summary>
/// <param name="Needed">The least likeness.</param>
/// <param name="DaysApart">Days between the nearest of either; null where one speaks of none.</param>
internal readonly record struct SameEvent(double Needed, int? DaysApart)
{
    /// <summary>Least likeness where both speak of the same day.</summary>
    private const double SameDay = 0.12;

    /// <summary>With every day between them more is needed, but the hundredth adds less than the first.</summary>
    private const double PerLogarithm = 0.06;

    /// <summary>Least likeness where one speaks of no day.</summary>
    private const double NoDay = 0.23;

    /// <summary>Articles further apart are on the same event only where they name the same person: one ship aground is told as another was a year ago.</summary>
    private const int FarApart = 45;

    /// <returns>Null where they cannot be on one event, however alike they are.</returns>
    public static SameEvent? Of(EventVector one, EventVector other)
    {
        if (Apart(one.Days, other.Days) is not { } days)
        {
            return new SameEvent(NoDay, null);
        }

        return days <= FarApart || NameOnePerson(one, other)
            ? new SameEvent(SameDay + PerLogarithm * Math.Log(1 + days), days)
            : null;
    }

    private static int? Apart(ImmutableArray<DateRange> one, ImmutableArray<DateRange> other)
    {
        int? apart = null;
        foreach (var days in one)
        {
            foreach (var others in other)
            {
                var between = Math.Max(
                    0,
                    Math.Max(days.From.DayNumber - others.To.DayNumber, others.From.DayNumber - days.To.DayNumber)
                );
                apart = apart is { } least ? Math.Min(least, between) : between;
            }
        }

        return apart;
    }

    private static bool NameOnePerson(EventVector one, EventVector other) =>
        SharedTerms.In(one, other).Any(term => SignatureTerm.IsPerson(term.Text));
}
