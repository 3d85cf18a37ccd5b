using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Stemma.Eval.Chaos;

/// <summary>What stands in an archive that followed feeds.</summary>
/// <param name="Unfinished">How many entries did not come to be an article.</param>
/// <param name="Uncompared">How many stories have changed since they were compared.</param>
/// <param name="Articles">The ids of all articles.</param>
/// <param name="Doubled">How many articles stand in more than one story.</param>
/// <param name="Stories">The stories, by the ids of their articles.</param>
internal sealed record FollowedArchive(
    int Unfinished,
    int Uncompared,
    ImmutableHashSet<string> Articles,
    int Doubled,
    ImmutableSortedDictionary<string, KeptStory> Stories
)
{
    /// <param name="path">A file.</param>
    public static FollowedArchive Read(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var members = connection
            .Query<(long Story, string Article)>(
                """
                select membership.story, article.id from membership join article on article.number = membership.article
                    join story on story.key = membership.story
                where story.state <> 'merged' order by membership.story, article.id
                """
            )
            .ToList();
        var kept = connection
            .Query<(long Story, byte[] Snapshot)>("select story, snapshot from compared")
            .ToDictionary(row => row.Story, row => Convert.ToHexString(row.Snapshot));
        return new FollowedArchive(
            Count("select count(*) from feed_entry where state not in ('placed', 'same')"),
            Count(
                """
                select count(*) from story left join compared on compared.story = story.key
                where story.state <> 'merged' and coalesce(compared.revision, 0) < story.revision
                """
            ),
            [.. connection.Query<string>("select id from article")],
            members.GroupBy(member => member.Article, StringComparer.Ordinal).Count(group => group.Count() > 1),
            members
                .GroupBy(member => member.Story)
                .ToImmutableSortedDictionary(
                    story => string.Join(' ', story.Select(member => member.Article)),
                    story => new KeptStory(story.Key, kept.GetValueOrDefault(story.Key, string.Empty)),
                    StringComparer.Ordinal
                )
        );

        int Count(string sql) => connection.ExecuteScalar<int>(sql);
    }
}

/// <summary>A story.</summary>
/// <param name="Key">Its key in its archive.</param>
/// <param name="Snapshot">How it stood when it was compared last, as the archive keeps it.</param>
internal sealed record KeptStory(long Key, string Snapshot);
