using System.Collections.Immutable;
using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Searches the articles of an archive.</summary>
public static class FindArticles
{
    /// <summary>The articles that hold all the words, best first: a word in a headline weighs more than in the text.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="words">What; nothing is found where there is no word.</param>
    /// <param name="skip">So many are passed over; 0 or more.</param>
    /// <param name="take">At most so many; 1 to 200.</param>
    public static ImmutableArray<FoundArticle> Run(Archive archive, string words, int skip = 0, int take = 20)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(words);
        var match = SearchWords.Of(words);
        if (match.Length == 0)
        {
            return [];
        }

        using var connection = archive.Database.Connect();
        return
        [
            .. connection
                .Query<Row>(
                    """
                    with best as materialized (
                        select rowid as number, bm25(article_words, 6.0, 3.0, 1.0) as score
                        from article_words where article_words match @match
                        order by score, rowid limit @take offset @skip
                    )
                    select article.id as Id, article.title as Title, article.outlet as Outlet, article.published as Published,
                        snippet(article_words, 2, char(2), char(3), ' … ', 24) as Snippet,
                        coalesce((select group_concat(membership.story) from membership join story on key = membership.story
                            where membership.article = article.number), '') as Stories
                    from best join article_words on article_words.rowid = best.number join article using (number)
                    where article_words match @match
                    order by best.score, best.number
                    """,
                    new
                    {
                        match,
                        skip,
                        take = Math.Clamp(take, 1, 200),
                    }
                )
                .Select(row => row.ToFound()),
        ];
    }

    // With properties: a computed column has no type of its own in SQLite.
    private sealed class Row
    {
        public string Id { get; init; } = string.Empty;
        public string Title { get; init; } = string.Empty;
        public string Outlet { get; init; } = string.Empty;
        public string Published { get; init; } = string.Empty;
        public string Snippet { get; init; } = string.Empty;
        public string Stories { get; init; } = string.Empty;

        public FoundArticle ToFound() =>
            new(
                Id,
                Title,
                Outlet,
                Published,
                Snippet,
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
