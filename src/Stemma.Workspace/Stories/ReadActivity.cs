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
    public static ImmutableArray<Activity> Run(Archive archive, long story = 0, int skip = 0, int take = 100) =>
        Read(
            archive,
            new
            {
                story,
                since = string.Empty,
                skip = Math.Max(0, skip),
                take = Math.Clamp(take, 1, 500),
            }
        );

    /// <summary>What happened to a story after a person looked at it last, the latest first; at most 100 things.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="story">Which story.</param>
    /// <param name="seenAt">When the person looked.</param>
    public static ImmutableArray<Activity> Since(Archive archive, long story, DateTimeOffset seenAt) =>
        Read(
            archive,
            new
            {
                story,
                since = Instants.Write(seenAt),
                skip = 0,
                take = 100,
            }
        );

    private static ImmutableArray<Activity> Read(Archive archive, object which)
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
                        select story, at, by, kind, detail, -number as number from event
                        union all
                        select story, at, by, 'decision', body, number from decision
                    ) as happened join story on story.key = happened.story
                    where (@story = 0 or happened.story = @story or story.merged_into = @story) and happened.at > @since
                    order by happened.at desc, happened.number desc
                    limit @take offset @skip
                    """,
                    which
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
