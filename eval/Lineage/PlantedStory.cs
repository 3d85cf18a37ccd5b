using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Eval.Lineage.Styles;
using Stemma.Reading;

namespace Stemma.Eval.Lineage;

/// <summary>Articles on one event whose lineage is known, with what Stemma read in each.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Kind">Of the event.</param>
/// <param name="Articles">By name.</param>
/// <param name="Readings">One for each article.</param>
internal sealed record PlantedStory(
    string Name,
    string Kind,
    ImmutableArray<PlantedArticle> Articles,
    ImmutableArray<ArticleReading> Readings
)
{
    /// <summary>Makes a story and reads its articles.</summary>
    public static PlantedStory Make(ReportedEvent about, ImmutableArray<(string Name, Rewriting Rewrite)> styles, int seed)
    {
        var name = $"{about.Name}-{seed}";
        ImmutableArray<PlantedArticle> articles =
        [
            .. StoryMaker
                .Make(about, styles, seed)
                .Select(draft => PlantedArticle.Of(draft, name, about.Slots))
                .OrderBy(article => article.Article.Name, StringComparer.Ordinal),
        ];
        return new PlantedStory(name, about.Kind, articles, [.. articles.Select(article => ArticleReader.Read(article.Article))]);
    }

    /// <summary>The articles in the order in which a story that Stemma made of them has them.</summary>
    public ImmutableArray<PlantedArticle?> InOrderOf(Story story)
    {
        var byName = Articles.ToDictionary(article => article.Article.Name, StringComparer.Ordinal);
        return [.. story.Articles.Select(reading => byName.GetValueOrDefault(reading.Article.Name))];
    }
}
