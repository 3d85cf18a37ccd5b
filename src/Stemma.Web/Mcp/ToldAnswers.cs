using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Web.Api;
using Stemma.Web.Api.Answers;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Mcp;

/// <summary>Words of others, cut to a length at which many of them fit into an answer.</summary>
internal static class Bounded
{
    public const int Sentence = 600;
    public const int Name = 160;
    public const int Explanation = 8000;

    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), " …");
    }
}

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

/// <summary>A figure of a story.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Low">The least; null where open.</param>
/// <param name="Best">The most likely; null where it cannot be told.</param>
/// <param name="High">The most; null where open.</param>
/// <param name="Standing">single-source, corroborated, contested, superseded.</param>
/// <param name="IndependentOrigins">How many sources vouch for it that are not from one another.</param>
/// <param name="Origins">Who first vouched for it.</param>
/// <param name="Claims">How many claims tell of it.</param>
/// <param name="Accepted">What a person decided: true, false, or null where nothing.</param>
/// <param name="Grade">The grade that a person gave; null where nobody did.</param>
internal sealed record ToldFigure(
    string Id,
    string Measure,
    long? Low,
    long? Best,
    long? High,
    string Standing,
    int IndependentOrigins,
    ImmutableArray<string> Origins,
    int Claims,
    bool? Accepted,
    FigureGrade? Grade
)
{
    private const int MostOrigins = 12;

    public static ToldFigure Of(OpenedStory story, int index)
    {
        var figure = story.Story.Figures[index];
        var id = StoryIds.Figure(index);
        return new ToldFigure(
            id,
            JsonWords.Of(figure.Measure),
            figure.Low,
            figure.Best,
            figure.High,
            JsonWords.Of(figure.Standing),
            figure.IndependentOrigins,
            [.. figure.Origins.Take(MostOrigins).Select(origin => Bounded.Cut(origin.Source, Bounded.Name))],
            figure.Claims.Length,
            story.Reviewed[id].Accepted,
            story.Reviewed[id].Grade
        );
    }
}

/// <summary>A figure with what it rests on.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Review">What people decided on it.</param>
/// <param name="Claims">Its claims, at most so many as asked for; how many there are stands in the figure.</param>
internal sealed record ToldFigureClaims(ToldFigure Figure, ReviewAnswer Review, ImmutableArray<ToldClaim> Claims)
{
    /// <summary>Null where the story has no such figure.</summary>
    public static ToldFigureClaims? Of(OpenedStory story, string id, int skip, int take)
    {
        var index = Enumerable
            .Range(0, story.Story.Figures.Length)
            .FirstOrDefault(position => StoryIds.Figure(position) == id, -1);
        return index < 0
            ? null
            : new ToldFigureClaims(
                ToldFigure.Of(story, index),
                ReviewAnswer.Of(story, id),
                [.. story.Story.Figures[index].Claims.Skip(skip).Take(take).Select(claim => ToldClaim.Of(story, claim))]
            );
    }
}

/// <summary>A claim.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Sentence">The publisher's words.</param>
/// <param name="Count">The words that count.</param>
/// <param name="Low">The least they allow; null where open.</param>
/// <param name="High">The most they allow; null where open.</param>
/// <param name="Sources">Whose word it is, nearest first; none: the article's own.</param>
/// <param name="Hedges">What makes it less than certain.</param>
/// <param name="Polarity">affirmed, denied, questioned.</param>
/// <param name="Accepted">What a person decided: true, false, or null where nothing.</param>
internal sealed record ToldClaim(
    string Id,
    ToldArticle Article,
    string Sentence,
    string Count,
    long? Low,
    long? High,
    ImmutableArray<string> Sources,
    ImmutableArray<string> Hedges,
    string Polarity,
    bool? Accepted
)
{
    public static ToldClaim Of(OpenedStory story, ItemRef item)
    {
        var reading = story.Story[item.Article];
        var claim = story.Story.ClaimAt(item);
        var id = new StoryIds(story.Story).Claim(item);
        return new ToldClaim(
            id,
            ToldArticle.Of(reading),
            Bounded.Cut(reading.Article.Text.ToString(claim.Sentence), Bounded.Sentence),
            Bounded.Cut(claim.Count.Wording, Bounded.Name),
            claim.Count.Low,
            claim.Count.High,
            [.. claim.Attribution.Take(4).Select(source => Bounded.Cut(source.Source.Text, Bounded.Name))],
            [.. claim.Hedges.Take(8).Select(hedge => Bounded.Cut(hedge, Bounded.Name))],
            JsonWords.Of(claim.Polarity),
            story.Reviewed[id].Accepted
        );
    }
}

