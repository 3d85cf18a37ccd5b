namespace Stemma.Workspace.Formats.Exports.Coding;

/// <summary>The numbers of a row as UCDP and Airwars give them. Figures of one row are never added: one may be a part of another.</summary>
/// <param name="Low">The least that a standing claim allows; null where none gives a number.</param>
/// <param name="Best">The likeliest; the least where none is likelier; null where none gives a number.</param>
/// <param name="High">The most that a claim names; null where it is open.</param>
internal readonly record struct Toll(long? Low, long? Best, long? High)
{
    /// <summary>Of the figures of a row that count deaths, or injuries.</summary>
    public static Toll Of(CodedEvent row, Counted counts)
    {
        var figures = row.Figures.Where(figure => figure.Counts == counts).ToArray();
        if (figures.Length == 0)
        {
            return default;
        }

        var main = figures[0];
        if (main.Review.Range is { } person)
        {
            var least = person.Low ?? person.Best ?? person.High;
            return new Toll(least, person.Best ?? least, person.High);
        }

        // What is only a part of the main figure must not lower it; what stands against it does.
        var rivals = figures.Where(figure => figure == main || row.Rivals.Contains(figure)).ToArray();
        var low = rivals.Min(figure => figure.Low ?? figure.Best ?? figure.High);
        var best = main.Best ?? main.Low ?? main.High;
        var high = figures.Any(figure => figure.High is null) ? null : figures.Max(figure => figure.High);
        return new Toll(low, best, high);
    }

    /// <summary>The most, where a codebook asks for a number: what is open ends at the highest that anybody names.</summary>
    public long? ClosedHigh(CodedEvent row, Counted counts) =>
        High
        ?? row.Figures.Where(figure => figure.Counts == counts)
            .SelectMany(figure => new[] { figure.Low, figure.Best, figure.High })
            .Append(Best)
            .Max();
}
