using System.Collections.Immutable;
using Stemma.Comparing.Figures;

namespace Stemma.Comparing.Briefs;

/// <summary>Writes what a figure says, on whose word, and what that rests on.</summary>
internal static class FigureSentences
{
    private const int MostSupports = 4;

    public static BriefSentence Of(Story story, Figure figure)
    {
        var claims = figure.Claims.Where(item => !story.ClaimAt(item).Count.Implied).ToImmutableArray();
        claims = claims.IsEmpty ? figure.Claims : claims;
        var told = claims.FirstOrDefault(item => story.ClaimAt(item).Attribution.Length > 0, claims[0]);
        var supports = claims
            .Where(item => item != told)
            .Prepend(told)
            .Select(item => new ArticleSpan(item.Article, story.ClaimAt(item).Sentence))
            .Distinct()
            .Take(MostSupports);
        return new BriefSentence(
            $"{Counted(story, told)} {MeasurePhrases.Of(figure.Measure)}{Source(story, told)}; {Ground(figure)}.",
            BriefTopic.Figure,
            [.. supports]
        );
    }

    /// <summary>The words of number with those counted: <c>“at least 30” North Koreans</c>.</summary>
    private static string Counted(Story story, ItemRef item)
    {
        var claim = story.ClaimAt(item);
        var number = BriefCheck.Quote(claim.Count.Wording);
        return
            claim.Subject is { Text.Length: > 0 } subject && !claim.Count.Wording.Contains(subject.Text, StringComparison.Ordinal)
            ? $"{number} {BriefCheck.OneLine(subject.Text)}"
            : number;
    }

    private static string Source(Story story, ItemRef item) =>
        story.ClaimAt(item).Attribution is [var source, ..]
            ? $", according to {BriefCheck.OneLine(source.Name)}"
            : ", as the articles have it";

    private static string Ground(Figure figure)
    {
        var articles = figure.Claims.Select(item => item.Article).Distinct().Count();
        var standing = figure.Standing switch
        {
            FigureStanding.Contested => "contested",
            FigureStanding.Superseded => "since replaced",
            FigureStanding.Corroborated => "corroborated",
            _ => "from a single source",
        };
        return $"in {NumberWords.Of(articles, "article")}, {NumberWords.Of(figure.IndependentOrigins, "origin")}, {standing}";
    }
}
