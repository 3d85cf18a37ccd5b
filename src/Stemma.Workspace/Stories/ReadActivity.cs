using System.Collections.Immutable;
using Dapper;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Tells what happened, the latest first: in one story, or in the whole archive.</summary>
public static class ReadActivity
{
    /// <param name="archive">Where.</param>
    /// <param name="story">Which story; 0 for all.</param>
    /// <param name="skip">So many are passed over; 0 or more.</param>
    /// <param name="take">At most so many; 1 to 500.</param>
    public static ImmutableArray<Activity> Run(Archive archive, long story = 0, int skip = 0, int take = 100)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return
        [
            .. connection
                .Query<Row>(
                    """
                    select happened.story as Story, happened.at as At, happened.by as By, happened.kind as Kind, happened.detail as Detail,
                        happened.number as Number, coalesce(nullif(story.title, ''), story.reading_title) as Title
                    from (
                        select story, at, by, kind, detail, -number as number from event where @story = 0 or story = @story
                        union all
                        select story, at, by, 'decision', body, number from decision where @story = 0 or story = @story
                    ) as happened join story on story.key = happened.story
                    order by happened.at desc, happened.number desc
                    limit @take offset @skip
                    """,
                    new
                    {
                        story,
                        skip,
                        take = Math.Clamp(take, 1, 500),
                    }
                )
                .Select(row => row.ToActivity()),
        ];
    }

    // With properties: a computed column has no type of its own in SQLite.
    private sealed class Row
    {
        public long Story { get; init; }
        public string At { get; init; } = string.Empty;
        public string By { get; init; } = string.Empty;
        public string Kind { get; init; } = string.Empty;
        public string Detail { get; init; } = string.Empty;
        public long Number { get; init; }
        public string Title { get; init; } = string.Empty;

        public Activity ToActivity()
        {
            var at = Instants.Read(At);
            return Kind == "decision"
                ? new Activity(
                    Story,
                    Title,
                    at,
                    By,
                    Kind,
                    string.Empty,
                    ArchiveJson.Read<DecisionBody>(Detail).ToDecision(Number, at, By)
                )
                : new Activity(Story, Title, at, By, Kind, Detail, null);
        }
    }
}

/// <summary>Something that happened.</summary>
/// <param name="Story">To which story.</param>
/// <param name="Title">Its title now; empty where it has none yet.</param>
/// <param name="At">When.</param>
/// <param name="By">Who did it.</param>
/// <param name="Kind">One of <see cref="StoryEventKind"/>, or <c>decision</c>.</param>
/// <param name="Detail">What, by kind.</param>
/// <param name="Decision">The decision; null where it is none.</param>
public sealed record Activity(
    long Story,
    string Title,
    DateTimeOffset At,
    string By,
    string Kind,
    string Detail,
    Decision? Decision
);
