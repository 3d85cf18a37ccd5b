using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Workspace.Storage;

/// <summary>What an article's file or page said of itself when it was received: kept, so that a later way of reading pages does not move the words that people decided on.</summary>
internal sealed record StatedFields(
    StatedText? Title,
    StatedText? Outlet,
    StatedText? Byline,
    StatedText? Url,
    StatedText? Language,
    StatedDay? Published,
    StatedDay? Updated,
    ImmutableArray<StoredBoilerplate> Boilerplate,
    ImmutableArray<StoredPost> Posts
)
{
    public static StatedFields Of(Article article) =>
        new(
            StatedText.Of(article.Title),
            StatedText.Of(article.Outlet),
            StatedText.Of(article.Byline),
            StatedText.Of(article.Url),
            StatedText.Of(article.Language),
            StatedDay.Of(article.Published),
            StatedDay.Of(article.Updated),
            [.. article.MarkedBoilerplate.Select(mark => new StoredBoilerplate(mark.Span, mark.Kind))],
            [.. article.MarkedPosts.Select(post => new StoredPost(post.Span, StatedDay.Of(post.At)))]
        );

    /// <summary>The article as it was received.</summary>
    public Article ToArticle(string id, ImmutableArray<string> names, string body) =>
        new()
        {
            Id = new ArticleId(id),
            Names = names,
            Text = new SourceText(body),
            Title = StatedText.ToStated(Title),
            Outlet = StatedText.ToStated(Outlet),
            Byline = StatedText.ToStated(Byline),
            Url = StatedText.ToStated(Url),
            Language = StatedText.ToStated(Language),
            Published = StatedDay.ToTime(Published),
            Updated = StatedDay.ToTime(Updated),
            MarkedBoilerplate = [.. Boilerplate.Select(mark => new MarkedBoilerplate(mark.Span, mark.Kind))],
            MarkedPosts = [.. Posts.Select(post => new MarkedPost(post.Span, StatedDay.ToTime(post.At)))],
        };
}

/// <summary>A stated value and its field.</summary>
internal sealed record StatedText(string Value, string Field)
{
    public static StatedText? Of(Stated stated) => stated.IsKnown ? new StatedText(stated.Value, stated.Field) : null;

    public static Stated ToStated(StatedText? text) => text is null ? Stated.Nothing : new Stated(text.Value, text.Field);
}

/// <summary>A stated day, its instant where known, and its field.</summary>
internal sealed record StatedDay(DateOnly Date, DateTimeOffset? Instant, string Field)
{
    public static StatedDay? Of(StatedTime time) => time.IsKnown ? new StatedDay(time.Date, time.Instant, time.Field) : null;

    public static StatedTime ToTime(StatedDay? day) =>
        day is null ? StatedTime.Nothing : new StatedTime(day.Date, day.Instant, day.Field);
}

/// <summary>A stretch that the page marks as no part of the article.</summary>
internal sealed record StoredBoilerplate(TextSpan Span, BoilerplateKind Kind);

/// <summary>A post of a live page.</summary>
internal sealed record StoredPost(TextSpan Span, StatedDay? At);
