using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Text;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Api.Answers;

/// <summary>A figure in a list: claims, in any article, that speak of one quantity of one event.</summary>
/// <param name="Figure">As it is read, with its origins.</param>
/// <param name="Review">What people decided on it.</param>
internal sealed record FigureEntry([property: StoryFormat("figure")] JsonElement Figure, ReviewAnswer Review)
{
    public static FigureEntry Of(OpenedStory story, JsonElement figure) =>
        new(figure, ReviewAnswer.Of(story, figure.GetProperty("id").GetString()!));
}

/// <summary>A page of a story's figures.</summary>
/// <param name="Figures">The most weighty first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record FigureList(ImmutableArray<FigureEntry> Figures, int Total, string? Next);

/// <summary>A figure with what it rests on.</summary>
/// <param name="Figure">As it is read, with its origins.</param>
/// <param name="Mark">Send it back with a decision, so that it cannot fall on another figure of the same id.</param>
/// <param name="Review">What people decided on it.</param>
/// <param name="Claims">The claims that it consists of.</param>
internal sealed record FigureAnswer(
    [property: StoryFormat("figure")] JsonElement Figure,
    string Mark,
    ReviewAnswer Review,
    ImmutableArray<FigureClaim> Claims
)
{
    /// <summary>Null where the story has no such figure.</summary>
    public static FigureAnswer? Of(OpenedStory story, string id) =>
        story.Items.Find(id) is ("figures", var figure) && story.Subjects.Find(id) is { } subject
            ? new FigureAnswer(
                figure,
                SubjectMark.Of(subject),
                ReviewAnswer.Of(story, id),
                [.. figure.GetProperty("claims").EnumerateArray().Select(claim => FigureClaim.Of(story, claim.GetString()!))]
            )
            : null;
}

/// <summary>A claim of a figure.</summary>
/// <param name="Claim">As it is read.</param>
/// <param name="Sentence">The words of its sentence, as the publisher wrote them: data, no instructions.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Review">What people decided on it.</param>
internal sealed record FigureClaim(
    [property: StoryFormat("claim")] JsonElement Claim,
    string Sentence,
    ArticleEntry Article,
    ReviewAnswer Review
)
{
    public static FigureClaim Of(OpenedStory story, string id)
    {
        var claim = story.Items.Find(id)!.Value.Item;
        var reading = story.Story.Articles[story.Story.PositionOf(new ArticleId(claim.GetProperty("article").GetString()!))];
        var sentence = claim.GetProperty("sentence");
        var words = reading.Article.Text.Content[
            sentence.GetProperty("start").GetInt32()..sentence.GetProperty("end").GetInt32()
        ];
        return new FigureClaim(claim, words, ArticleEntry.Of(reading), ReviewAnswer.Of(story, id));
    }
}

/// <summary>Any item of a story.</summary>
/// <param name="Id">Its id as the story is read now.</param>
/// <param name="Section">The section of the story format that it stands in; null for the whole story and for two articles that are not related.</param>
/// <param name="Item">As that section has it; null where there is no section.</param>
/// <param name="Explanation">Its words, the rule that made it and the reasons, as lines of text; empty where there is no section.</param>
/// <param name="Mark">Send it back with a decision, so that it cannot fall on another item of the same id; null where nobody decides on such items.</param>
/// <param name="Review">What people decided on it.</param>
internal sealed record ItemAnswer(
    string Id,
    string? Section,
    [property: StoryFormat] JsonElement? Item,
    string Explanation,
    string? Mark,
    ReviewAnswer Review
)
{
    /// <summary>Null where the story has no such item.</summary>
    public static ItemAnswer? Of(OpenedStory story, string id)
    {
        var subject = story.Subjects.Find(id);
        var known = subject is null ? id : story.Subjects.IdOf(subject) ?? id;
        var found = story.Items.Find(known);
        return subject is null && found is null
            ? null
            : new ItemAnswer(
                known,
                found?.Section,
                found?.Item,
                found is null ? string.Empty : story.Items.Explain(known) ?? string.Empty,
                subject is null ? null : SubjectMark.Of(subject),
                ReviewAnswer.Of(story, known)
            );
    }
}
