using Stemma.Comparing;
using Stemma.Reading.Claims;
using Stemma.Reading.Speech;
using Stemma.Text;
using Stemma.Web.Report;
using Stemma.Web.Wording;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Web.Marking;

/// <summary>Gathers all that is shown in the text of one article.</summary>
internal static class ArticleMarks
{
    /// <returns>In no promised order; the same for the same story.</returns>
    public static IEnumerable<TextMark> Of(StoryIndex index, ArticleRef article) =>
        [
            .. Boilerplate(index, article),
            .. Passages(index, article),
            .. Quotes(index, article),
            .. Caveats(index, article),
            .. Evidence(index, article),
            .. index.Story[article].Claims.SelectMany((claim, position) => OfClaim(index, new ItemRef(article, position), claim)),
        ];

    private static IEnumerable<TextMark> Boilerplate(StoryIndex index, ArticleRef article) =>
        index
            .Story[article]
            .Boilerplate.Select(
                (stretch, position) =>
                    new TextMark(
                        stretch.Span,
                        MarkKind.Boilerplate,
                        index.Ids.Boilerplate(new ItemRef(article, position)),
                        string.Empty,
                        $"No part of the reporting: {PlainWords.Lower(stretch.Kind)}"
                    )
            );

    private static IEnumerable<TextMark> Passages(StoryIndex index, ArticleRef article) =>
        index.RelationsOf(article).SelectMany(relation => PassagesOf(index, article, relation));

    private static IEnumerable<TextMark> PassagesOf(StoryIndex index, ArticleRef article, int position)
    {
        var relation = index.Story.Relations[position];
        var isTo = relation.To == article;
        var other = isTo ? relation.From : relation.To;
        return relation.Passages.Select(
            (passage, number) =>
                new TextMark(
                    isTo ? passage.To.Span : passage.From.Span,
                    MarkKind.Passage,
                    StoryIndex.PassageId(position, number, isTo),
                    index.Href(StoryIndex.PassageId(position, number, !isTo)),
                    $"{index.Label(other)} has this {PlainWords.Of(passage.Kind)}"
                )
        );
    }

    private static IEnumerable<TextMark> Quotes(StoryIndex index, ArticleRef article) =>
        index
            .Story[article]
            .Speech.Quotes.Select(
                (quote, position) =>
                {
                    var item = new ItemRef(article, position);
                    var group = index.GroupOf(item);
                    var href = group < 0 ? string.Empty : index.Href(StoryIds.QuoteGroup(group));
                    return new TextMark(quote.Span, MarkKind.Quote, index.Ids.Quote(item), href, QuoteLabel(quote));
                }
            );

    private static string QuoteLabel(Quote quote) =>
        quote.Speaker is { } speaker
            ? $"{speaker.Name}, {PlainWords.Of(quote.Form)}"
            : $"Speaker not given, {PlainWords.Of(quote.Form)}";

    private static IEnumerable<TextMark> Caveats(StoryIndex index, ArticleRef article) =>
        index
            .Story[article]
            .Caveats.Select(
                (caveat, position) =>
                    new TextMark(
                        caveat.Span,
                        MarkKind.Caveat,
                        index.Ids.Caveat(new ItemRef(article, position)),
                        string.Empty,
                        PlainWords.Of(caveat.Kind)
                    )
            );

    private static IEnumerable<TextMark> Evidence(StoryIndex index, ArticleRef article) =>
        index.Story.Evidence.SelectMany(
            (item, position) =>
                item
                    .Mentions.Select((mention, number) => (mention, number))
                    .Where(pair => pair.mention.Article == article)
                    .Select(pair => new TextMark(
                        pair.mention.Span,
                        MarkKind.Evidence,
                        StoryIndex.MentionId(position, pair.number),
                        index.Href(StoryIds.Evidence(position)),
                        $"{PlainWords.Of(item.Kind)}, {PlainWords.Of(item.Standing)}"
                    ))
        );

    private static IEnumerable<TextMark> OfClaim(StoryIndex index, ItemRef item, Claim claim)
    {
        var href = index.LedgerHref(item);
        var label = $"Claim: {claim.Count.Wording} {PlainWords.Of(claim.Measure)}";
        yield return new TextMark(claim.Span, MarkKind.Claim, index.Ids.Claim(item), string.Empty, label);
        yield return new TextMark(claim.Count.Span, MarkKind.Count, string.Empty, href, label);
        foreach (var source in claim.Attribution)
        {
            yield return new TextMark(source.Source.Span, MarkKind.Source, string.Empty, string.Empty, $"Source: {source.Name}");
        }

        foreach (var hedge in claim.Hedges)
        {
            if (Find(index, item.Article, claim.Sentence, hedge) is { } span)
            {
                yield return new TextMark(span, MarkKind.Hedge, string.Empty, string.Empty, $"Hedge: {hedge}");
            }
        }
    }

    private static TextSpan? Find(StoryIndex index, ArticleRef article, TextSpan sentence, string words)
    {
        var at = index.Story[article].Article.Text.Slice(sentence).IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at < 0 || words.Length == 0 ? null : TextSpan.FromLength(sentence.Start + at, words.Length);
    }
}
