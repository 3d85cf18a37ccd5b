namespace Stemma.Eval.Grouping;

/// <summary>How well articles are grouped, article by article (Bagga and Baldwin 1998): the share of an article's group that is rightly there, and the share of its true group that is.</summary>
/// <param name="Precision">0 to 1.</param>
/// <param name="Recall">0 to 1.</param>
internal readonly record struct BCubed(double Precision, double Recall)
{
    /// <summary>Harmonic mean.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The mean over the items that count.</summary>
    /// <param name="items">True group and group found of every article.</param>
    /// <param name="counts">Which of them the mean is over; the others are still in their groups.</param>
    public static BCubed Of<TTrue, TFound>(IReadOnlyList<(TTrue True, TFound Found)> items, Func<int, bool> counts)
        where TTrue : notnull
        where TFound : notnull
    {
        var wanted = items.GroupBy(item => item.True).ToDictionary(group => group.Key, group => group.Count());
        var found = items.GroupBy(item => item.Found).ToDictionary(group => group.Key, group => group.Count());
        var both = items.GroupBy(item => item).ToDictionary(group => group.Key, group => group.Count());
        var measured = items.Where((_, index) => counts(index)).ToList();
        return measured.Count == 0
            ? default
            : new BCubed(
                measured.Average(item => (double)both[item] / found[item.Found]),
                measured.Average(item => (double)both[item] / wanted[item.True])
            );
    }
}
