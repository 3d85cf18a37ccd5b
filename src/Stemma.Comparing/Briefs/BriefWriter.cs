using System.Collections.Immutable;
using Stemma.Comparing.Conflicts;
using Stemma.Comparing.Drift;
using Stemma.Reading.Claims;
using Stemma.Reading.Evidence;

namespace Stemma.Comparing.Briefs;

/// <summary>Writes half a page that a desk editor could use. A sentence whose words or numbers are not in a span it cites is not written.</summary>
public static class BriefWriter
{
    private const int MostFigures = 6;
    private const int MostConflicts = 4;
    private const int MostDrifts = 5;
    private const int MostCaveats = 4;

    /// <param name="story">The story; its own brief is not read.</param>
    /// <returns>What is reported on whose word, what is contested, what changed, what nobody verified; in this order.</returns>
    public static ImmutableArray<BriefSentence> Write(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return
        [
            .. Figures(story).Take(MostFigures),
            .. Contested(story).Take(MostConflicts),
            .. Drifts(story).Take(MostDrifts),
            .. Unverified(story).Take(MostCaveats),
        ];
    }

    private static IEnumerable<BriefSentence> Figures(Story story) =>
        story
            .Figures.Where(figure =>
                figure.Measure != Measure.Other
                && figure.Claims.Any(item => story.ClaimAt(item) is { Scope: EventScope.Current, Count.Implied: false })
            )
            .Select(figure => FigureSentences.Of(story, figure))
            .Where(sentence => BriefCheck.Holds(story, sentence));

    private static IEnumerable<BriefSentence> Contested(Story story) =>
        story
            .Conflicts.Where(conflict => conflict.Kind == ConflictKind.Incompatible)
            .Select(conflict => ContestedSentence(story, conflict))
            .Where(sentence => BriefCheck.Holds(story, sentence));

    private static BriefSentence ContestedSentence(Story story, Conflict conflict)
    {
        var (one, two) = (conflict.Claims[0], conflict.Claims[1]);
        return new BriefSentence(
            $"{Voice(story, one)} has {Words(story, one)}; {Voice(story, two)} has {Words(story, two)}: {conflict.Because}.",
            BriefTopic.Contested,
            [SentenceOf(story, one), SentenceOf(story, two)]
        );
    }

    private static IEnumerable<BriefSentence> Drifts(Story story) =>
        story
            .Drifts.Where(drift => drift.On == DriftOn.Claims)
            .GroupBy(drift => (drift.Kind, drift.To.Article, drift.Detail))
            .Select(same => DriftSentence(story, same.First()))
            .Where(sentence => BriefCheck.Holds(story, sentence));

    private static BriefSentence DriftSentence(Story story, Drift.Drift drift) =>
        new(
            $"{DriftPhrases.Of(drift.Kind)}: {Name(story, drift.From.Article)} has {Words(story, drift.From)}, {Name(story, drift.To.Article)} has {Words(story, drift.To)}.",
            BriefTopic.Drift,
            [SentenceOf(story, drift.From), SentenceOf(story, drift.To)]
        );

    private static IEnumerable<BriefSentence> Unverified(Story story) =>
        from article in Enumerable.Range(0, story.Articles.Length)
        from caveat in story.Articles[article].Caveats
        where caveat.Kind is CaveatKind.Unverified or CaveatKind.Disputed
        let span = new ArticleSpan(new ArticleRef(article), caveat.Span)
        let sentence = new BriefSentence(
            $"{Name(story, span.Article)} says: {Quoted(story, span)}.",
            BriefTopic.Unverified,
            [span]
        )
        where BriefCheck.Holds(story, sentence)
        select sentence;

    private static string Name(Story story, ArticleRef article) => ArticleNames.Of(story[article]);

    private static string Voice(Story story, ItemRef item) =>
        story.ClaimAt(item).Attribution is [var source, ..] ? source.Name : Name(story, item.Article);

    private static string Words(Story story, ItemRef item) =>
        Quoted(story, new ArticleSpan(item.Article, story.ClaimAt(item).Span));

    private static string Quoted(Story story, ArticleSpan span) =>
        BriefCheck.Quote(story[span.Article].Article.Text.ToString(span.Span));

    private static ArticleSpan SentenceOf(Story story, ItemRef item) => new(item.Article, story.ClaimAt(item).Sentence);
}
