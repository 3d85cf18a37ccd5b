using System.Collections.Immutable;
using Stemma.Comparing.Figures;
using Stemma.Reading.Claims;
using Stemma.Reading.Evidence;
using Stemma.Text;

namespace Stemma.Comparing.Movements;

/// <summary>What of a story a later reading is held against. It points at words and not at positions, so that it can be kept while articles come in.</summary>
/// <param name="Articles">Those that the story had; in its order.</param>
/// <param name="Figures">Its figures, in its order.</param>
/// <param name="Evidence">Its evidence, in its order.</param>
/// <param name="Caveats">The ways in which its articles say that something is not known; ascending, each once.</param>
public sealed record StorySnapshot(
    ImmutableArray<ArticleId> Articles,
    ImmutableArray<FigureSnapshot> Figures,
    ImmutableArray<EvidenceSnapshot> Evidence,
    ImmutableArray<CaveatKind> Caveats
)
{
    /// <summary>Takes it.</summary>
    public static StorySnapshot Of(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new StorySnapshot(
            [.. story.Articles.Select(reading => reading.Article.Id)],
            [.. story.Figures.Select(figure => FigureSnapshot.Of(story, figure))],
            [
                .. story.Evidence.Select(item => new EvidenceSnapshot(
                    [.. item.Mentions.Select(mention => WordKey.Of(story, mention.Article, mention.Span))],
                    item.Standing
                )),
            ],
            [.. story.Articles.SelectMany(reading => reading.Caveats).Select(caveat => caveat.Kind).Distinct().Order()]
        );
    }
}

/// <summary>How a figure stood.</summary>
/// <param name="Counts">Where its claims’ numbers stand; the figure is known again by them.</param>
/// <param name="Low">As in <see cref="Figure.Low"/>.</param>
/// <param name="Best">As in <see cref="Figure.Best"/>.</param>
/// <param name="High">As in <see cref="Figure.High"/>.</param>
/// <param name="Standing">What it rested on.</param>
/// <param name="Origins">Who vouched for it.</param>
/// <param name="IsDenied">True where one of its claims denied it.</param>
public sealed record FigureSnapshot(
    ImmutableArray<WordKey> Counts,
    long? Low,
    long? Best,
    long? High,
    FigureStanding Standing,
    ImmutableArray<string> Origins,
    bool IsDenied
)
{
    /// <summary>Takes it.</summary>
    public static FigureSnapshot Of(Story story, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(figure);
        return new FigureSnapshot(
            [.. figure.Claims.Select(claim => WordKey.Of(story, claim.Article, story.ClaimAt(claim).Count.Span))],
            figure.Low,
            figure.Best,
            figure.High,
            figure.Standing,
            [.. figure.Origins.Select(origin => origin.Source)],
            figure.Claims.Any(claim => story.ClaimAt(claim).Polarity == Polarity.Denied)
        );
    }
}

/// <summary>How a video, photo, recording or document stood.</summary>
/// <param name="Mentions">Where it was spoken of.</param>
/// <param name="Standing">What was said of its verification.</param>
public sealed record EvidenceSnapshot(ImmutableArray<WordKey> Mentions, EvidenceStanding Standing);

/// <summary>Words of an article, which stay where they are whatever comes in.</summary>
/// <param name="Article">Whose.</param>
/// <param name="Span">Where.</param>
public readonly record struct WordKey(ArticleId Article, TextSpan Span)
{
    /// <summary>The words of an article of a story.</summary>
    internal static WordKey Of(Story story, ArticleRef article, TextSpan span) => new(story[article].Article.Id, span);
}
