using System.Collections.Immutable;
using Stemma.Comparing.Figures;
using Stemma.Reading;
using Stemma.Reading.Claims;

namespace Stemma.Comparing.Drift;

/// <summary>What changed in who is counted, where and when.</summary>
internal static class MatterChanges
{
    /// <summary>Others are counted: both nouns are known, and mean other people.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Subject(ClaimStep step)
    {
        var (from, to) = (step.From, step.To);
        if (
            from.Head.Length > 0
            && to.Head.Length > 0
            && !IsSameNoun(from.Head, to.Head)
            && !PeopleClasses.IsAnybody(from.Head)
            && !PeopleClasses.IsAnybody(to.Head)
            && PeopleClasses.AreKinds(from.Head, to.Head)
        )
        {
            yield return (DriftKind.SubjectChanged, $"{from.Claim.Subject?.Text} → {to.Claim.Subject?.Text}");
        }
    }

    private static bool IsSameNoun(string first, string second) =>
        first == second
        || first.TrimEnd('s') == second.TrimEnd('s')
        || first.EndsWith(second, StringComparison.Ordinal)
        || second.EndsWith(first, StringComparison.Ordinal);

    /// <summary>Places that share no name, each in its own sentence, and neither anywhere in the other article.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Place(ClaimStep step, ImmutableArray<ArticleReading> articles)
    {
        var (from, to) = (StatedPlaces(step.From), StatedPlaces(step.To));
        if (
            from.Length > 0
            && to.Length > 0
            && !Names(from).Any(name => IsIn(articles[step.To.Article.Index], name))
            && !Names(to).Any(name => IsIn(articles[step.From.Article.Index], name))
        )
        {
            yield return (DriftKind.PlaceChanged, $"{from[^1]} → {to[^1]}");
        }
    }

    /// <summary>A place that is carried over from another sentence may be misread in either article.</summary>
    private static ImmutableArray<string> StatedPlaces(ClaimView view) =>
        [.. view.Claim.Places.Where(place => view.Claim.Sentence.Contains(place.Span)).Select(place => place.Text)];

    private static IEnumerable<string> Names(ImmutableArray<string> places) =>
        places.SelectMany(place => place.Split(' ')).Where(word => word.Length > 3);

    private static bool IsIn(ArticleReading article, string name) =>
        article.Article.Text.Content.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Days that do not overlap, each told in its own sentence, in other words.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Time(ClaimStep step)
    {
        if (
            StatedTime(step.From) is { } before
            && StatedTime(step.To) is { } after
            && !before.Days.Overlaps(after.Days)
            && !before.Wording.Equals(after.Wording, StringComparison.OrdinalIgnoreCase)
        )
        {
            yield return (DriftKind.TimeChanged, $"{before.Wording} → {after.Wording}");
        }
    }

    private static ClaimTime? StatedTime(ClaimView view) =>
        view.Claim.Time is { } time && view.Claim.Sentence.Contains(time.Span) ? time : null;
}
