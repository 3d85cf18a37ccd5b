using System.Collections.Immutable;
using Stemma.Web.Api;
using Stemma.Web.Api.Answers;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Web.Mcp;

/// <summary>Stories of the archive.</summary>
/// <param name="Stories">Those changed last first.</param>
/// <param name="Total">How many there are in all.</param>
internal sealed record ToldStories(ImmutableArray<StorySummary> Stories, int Total);

/// <summary>A story in brief.</summary>
/// <param name="Story">Its key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Brief">Half a page for an editor.</param>
/// <param name="Articles">Its articles, at most so many as asked for.</param>
/// <param name="ArticlesTotal">How many it has.</param>
/// <param name="Figures">Its figures, the most weighty first, at most so many as asked for.</param>
/// <param name="FiguresTotal">How many it has.</param>
/// <param name="Tree">What the articles told here most likely were made from.</param>
/// <param name="UnseenSources">What articles drew on and is not among them.</param>
internal sealed record ToldStory(
    long Story,
    string Title,
    ImmutableArray<string> Brief,
    ImmutableArray<ToldArticle> Articles,
    int ArticlesTotal,
    ImmutableArray<ToldFigure> Figures,
    int FiguresTotal,
    ImmutableArray<ToldDescent> Tree,
    ImmutableArray<string> UnseenSources
)
{
    private const int MostSentences = 30;
    private const int MostSources = 30;

    public static ToldStory Of(OpenedStory opened, int skip, int take)
    {
        var story = opened.Story;
        var ids = new StoryIds(story);
        var articles = story.Articles.Skip(skip).Take(take).Select(ToldArticle.Of).ToImmutableArray();
        var shown = articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        return new ToldStory(
            opened.Reviewed.Key,
            Bounded.Cut(opened.Reviewed.Title, Bounded.Name),
            skip > 0 ? [] : [.. story.Brief.Take(MostSentences).Select(sentence => Bounded.Cut(sentence.Text, Bounded.Sentence))],
            articles,
            story.Articles.Length,
            [.. Enumerable.Range(0, story.Figures.Length).Skip(skip).Take(take).Select(index => ToldFigure.Of(opened, index))],
            story.Figures.Length,
            [
                .. story
                    .Tree.Descents.Select(descent => new ToldDescent(
                        ids.Article(descent.Article),
                        ids.Article(descent.Parent),
                        JsonWords.Of(descent.Relation.Kind),
                        Math.Round(descent.Confidence, 2)
                    ))
                    .Where(descent => shown.Contains(descent.Article)),
            ],
            [.. story.Tree.UnseenSources.Take(MostSources).Select(source => Bounded.Cut(source.Name, Bounded.Name))]
        );
    }
}

/// <summary>An article of a story.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its headline; empty where it states none.</param>
/// <param name="Outlet">Its outlet; empty where it states none.</param>
/// <param name="Published">The day, or the first of those on which it may have been published; empty where nothing is known.</param>
internal sealed record ToldArticle(string Id, string Title, string Outlet, string Published)
{
    public static ToldArticle Of(Reading.ArticleReading reading) =>
        new(
            reading.Article.Id.Value,
            Bounded.Cut(reading.Article.Title.Value ?? string.Empty, Bounded.Name),
            Bounded.Cut(reading.Article.Outlet.Value ?? string.Empty, Bounded.Name),
            reading.Published.Days is { } days ? JsonWords.Of(days.From) : string.Empty
        );
}

/// <summary>A line of the family tree.</summary>
/// <param name="Article">The article.</param>
/// <param name="MadeFrom">The one that it most likely was made from.</param>
/// <param name="Kind">copy, rewrite, excerpt, common-source, credit.</param>
/// <param name="Confidence">0 to 1; 0: which came first is not established.</param>
internal sealed record ToldDescent(string Article, string MadeFrom, string Kind, double Confidence);
