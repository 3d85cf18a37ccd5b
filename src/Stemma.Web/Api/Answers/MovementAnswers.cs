using System.Collections.Immutable;
using Stemma.Comparing.Movements;
using Stemma.Text;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Web.Api.Answers;

/// <summary>Something that moved in a story.</summary>
/// <param name="Number">Its number in the archive; grows.</param>
/// <param name="Story">The story.</param>
/// <param name="Title">The story's title now; empty where it has none.</param>
/// <param name="Revision">The revision of the story at which it was seen.</param>
/// <param name="At">When it was seen.</param>
/// <param name="Kind">What moved.</param>
/// <param name="Line">The whole of it on one line, for people.</param>
/// <param name="Figure">What the figure counts; null where it is about none.</param>
/// <param name="Before">How it was; empty where it is new.</param>
/// <param name="After">How it is now; empty where it is gone.</param>
/// <param name="Because">Where it is said; at most a few places.</param>
internal sealed record MovementAnswer(
    long Number,
    long Story,
    string Title,
    long Revision,
    DateTimeOffset At,
    MovementKind Kind,
    string Line,
    MovedFigureAnswer? Figure,
    string Before,
    string After,
    ImmutableArray<MovementPlaceAnswer> Because
)
{
    public static MovementAnswer Of(StoryMovement moved) =>
        new(
            moved.Number,
            moved.Story,
            moved.Title,
            moved.Revision,
            moved.At,
            moved.Kind,
            moved.Line,
            moved.Body.Figure is { } figure ? new MovedFigureAnswer(JsonWords.Of(figure.Measure), figure.Subject) : null,
            moved.Body.Before,
            moved.Body.After,
            [
                .. moved.Body.Because.Select(place => new MovementPlaceAnswer(
                    place.Article,
                    place.Outlet,
                    place.Span.Start,
                    place.Span.End,
                    place.Words
                )),
            ]
        );
}

/// <summary>What a figure that moved counts.</summary>
/// <param name="Measure">What happened to those counted, as in the story format.</param>
/// <param name="Subject">Those counted, in the articles’ words; empty where nobody says.</param>
internal sealed record MovedFigureAnswer(string Measure, string Subject);

/// <summary>Words of an article that a movement rests on.</summary>
/// <param name="Article">Whose.</param>
/// <param name="Outlet">What the article is called by.</param>
/// <param name="Start">Where they begin in its text, in UTF-16 code units.</param>
/// <param name="End">Where they end.</param>
/// <param name="Words">The words, on one line.</param>
internal sealed record MovementPlaceAnswer(ArticleId Article, string Outlet, int Start, int End, string Words);

/// <summary>A page of what moved.</summary>
/// <param name="Movements">The latest first.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record MovementAnswerList(ImmutableArray<MovementAnswer> Movements, string? Next)
{
    /// <param name="found">One more than the page holds, where there is another.</param>
    /// <param name="paging">The page.</param>
    public static MovementAnswerList Of(ImmutableArray<StoryMovement> found, Paging paging) =>
        new([.. found.Take(paging.Count).Select(MovementAnswer.Of)], paging.Next(found.Length > paging.Count));
}
