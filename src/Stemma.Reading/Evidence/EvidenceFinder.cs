using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>Finds the videos, photos, recordings and documents that an article speaks of.</summary>
public static class EvidenceFinder
{
    /// <summary>From this share of its words on, a mention says what an earlier one said.</summary>
    private const double SameMatter = 0.5;

    /// <summary>How many items, and mentions of each, a mention is held against.</summary>
    private const int ItemsBack = 40;
    private const int MentionsBack = 8;

    /// <param name="article">For the outlet's own name.</param>
    /// <param name="text">The words.</param>
    /// <param name="entities">For who posted it.</param>
    /// <param name="times">For when it was posted.</param>
    /// <param name="speech">What is passed on as the word of others; a photo spoken of in a quote counts too.</param>
    /// <param name="caveats">For what is said of its verification.</param>
    /// <returns>By first mention.</returns>
    public static ImmutableArray<EvidenceItem> Find(
        Article article,
        TokenizedText text,
        ImmutableArray<Entity> entities,
        ImmutableArray<ResolvedTime> times,
        Speech.Speech speech,
        ImmutableArray<Caveat> caveats
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var items = new List<List<EvidenceMention>>();
        var mentions = EvidenceMentionFinder.Find(text, new EvidencePosters(text, entities, times));
        foreach (var mention in mentions)
        {
            if (SameItem(text, items, mention) is not { } item)
            {
                items.Add([mention]);
            }
            else if (!item[^1].Span.Overlaps(mention.Span))
            {
                // What begins within the mention before says nothing anew.
                item.Add(mention);
            }
        }

        if (items.Count == 0)
        {
            return [];
        }

        var checks = new EvidenceChecks(article, text, entities, speech, caveats, mentions);
        return [.. items.Select(item => ItemOf(text, item, checks.Of(item)))];
    }

    /// <summary>The item that a mention points back to, or says again; null where it is a new one.</summary>
    private static List<EvidenceMention>? SameItem(TokenizedText text, List<List<EvidenceMention>> items, EvidenceMention mention)
    {
        if (mention.Reference == EvidenceReference.New)
        {
            return null;
        }

        var alike = items.TakeLast(ItemsBack).Where(item => item[0].Kind == mention.Kind).ToList();
        var best = alike.MaxBy(item => item.TakeLast(MentionsBack).Max(earlier => Overlap(text, earlier, mention)));
        if (best is not null && best.TakeLast(MentionsBack).Max(earlier => Overlap(text, earlier, mention)) >= SameMatter)
        {
            return best;
        }

        return mention.Reference == EvidenceReference.Back ? alike.LastOrDefault() : null;
    }

    private static double Overlap(TokenizedText text, EvidenceMention one, EvidenceMention other)
    {
        var (first, second) = (Words(text, one.Span), Words(text, other.Span));
        var fewer = Math.Min(first.Count, second.Count);
        return fewer < 2 ? 0 : (double)first.Count(second.Contains) / fewer;
    }

    private static HashSet<string> Words(TokenizedText text, TextSpan span)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var range = text.TokensIn(span);
        for (var at = range.Start; at < range.End; at++)
        {
            if (
                text.Tokens[at].Kind != TokenKind.Punctuation
                && text[at].Length > 3
                && Speech.Lexicon.KindsOf(text[at]) == Speech.WordKinds.None
            )
            {
                words.Add(text[at].ToString());
            }
        }

        return words;
    }

    private static EvidenceItem ItemOf(TokenizedText text, List<EvidenceMention> mentions, ImmutableArray<EvidenceCheck> checks)
    {
        var fullest = mentions.MaxBy(mention => mention.Span.Length)!;
        return new EvidenceItem(
            mentions[0].Kind,
            text.Source.ToString(fullest.Span),
            [.. mentions.SelectMany(mention => mention.PostedBy).DistinctBy(poster => poster.Text)],
            mentions.Select(mention => mention.Platform).FirstOrDefault(platform => platform.Length > 0, string.Empty),
            [.. mentions.Select(mention => mention.Span)],
            mentions.Select(mention => mention.Posted).FirstOrDefault(posted => posted is not null),
            checks,
            Explanation.Of("evidence.noun", $"«{text.Source.ToString(mentions[0].Span)}»")
        );
    }
}
