namespace Stemma.Workspace.Storage;

/// <summary>The parts of searches that the kinds of database say differently.</summary>
/// <param name="MatchOf">Makes a person's words into a query of the full-text index, <c>@match</c>: every word must be there, or begin a word that is. Empty where there is no word.</param>
/// <param name="Candidates">The articles that <c>@match</c> fits, <c>number</c> and <c>score</c> (lower is better); of more than <c>@candidates</c> those added last.</param>
/// <param name="KeysHolding">The stories whose title is like <c>@like</c> or that have an article which <c>@match</c> fits, as one text for <c>@keys</c>.</param>
/// <param name="IsAmongKeys">True of a story that <c>@keys</c> names.</param>
internal sealed record SearchStatements(Func<string, string> MatchOf, string Candidates, string KeysHolding, string IsAmongKeys)
{
    /// <summary>FTS5, weighed by BM25.</summary>
    public static SearchStatements Sqlite { get; } =
        new(
            SearchWords.Of,
            """
            select rowid as number, bm25(article_words, 6.0, 3.0, 1.0) as score
            from article_words where article_words match @match
            order by rowid desc limit @candidates
            """,
            """
            select json_group_array(key) from (
                select key from story where title like @like escape '\' or reading_title like @like escape '\'
                union
                select membership.story from article_words join membership on membership.article = article_words.rowid
                    where article_words match @match)
            """,
            "story.key in (select value from json_each(@keys))"
        );

    /// <summary>A text search vector with weights. Titles are found by their trigrams where the server has them.</summary>
    public static SearchStatements Postgres { get; } =
        new(
            SearchWords.OfPostgres,
            """
            select number, -ts_rank('{0.17, 0.17, 0.5, 1.0}', words, wanted, 1) as score
            from article, to_tsquery('archive_words', @match) as wanted where words @@ wanted
            order by number desc limit @candidates
            """,
            """
            select coalesce(json_agg(key), '[]')::text from (
                select key from story where title ilike @like escape '\' or reading_title ilike @like escape '\'
                union
                select membership.story from article join membership on membership.article = article.number
                    where article.words @@ to_tsquery('archive_words', @match)) as found
            """,
            "story.key in (select value::bigint from json_array_elements_text(cast(@keys as json)))"
        );
}
