using System.Collections.Immutable;
using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Searches the articles of an archive.</summary>
public static class FindArticles
{
    // Words that stand in most articles of a large archive would otherwise make every one of them be weighed.
    private const int Candidates = 4000;

    /// <summary>The articles that hold all the words, best first: a word in a headline weighs more than in the text. Of more than some thousand, those added last are weighed.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="words">What; nothing is found where there is no word.</param>
    /// <param name="skip">So many are passed over; 0 or more.</param>
    /// <param name="take">At most so many; 1 to 200.</param>
    public static ImmutableArray<FoundArticle> Run(Archive archive, string words, int skip = 0, int take = 20)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(words);
        var match = archive.Database.Search.MatchOf(words);
        if (match.Length == 0)
        {
            return [];
        }

        using var connection = archive.Database.Connect();
        return
        [
            .. connection
                .Query<Row>(
                    $"""
                    with candidates as materialized ({archive.Database.Search.Candidates}),
                    best as materialized (select * from candidates order by score, number limit @take offset @skip)
                    select article.id as Id, article.title as Title, article.outlet as Outlet, article.published as Published,
                        article.body as Body,
                        coalesce((select string_agg(cast(membership.story as text), ',') from membership join story on key = membership.story
                            where membership.article = article.number), '') as Stories
                    from best join article using (number)
                    order by best.score, best.number
                    """,
                    new
                    {
                        match,
                        skip = Math.Max(0, skip),
                        take = Math.Clamp(take, 1, 200),
                        candidates = Candidates,
                    }
                )
                .Select(row => row.ToFound(words)),
        ];
    }

    // With properties: a computed column has no type of its own in SQLite.
    private sealed class Row
    {
        public string Id { get; init; } = string.Empty;
        public string Title { get; init; } = string.Empty;
        public string Outlet { get; init; } = string.Empty;
        public string Published { get; init; } = string.Empty;
        public string Body { get; init; } = string.Empty;
        public string Stories { get; init; } = string.Empty;

        public FoundArticle ToFound(string words) =>
            new(
                Id,
                Title,
                Outlet,
                Published,
                SearchSnippet.Of(Body, words),
                [
                    .. Stories
                        .Split(',', StringSplitOptions.RemoveEmptyEntries)
                        .Select(key => long.Parse(key, System.Globalization.CultureInfo.InvariantCulture))
                        .Order(),
                ]
            );
    }
}

/// <summary>An article that was searched for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its headline; empty where it states none.</param>
/// <param name="Outlet">Its outlet; empty where it states none.</param>
/// <param name="Published">The day that it states, as <c>2026-03-14</c>; empty where it states none.</param>
/// <param name="Snippet">Words around what was found; each found word stands between U+0002 and U+0003.</param>
/// <param name="Stories">The stories that have it; ascending.</param>
public sealed record FoundArticle(
    string Id,
    string Title,
    string Outlet,
    string Published,
    string Snippet,
    ImmutableArray<long> Stories
);
