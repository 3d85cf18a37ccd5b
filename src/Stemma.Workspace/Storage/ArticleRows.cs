using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Stemma.Text;

namespace Stemma.Workspace.Storage;

/// <summary>Articles as they were received, each text once.</summary>
internal static class ArticleRows
{
    /// <summary>Keeps the article, or finds it, and remembers that this capture held it.</summary>
    /// <returns>Its number, and whether it is new.</returns>
    public static (long Number, bool IsNew) Add(DbConnection connection, DbTransaction transaction, Article article, long capture)
    {
        var inserted = Insert(connection, transaction, article);
        var number =
            inserted
            ?? connection.ExecuteScalar<long>(
                "select number from article where id = @id",
                new { id = article.Id.Value },
                transaction
            );
        connection.Execute(
            "insert into article_capture (article, capture, name) values (@number, @capture, @name) on conflict do nothing",
            new
            {
                number,
                capture,
                name = StoredText.Of(article.Name),
            },
            transaction
        );
        return (number, inserted is not null);
    }

    /// <summary>The articles of a story, as they were received.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="moment">All of it is of one moment.</param>
    /// <param name="story">Its key.</param>
    public static ImmutableArray<Article> OfStory(DbConnection connection, DbTransaction moment, long story)
    {
        var names = connection
            .Query<NameRow>(
                """
                select distinct held.article as Number, held.name as Name
                from membership join article_capture held using (article)
                where membership.story = @story
                """,
                new { story },
                moment
            )
            .ToLookup(row => row.Number, row => row.Name);
        return
        [
            .. connection
                .Query<Row>(
                    """
                    select number, id, body, stated
                    from membership join article on article.number = membership.article
                    where membership.story = @story order by number
                    """,
                    new { story },
                    moment
                )
                .Select(row =>
                    ArchiveJson
                        .Read<StatedFields>(row.Stated)
                        .ToArticle(row.Id, [.. names[row.Number].Order(StringComparer.Ordinal)], row.Body)
                ),
        ];
    }

    /// <returns>Its number; null where it is there.</returns>
    private static long? Insert(DbConnection connection, DbTransaction transaction, Article article) =>
        connection.ExecuteScalar<long?>(
            """
            insert into article (id, title, outlet, published, address, body, stated)
            values (@id, @title, @outlet, @published, @address, @body, @stated)
            on conflict (id) do nothing
            returning number
            """,
            new
            {
                id = article.Id.Value,
                title = StoredText.Of(article.Title.Value),
                outlet = StoredText.Of(article.Outlet.Value),
                published = article.Published.IsKnown
                    ? article.Published.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : string.Empty,
                address = StoredText.Of(article.Url.Value),
                body = StoredText.Of(article.Text.Content),
                stated = ArchiveJson.Write(StatedFields.Of(article)),
            },
            transaction
        );

    private sealed record Row(long Number, string Id, string Body, string Stated);

    private sealed record NameRow(long Number, string Name);
}
