using Stemma.Comparing;
using Stemma.Comparing.Drift;

namespace Stemma.Workspace.Reviewing;

/// <summary>The words that the items of a story stand on.</summary>
internal sealed class ItemAnchors(Story story)
{
    public WordAnchor Claim(ItemRef item)
    {
        var claim = story.ClaimAt(item);
        return WordAnchor.Of(story[item.Article].Article, claim.Count.Span) with { Aspect = claim.Measure.ToString() };
    }

    public WordAnchor Quote(ItemRef item) => WordAnchor.Of(story[item.Article].Article, story.QuoteAt(item).Span);

    public WordAnchor Name(ItemRef item) =>
        WordAnchor.Of(story[item.Article].Article, story[item.Article].Entities[item.Index].Mentions[0].Span);

    public WordAnchor Caveat(ItemRef item)
    {
        var caveat = story[item.Article].Caveats[item.Index];
        return WordAnchor.Of(story[item.Article].Article, caveat.Span) with { Aspect = caveat.Kind.ToString() };
    }

    public WordAnchor Words(ArticleSpan words) => WordAnchor.Of(story[words.Article].Article, words.Span);

    public Subject Drift(int position)
    {
        var drift = story.Drifts[position];
        return new Subject(
            SubjectKind.Drift,
            drift.Kind.ToString(),
            drift.On == DriftOn.Quotes ? [Quote(drift.From), Quote(drift.To)] : [Claim(drift.From), Claim(drift.To)]
        );
    }
}
