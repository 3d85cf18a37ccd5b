using Stemma.Comparing.Versions;

namespace Stemma.Comparing.Movements;

/// <summary>Tells which outlets put something right, or changed it without a word, in a version that came in.</summary>
internal static class VersionMovements
{
    /// <param name="before">The story as it was.</param>
    /// <param name="after">The story as it is.</param>
    public static IEnumerable<Movement> Find(StorySnapshot before, Story after)
    {
        var known = before.Articles.ToHashSet();
        return from version in after.Versions
            where !known.Contains(after[version.Later].Article.Id)
            let owns = version.Edits.Any(edit => edit.Kind == EditKind.Correction)
            from edit in version.Edits
            where owns ? edit.Kind == EditKind.Correction : IsOfSubstance(edit.Kind)
            select new Movement(
                owns ? MovementKind.Correction : MovementKind.SilentEdit,
                null,
                WordsOf(after, edit.Before),
                WordsOf(after, edit.After),
                [.. new[] { edit.Before, edit.After }.OfType<ArticleSpan>()]
            );
    }

    private static bool IsOfSubstance(EditKind kind) =>
        kind is EditKind.Figure or EditKind.Source or EditKind.Hedge or EditKind.Quote;

    private static string WordsOf(Story story, ArticleSpan? span) =>
        span is { } words ? story[words.Article].Article.Text.ToString(words.Span).ReplaceLineEndings(" ") : string.Empty;
}
