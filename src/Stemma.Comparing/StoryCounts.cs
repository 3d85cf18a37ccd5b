namespace Stemma.Comparing;

/// <summary>The first question about a story: how many articles, how many outlets, how many that do not rest on one another.</summary>
/// <param name="Articles">Articles; each text once.</param>
/// <param name="Outlets">Outlets by name; an article that names none counts as one of its own.</param>
/// <param name="Origins">Articles that do not derive from another of the story: families, as far as that is established.</param>
public readonly record struct StoryCounts(int Articles, int Outlets, int Origins)
{
    /// <summary>Counts a story.</summary>
    public static StoryCounts Of(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var outlets = story.Articles.Select(ArticleNames.Of).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return new StoryCounts(story.Articles.Length, outlets, story.Families.Length);
    }
}