/// <summary>Why an item is so.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Section">Where it stands in the story format; empty where nowhere.</param>
/// <param name="Explanation">Its words, the rule and the reasons.</param>
/// <param name="Review">What people decided on it.</param>
internal sealed record ToldItem(string Id, string Section, string Explanation, ReviewAnswer Review)
{
    public static ToldItem Of(ItemAnswer item) =>
        new(item.Id, item.Section ?? string.Empty, Bounded.Cut(item.Explanation, Bounded.Explanation), item.Review);
}

/// <summary>Two articles side by side.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="Relation">copy, rewrite, excerpt, common-source, credit; empty where neither draws on the other.</param>
/// <param name="From">The id of the one that was borrowed from; empty where there is no relation.</param>
/// <param name="Confidence">How sure it is which came first; 0 to 1.</param>
/// <param name="Passages">Stretches that they share, at most so many as asked for.</param>
/// <param name="PassagesTotal">How many they share.</param>
/// <param name="Figures">The figures that both tell of.</param>
/// <param name="Drifts">How claims and quotes changed between them.</param>
internal sealed record ToldComparison(
    ToldArticle One,
    ToldArticle Other,
    string Relation,
    string From,
    double Confidence,
    ImmutableArray<ToldPassage> Passages,
    int PassagesTotal,
    ImmutableArray<string> Figures,
    ImmutableArray<ToldDrift> Drifts
)
{
    private const int MostItems = 50;

    public static ToldComparison Of(OpenedStory story, ComparisonAnswer comparison, int skip, int take)
    {
        var relation = comparison.Relation;
        return new ToldComparison(
            ToldArticle.Of(story.Story.Articles[story.PositionOf(comparison.One.Id)]),
            ToldArticle.Of(story.Story.Articles[story.PositionOf(comparison.Other.Id)]),
            relation?.GetProperty("kind").GetString() ?? string.Empty,
            relation?.GetProperty("from").GetString() ?? string.Empty,
            relation?.GetProperty("direction").GetProperty("confidence").GetDouble() ?? 0,
            [
                .. comparison
                    .Passages.Skip(skip)
                    .Take(take)
                    .Select(passage => new ToldPassage(
                        passage.Kind,
                        Bounded.Cut(passage.One.Text, Bounded.Sentence),
                        Bounded.Cut(passage.Other.Text, Bounded.Sentence)
                    )),
            ],
            comparison.Passages.Length,
            [.. comparison.Figures.Take(MostItems).Select(shared => shared.Figure)],
            [
                .. comparison
                    .Drifts.Take(MostItems)
                    .Select(drift => new ToldDrift(
                        drift.GetProperty("id").GetString()!,
                        drift.GetProperty("kind").GetString()!,
                        Bounded.Cut(drift.GetProperty("detail").GetString()!, Bounded.Sentence)
                    )),
            ]
        );
    }
}

/// <summary>A passage that two articles share.</summary>
/// <param name="Kind">verbatim, near, paraphrase.</param>
/// <param name="One">The words of the first.</param>
/// <param name="Other">The words of the second.</param>
internal sealed record ToldPassage(string Kind, string One, string Other);

/// <summary>How a claim or quote changed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Detail">From what to what.</param>
internal sealed record ToldDrift(string Id, string Kind, string Detail);

/// <summary>Articles that were searched for.</summary>
/// <param name="Articles">Best first.</param>
/// <param name="HasMore">Whether there are more after these.</param>
internal sealed record ToldArticles(ImmutableArray<FoundArticleAnswer> Articles, bool HasMore);
