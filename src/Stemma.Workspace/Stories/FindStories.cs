using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Lists the stories of an archive, those changed last first.</summary>
public static class FindStories
{
    /// <summary>The stories that hold all the words, in their title or in an article.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="query">Which.</param>
    public static StoryPage Run(Archive archive, StoryQuery query)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(query);
        using var connection = archive.Database.Connect();
        var search = archive.Database.Search;
        var keys = KeysHolding(connection, search, query.Words);
        var where = keys is null ? string.Empty : $"and {search.IsAmongKeys}";
        var among = query.State.Length == 0 ? "story.state <> 'merged'" : "story.state = @state";
        var parameters = new
        {
            keys = keys ?? "[]",
            state = StoredText.Of(query.State),
            person = StoredText.Of(query.Person),
            skip = Math.Max(0, query.Skip),
            take = Math.Clamp(query.Take, 1, StoryQuery.Most),
        };
        var total = connection.ExecuteScalar<long>($"select count(*) from story where {among} {where}", parameters);
        var rows = connection.Query<Row>(
            $"""
            {Columns}
                join (select key from story where {among} {where} order by changed_at desc, key desc limit @take offset @skip) as page
                    on page.key = story.key
            order by story.changed_at desc, story.key desc
            """,
            parameters
        );
        return new StoryPage([.. rows.Select(row => row.ToListed())], (int)total);
    }

    /// <summary>One story as it is listed; null where there is none, or it was merged into another.</summary>
    public static ListedStory? One(Archive archive, long key)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return connection
            .Query<Row>($"{Columns} where story.key = @key and story.state <> 'merged'", new { key, person = string.Empty })
            .SingleOrDefault()
            ?.ToListed();
    }

    /// <summary>The revision that a story has now; its readers tell by it whether they have seen it so.</summary>
    /// <exception cref="StoryNotFoundException">There is no such story, or it was merged into another.</exception>
    public static long RevisionOf(Archive archive, long key)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return StoryRows.Get(connection, key).Revision;
    }

    private const string Columns = """
        select story.key as Key, story.title as Title, story.reading_title as ReadingTitle, story.state as State, story.revision as Revision,
            story.created_at as CreatedAt, story.created_by as CreatedBy, story.changed_at as ChangedAt,
            (select count(*) from membership where story = story.key) as Articles,
            (select count(distinct nullif(article.outlet, '')) from membership join article on number = membership.article
                where membership.story = story.key) as Outlets,
            (select count(*) from decision where decision.story = story.key) as Decisions,
            coalesce((select min(article.title) from membership join article on number = membership.article
                where membership.story = story.key and article.title <> ''), '') as FirstTitle,
            (select seen.revision from seen where seen.story = story.key and seen.person = @person) as Seen
        from story
        """;

    /// <summary>The stories that hold the words in their title or in one article, for <see cref="SearchStatements.IsAmongKeys"/>; null where there is no word to hold.</summary>
    internal static string? KeysHolding(DbConnection connection, SearchStatements search, string words)
    {
        var match = search.MatchOf(words);
        return match.Length == 0
            ? null
            : connection.ExecuteScalar<string>(search.KeysHolding, new { match, like = $"%{SearchWords.Escape(words)}%" });
    }

    // With properties: a computed column has no type of its own in SQLite.
    private sealed class Row
    {
        public long Key { get; init; }
        public string Title { get; init; } = string.Empty;
        public string ReadingTitle { get; init; } = string.Empty;
        public string State { get; init; } = string.Empty;
        public long Revision { get; init; }
        public string CreatedAt { get; init; } = string.Empty;
        public string CreatedBy { get; init; } = string.Empty;
        public string ChangedAt { get; init; } = string.Empty;
        public long Articles { get; init; }
        public long Outlets { get; init; }
        public long Decisions { get; init; }
        public string FirstTitle { get; init; } = string.Empty;
        public long? Seen { get; init; }

        public ListedStory ToListed() =>
            new(
                Key,
                Title.Length > 0 ? Title
                    : ReadingTitle.Length > 0 ? ReadingTitle
                    : FirstTitle,
                State,
                Revision,
                (int)Articles,
                (int)Outlets,
                (int)Decisions,
                Instants.Read(CreatedAt),
                CreatedBy,
                Instants.Read(ChangedAt),
                Seen
            );
    }
}

/// <summary>Which stories to list.</summary>
public sealed record StoryQuery
{
    /// <summary>The most stories on a page.</summary>
    public const int Most = 200;

    /// <summary>Words that a story must hold; empty for all.</summary>
    public string Words { get; init; } = string.Empty;

    /// <summary>One of <see cref="StoryState"/>; empty for all but merged ones.</summary>
    public string State { get; init; } = string.Empty;

    /// <summary>Whose last look is told.</summary>
    public string Person { get; init; } = string.Empty;

    /// <summary>So many are passed over; 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many; 1 to <see cref="Most"/>.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>A page of stories.</summary>
/// <param name="Stories">Those changed last first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record StoryPage(ImmutableArray<ListedStory> Stories, int Total);

/// <summary>A story in a list.</summary>
/// <param name="Key">Which.</param>
/// <param name="Title">A person's, or else the machine's; empty where no article has a headline.</param>
/// <param name="State">One of <see cref="StoryState"/>.</param>
/// <param name="Revision">Grows with every change; from 1.</param>
/// <param name="Articles">How many it has.</param>
/// <param name="Outlets">How many outlets its articles name.</param>
/// <param name="Decisions">How many were ever made on it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="ChangedAt">When it last changed.</param>
/// <param name="SeenRevision">The revision that the person saw last; null where never.</param>
public sealed record ListedStory(
    long Key,
    string Title,
    string State,
    long Revision,
    int Articles,
    int Outlets,
    int Decisions,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset ChangedAt,
    long? SeenRevision
);
