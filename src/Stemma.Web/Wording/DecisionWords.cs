using System.Globalization;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Wording;

/// <summary>Tells of decisions and events in plain words.</summary>
internal static class DecisionWords
{
    /// <summary>What was decided: <c>graded Fair</c>, <c>corrected to 12–14</c>.</summary>
    public static string Of(Act act) =>
        act switch
        {
            Act.Accept => "accepted",
            Act.Reject => "rejected",
            Act.CorrectClaim claim => $"corrected to {Claim(claim)}",
            Act.CorrectFigure figure => $"set the range to {Range(figure)}",
            Act.Grade grade => $"graded {grade.As}",
            Act.Merge => "merged with others",
            Act.Split => "split",
            Act.Relate { Kind: { } kind, From: { } from } => $"set the relation: {PlainWords.Of(kind)} {from}",
            Act.Relate { Kind: { } kind } => $"set the relation: {PlainWords.Of(kind)}, direction not established",
            Act.Relate => "set that neither draws on the other",
            Act.Verify verify =>
                $"set the verification: {PlainWords.Lower(verify.As)}{(verify.VerifiedBy.Length > 0 ? $", by {verify.VerifiedBy}" : string.Empty)}",
            Act.Note note => $"noted: {note.Text}",
            Act.Assign { To.Length: 0 } => "assigned to nobody",
            Act.Assign assign => $"assigned to {assign.To}",
            Act.Undo undo => string.Create(CultureInfo.InvariantCulture, $"undid decision {undo.Number}"),
            Act.Settle { Holds: true } settle => string.Create(
                CultureInfo.InvariantCulture,
                $"settled decision {settle.Number}: it holds for this item"
            ),
            Act.Settle settle => string.Create(CultureInfo.InvariantCulture, $"laid decision {settle.Number} to rest"),
            _ => act.GetType().Name,
        };

    /// <summary>What a decision is about, in the words it stands on: <c>figure «at least 40» and 2 more</c>.</summary>
    public static string Of(Subject subject)
    {
        var words = subject
            .Words.Select(word => word.Exact)
            .Where(exact => exact.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var first = words.Count > 0 ? $" «{Shortened(words[0])}»" : string.Empty;
        var more = words.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {words.Count - 1} more") : string.Empty;
        return PlainWords.Lower(subject.Kind) + first + more;
    }

    /// <summary>A person's range: <c>12–14, best 13</c>.</summary>
    public static string Range(Act.CorrectFigure range)
    {
        var ends = FigureNumber.Of(range.Low, range.High);
        return range.Best is { } best && (range.Low != range.High || best != range.Low)
            ? string.Create(CultureInfo.InvariantCulture, $"{ends}, best {best:N0}")
            : ends;
    }

    /// <summary>What an event was: <c>3 articles came in</c>.</summary>
    public static string Of(Activity activity) =>
        activity.Kind switch
        {
            StoryEventKind.Created => "made the story",
            StoryEventKind.ArticlesAdded =>
                $"added {PlainWords.Of(long.Parse(activity.Detail, CultureInfo.InvariantCulture), "article")}",
            StoryEventKind.ArticleRemoved => $"took article {activity.Detail} out",
            StoryEventKind.Renamed => activity.Detail.Length > 0 ? $"named it «{activity.Detail}»" : "gave it back its own title",
            StoryEventKind.StateChanged => activity.Detail == StoryState.Closed ? "closed it" : "opened it again",
            StoryEventKind.MergedWith => $"merged story {activity.Detail} into it",
            StoryEventKind.MergedInto => $"merged it into story {activity.Detail}",
            StoryEventKind.SplitInto => $"split story {activity.Detail} from it",
            StoryEventKind.SplitFrom => $"split it from story {activity.Detail}",
            _ when activity.Decision is { } decision => $"{Of(decision.Act)} ({Of(decision.Subject)})",
            _ => activity.Kind,
        };

    private static string Claim(Act.CorrectClaim claim)
    {
        var parts = new[]
        {
            claim.Low is null && claim.High is null ? string.Empty : FigureNumber.Of(claim.Low, claim.High),
            claim.Source is { } source ? $"source {source}" : string.Empty,
            claim.Place is { } place ? $"place {place}" : string.Empty,
            claim.From is { } from ? PlainWords.Of(new Text.DateRange(from, claim.To ?? from)) : string.Empty,
        };
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string Shortened(string words) => Report.StoryIndex.Shortened(words.ReplaceLineEndings(" "), 80);
}
