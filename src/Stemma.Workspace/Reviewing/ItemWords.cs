using System.Globalization;
using Stemma.Comparing.Figures;
using Stemma.Reading.Claims;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Workspace.Reviewing;

/// <summary>Says in words what stood at an item before a decision, for the log.</summary>
internal static class ItemWords
{
    /// <summary>What the act changes, as it stands; empty where it changes nothing that stood there.</summary>
    public static string Before(ReviewedStory story, string id, Act act)
    {
        var review = story[id];
        return act switch
        {
            Act.CorrectFigure => review.Range is { } range ? Range(range.Low, range.Best, range.High)
            : FigureAt(story, id) is { } figure ? Range(figure.Low, figure.Best, figure.High)
            : string.Empty,
            Act.CorrectClaim => ClaimAt(story, id) is { } claim ? Words(claim) : string.Empty,
            Act.Grade => review.Grade?.ToString() ?? string.Empty,
            Act.Verify => review.Verification?.As.ToString() ?? string.Empty,
            Act.Assign => review.AssignedTo,
            Act.Relate => Relation(story, id),
            _ => string.Empty,
        };
    }

    private static string Relation(ReviewedStory story, string id)
    {
        var index = IndexOf(story.Story.Relations.Length, StoryIds.Relation, id);
        if (index < 0)
        {
            return "none";
        }

        var relation = story.Story.Relations[index];
        var direction = relation.Direction.Confidence > 0 ? $" from {story.Story[relation.From].Article.Id}" : string.Empty;
        return $"{JsonWords.Of(relation.Kind)}{direction}";
    }

    private static string Words(Claim claim)
    {
        var source = claim.Attribution.IsEmpty ? string.Empty : $", {claim.Attribution[0].Name}";
        var place = claim.Places.IsEmpty ? string.Empty : $", {claim.Places[^1].Text}";
        var days = claim.Time is { } time ? $", {time.Days}" : string.Empty;
        return $"{Range(claim.Count.Low, null, claim.Count.High)}{source}{place}{days}";
    }

    private static string Range(long? low, long? best, long? high)
    {
        var ends =
            low == high && low is not null
                ? string.Create(CultureInfo.InvariantCulture, $"{low}")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{low?.ToString(CultureInfo.InvariantCulture) ?? "?"}–{high?.ToString(CultureInfo.InvariantCulture) ?? "?"}"
                );
        return best is null || (low == high && best == low)
            ? ends
            : string.Create(CultureInfo.InvariantCulture, $"{ends}, best {best}");
    }

    private static Figure? FigureAt(ReviewedStory story, string id) =>
        IndexOf(story.Story.Figures.Length, StoryIds.Figure, id) is >= 0 and var index ? story.Story.Figures[index] : null;

    private static Claim? ClaimAt(ReviewedStory story, string id) =>
        story
            .Story.Articles.Where(reading => id.StartsWith(reading.Article.Id.Value, StringComparison.Ordinal))
            .SelectMany(reading => reading.Claims.Select((claim, index) => (claim, Id: $"{reading.Article.Id}-c{index + 1}")))
            .Where(pair => pair.Id == id)
            .Select(pair => pair.claim)
            .FirstOrDefault();

    private static int IndexOf(int count, Func<int, string> idOf, string id)
    {
        for (var index = 0; index < count; index++)
        {
            if (idOf(index) == id)
            {
                return index;
            }
        }

        return -1;
    }
}
