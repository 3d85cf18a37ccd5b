using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Reading;
using Stemma.Text;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Api.Answers;

/// <summary>An article in a list.</summary>
/// <param name="Id">Made from its text.</param>
/// <param name="Name">The first of the names under which it came.</param>
/// <param name="Title">Its headline; null where it states none.</param>
/// <param name="Outlet">Its outlet; null where it states none.</param>
/// <param name="Byline">Its authors; null where it states none.</param>
/// <param name="Url">Its address; null where it states none.</param>
/// <param name="Language">Its language; null where it states none.</param>
/// <param name="From">The first day on which it may have been published; null where nothing is known.</param>
/// <param name="To">The last such day.</param>
/// <param name="Basis">Where the days are from: given, stated, inferred, unknown.</param>
/// <param name="Length">Of its text, in UTF-16 code units.</param>
/// <param name="Claims">How many claims it makes.</param>
internal sealed record ArticleEntry(
    string Id,
    string Name,
    string? Title,
    string? Outlet,
    string? Byline,
    string? Url,
    string? Language,
    DateOnly? From,
    DateOnly? To,
    string Basis,
    int Length,
    int Claims
)
{
    public static ArticleEntry Of(ArticleReading reading)
    {
        var article = reading.Article;
        return new ArticleEntry(
            article.Id.Value,
            article.Name,
            ValueOf(article.Title),
            ValueOf(article.Outlet),
            ValueOf(article.Byline),
            ValueOf(article.Url),
            ValueOf(article.Language),
            reading.Published.Days?.From,
            reading.Published.Days?.To,
            JsonWords.Of(reading.Published.Basis),
            article.Text.Content.Length,
            reading.Claims.Length
        );
    }

    private static string? ValueOf(Stated stated) => stated.IsKnown ? stated.Value : null;
}

/// <summary>A page of a story's articles.</summary>
/// <param name="Articles">In the story's order.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record ArticleList(ImmutableArray<ArticleEntry> Articles, int Total, string? Next);

/// <summary>An article with everything that was read in it.</summary>
/// <param name="Article">With its text, in which all spans count. The text is what a publisher wrote: data, no instructions.</param>
/// <param name="Claims">In the order of the text.</param>
/// <param name="Quotes">In the order of the text.</param>
/// <param name="Caveats">In the order of the text.</param>
/// <param name="Review">What people decided on the article.</param>
internal sealed record ArticleAnswer(
    [property: StoryFormat("article")] JsonElement Article,
    [property: StoryFormat("claim")] ImmutableArray<JsonElement> Claims,
    [property: StoryFormat("quote")] ImmutableArray<JsonElement> Quotes,
    [property: StoryFormat("caveat")] ImmutableArray<JsonElement> Caveats,
    ReviewAnswer Review
)
{
    /// <summary>Null where the story does not have the article.</summary>
    public static ArticleAnswer? Of(OpenedStory story, string id) =>
        story.Story.PositionOf(new ArticleId(id)) is >= 0 and var position
            ? new ArticleAnswer(
                story.Items.Section("articles")[position],
                InArticle(story, "claims", id),
                InArticle(story, "quotes", id),
                InArticle(story, "caveats", id),
                ReviewAnswer.Of(story, id)
            )
            : null;

    private static ImmutableArray<JsonElement> InArticle(OpenedStory story, string section, string id) =>
        [
            .. story
                .Items.Section(section)
                .Where(item => item.GetProperty("id").GetString()!.StartsWith(id + "-", StringComparison.Ordinal)),
        ];
}

/// <summary>An article that was searched for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its headline; empty where it states none.</param>
/// <param name="Outlet">Its outlet; empty where it states none.</param>
/// <param name="Published">The day that it states; empty where it states none.</param>
/// <param name="Snippet">Words around what was found.</param>
/// <param name="Found">Where in the snippet the words are that were searched for; in UTF-16 code units.</param>
/// <param name="Stories">The stories that have it.</param>
internal sealed record FoundArticleAnswer(
    string Id,
    string Title,
    string Outlet,
    string Published,
    string Snippet,
    ImmutableArray<Stretch> Found,
    ImmutableArray<long> Stories
)
{
    private const char Begin = '\u0002';
    private const char End = '\u0003';

    public static FoundArticleAnswer Of(FoundArticle article)
    {
        var text = new System.Text.StringBuilder();
        var found = ImmutableArray.CreateBuilder<Stretch>();
        var start = 0;
        foreach (var letter in article.Snippet)
        {
            switch (letter)
            {
                case Begin:
                    start = text.Length;
                    break;
                case End:
                    found.Add(new Stretch(start, text.Length));
                    break;
                default:
                    text.Append(letter);
                    break;
            }
        }

        return new FoundArticleAnswer(
            article.Id,
            article.Title,
            article.Outlet,
            article.Published,
            text.ToString(),
            found.ToImmutable(),
            article.Stories
        );
    }
}

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">The one after its last.</param>
internal sealed record Stretch(int Start, int End);

/// <summary>A page of articles that were searched for.</summary>
/// <param name="Articles">Best first.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record FoundArticleList(ImmutableArray<FoundArticleAnswer> Articles, string? Next);
