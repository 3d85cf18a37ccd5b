using System.Collections.Immutable;
using Stemma.Comparing;

namespace Stemma.Workspace.Formats.Exports.Coding;

/// <summary>Makes rows of figures: what speaks of one place and day is one row, a total over a longer time a row of its own.</summary>
internal static class EventGrouper
{
    /// <param name="story">The story.</param>
    /// <param name="counts">Which figures make a row.</param>
    public static ImmutableArray<CodedEvent> Group(ExportedStory story, Func<JudgedFigure, bool> counts)
    {
        var rows = new List<List<JudgedFigure>>();
        foreach (var figure in story.Figures.Where(counts).OrderBy(Rank).ThenBy(figure => figure.Index))
        {
            if (figure.Scope == CountedScope.None || IsNowhere(figure))
            {
                continue;
            }

            var row = rows.Find(row => figure.Scope == CountedScope.Event && row.TrueForAll(other => AreOneEvent(other, figure)));
            if (row is null)
            {
                rows.Add([figure]);
            }
            else
            {
                row.Add(figure);
            }
        }

        return [.. rows.Select(row => EventOf(story.Story, row))];
    }

    /// <summary>A person's own range leads; what counts only a part of others follows.</summary>
    private static int Rank(JudgedFigure figure) =>
        figure.Review.Range is not null ? 0
        : figure.IsPart ? 2
        : 1;

    /// <summary>A total without day and place is no event in anybody's table.</summary>
    private static bool IsNowhere(JudgedFigure figure) =>
        figure is { Scope: CountedScope.Aggregate, Days: null, Places.IsEmpty: true };

    /// <summary>Where one of them tells nothing, nothing speaks against it.</summary>
    private static bool AreOneEvent(JudgedFigure first, JudgedFigure second) =>
        first.Scope == CountedScope.Event
        && (first.Days is not { } one || second.Days is not { } two || one.Overlaps(two))
        && (first.Places.IsEmpty || second.Places.IsEmpty || SharePlace(first, second));

    /// <summary>The place that most claims of the one name is among those of the other, and the other way round.</summary>
    private static bool SharePlace(JudgedFigure first, JudgedFigure second) =>
        second.Places.Contains(first.Places[0], StringComparer.OrdinalIgnoreCase)
        || first.Places.Contains(second.Places[0], StringComparer.OrdinalIgnoreCase);

    private static CodedEvent EventOf(Story story, List<JudgedFigure> row)
    {
        var main = row[0];
        ImmutableArray<string> named = [.. row.SelectMany(figure => figure.Places).Distinct(StringComparer.OrdinalIgnoreCase)];
        return new CodedEvent(
            main,
            [.. row.Skip(1).Where(other => AreRivals(story, main, other))],
            [.. row],
            main.Scope == CountedScope.Aggregate,
            row.Select(figure => figure.Days).FirstOrDefault(days => days is not null),
            named.IsEmpty ? string.Empty : named[0],
            named
        );
    }

    private static bool AreRivals(Story story, JudgedFigure main, JudgedFigure other) =>
        story.Conflicts.Any(conflict => conflict.Figures.Contains(main.Index) && conflict.Figures.Contains(other.Index));
}
