using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Movements;
using Stemma.Text;
using Stemma.Workspace.Formats;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Something that moved in a story of the archive.</summary>
/// <param name="Number">Its number in the archive; grows.</param>
/// <param name="Story">The key of the story.</param>
/// <param name="Title">The story's title now; empty where it has none.</param>
/// <param name="Revision">The revision of the story at which it was seen.</param>
/// <param name="At">When it was seen.</param>
/// <param name="Kind">What moved.</param>
/// <param name="Body">How.</param>
public sealed record StoryMovement(
    long Number,
    long Story,
    string Title,
    long Revision,
    DateTimeOffset At,
    MovementKind Kind,
    StoredMovement Body
)
{
    /// <summary>What moved, on one line.</summary>
    public string Line => MovementPhrases.Of(Kind, Body.Figure, Body.Before, Body.After);

    /// <summary>The outlets whose articles say so; each once, in the order of the story.</summary>
    public ImmutableArray<string> Outlets => [.. Body.Because.Select(words => words.Outlet).Distinct(StringComparer.Ordinal)];
}

/// <summary>A movement as it is kept: it points at articles by their ids, for the story goes on.</summary>
/// <param name="Figure">What the figure counts; null where it is about none.</param>
/// <param name="Before">As in <see cref="Movement.Before"/>.</param>
/// <param name="After">As in <see cref="Movement.After"/>.</param>
/// <param name="Because">Where it is said; at most a few places.</param>
public sealed record StoredMovement(MovedFigure? Figure, string Before, string After, ImmutableArray<MovementWords> Because)
{
    private const int MostPlaces = 12;
    private const int LongestWords = 300;

    internal static StoredMovement Of(Movement movement, Story story) =>
        new(
            movement.Figure,
            Short(movement.Before),
            Short(movement.After),
            [.. movement.Because.Take(MostPlaces).Select(place => WordsOf(story, place))]
        );

    private static string Short(string words) => StoredText.Of(OneLine.Cut(OneLine.Of(words), LongestWords));

    private static MovementWords WordsOf(Story story, ArticleSpan place)
    {
        var reading = story[place.Article];
        return new MovementWords(
            reading.Article.Id,
            StoredText.Of(ArticleNames.Of(reading)),
            place.Span,
            Short(reading.Article.Text.ToString(place.Span))
        );
    }
}

/// <summary>Words of an article that a movement rests on.</summary>
/// <param name="Article">Whose.</param>
/// <param name="Outlet">What the article is called by.</param>
/// <param name="Span">Where in its text.</param>
/// <param name="Words">The words, on one line.</param>
public sealed record MovementWords(ArticleId Article, string Outlet, TextSpan Span, string Words);
