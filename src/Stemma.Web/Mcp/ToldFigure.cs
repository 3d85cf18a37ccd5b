using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Web.Api;
using Stemma.Web.Api.Answers;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Mcp;

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
