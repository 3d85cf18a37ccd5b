using System.Collections.Immutable;
using Stemma.Comparing;

namespace Stemma.Workspace.Reviewing;

/// <summary>Finds for each decision the item that it is about, in the story as it is read now.</summary>
internal static class StoryReviewer
{
    /// <param name="story">The story, under the rulings of the same decisions.</param>
    /// <param name="read">The subjects of the story without any ruling: what the words are read as.</param>
    /// <param name="standing">The decisions that hold, by number.</param>
    public static (ImmutableDictionary<string, ItemReview> Items, ImmutableArray<Orphan> Orphans) Review(
        Story story,
        ReadWords read,
        ImmutableArray<Decision> standing
    )
    {
        var subjects = new StorySubjects(story);
        var items = new Dictionary<string, List<Decision>>(StringComparer.Ordinal);
        var orphans = new List<Orphan>();
        foreach (var decision in standing)
        {
            if (read.Missing(decision) is { } missing)
            {
                orphans.Add(new Orphan(decision, missing));
            }
            else if (subjects.IdOf(decision.Subject) is { } id)
            {
                Add(items, id, decision);
            }
            else if (!IsRejected(decision, standing))
            {
                orphans.Add(new Orphan(decision, Lost(decision)));
            }
        }

        return (
            items.ToImmutableDictionary(pair => pair.Key, pair => new ItemReview([.. pair.Value]), StringComparer.Ordinal),
            [.. orphans]
        );
    }

    private static void Add(Dictionary<string, List<Decision>> items, string id, Decision decision)
    {
        if (!items.TryGetValue(id, out var decisions))
        {
            items[id] = decisions = [];
        }

        decisions.Add(decision);
    }

    /// <summary>A rejected claim or relation is in no story; the decision on it stands in the log.</summary>
    private static bool IsRejected(Decision decision, ImmutableArray<Decision> standing) =>
        standing
            .Where(other => other.Subject.Equals(decision.Subject))
            .LastOrDefault(other => other.Act is Act.Reject or Act.Accept or Act.Relate)
            ?.Act
            is Act.Reject
                or Act.Relate { Kind: null };

    private static string Lost(Decision decision) =>
        decision.Subject.Kind switch
        {
            SubjectKind.Figure => "Its claims are no longer one figure, or most of them are gone.",
            SubjectKind.Entity => "Its names no longer mean one, or most of them are gone.",
            SubjectKind.QuoteGroup => "Its quotes are no longer joined, or most of them are gone.",
            SubjectKind.Evidence => "The articles no longer speak of it in these words.",
            SubjectKind.Relation => "The two articles no longer share anything.",
            SubjectKind.Drift => "This change is no longer found.",
            _ => "Its words are no longer read so.",
        };
}
