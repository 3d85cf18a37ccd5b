using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Grouping;

/// <summary>How alike two articles must be to tell of the same event, by the days they speak of.</summary>
/// <param name="Needed">The least likeness.</param>
/// <param name="DaysApart">Days between the nearest of either; null where one speaks of none.</param>
internal readonly record struct SameEvent(double Needed, int? DaysApart)
{
    /// <summary>Two articles that are less alike are never on one event.</summary>
    public const double Least = SameDay;

    /// <summary>Least likeness where both speak of the same day.</summary>
    private const double SameDay = 0.12;

    /// <summary>With every day between them more is needed, but the hundredth adds less than the first.</summary>
    private const double PerLogarithm = 0.06;

    /// <summary>Least likeness where one speaks of no day.</summary>
    private const double NoDay = 0.23;

    /// <summary>Articles further apart are on the same event only where they name the same person: one ship aground is told as another was a year ago.</summary>
    private const int FarApart = 45;

    /// <param name="one">An article.</param>
    /// <param name="other">Another.</param>
    /// <param name="likeness">How alike they are, 0 to 1.</param>
    /// <returns>Null where they are not on one event.</returns>
    public static SameEvent? Of(EventVector one, EventVector other, double likeness)
    {
        var days = Apart(one.Days, other.Days);
        var same = new SameEvent(days is { } apart ? SameDay + PerLogarithm * Math.Log(1 + apart) : NoDay, days);
        // Persons are looked at last: of those far apart, nearly none are as alike as that.
        return likeness >= same.Needed && (days is null or <= FarApart || NameOnePerson(one, other)) ? same : null;
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
