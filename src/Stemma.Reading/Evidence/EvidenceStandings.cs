using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>Reads what an article says of the verification of a piece of evidence.</summary>
internal static class EvidenceStandings
{
    /// <summary>By the caveats that speak of it or of its kind, then by words such as <c>verified by</c>.</summary>
    public static EvidenceStanding Of(TokenizedText text, List<EvidenceMention> mentions, ImmutableArray<Caveat> caveats)
    {
        foreach (var caveat in caveats)
        {
            if (
                caveat.Kind is CaveatKind.Unverified or CaveatKind.Disputed
                && mentions.Any(mention => SpeaksOf(text, caveat, mention))
            )
            {
                return caveat.Kind == CaveatKind.Disputed ? EvidenceStanding.Disputed : EvidenceStanding.Unverified;
            }
        }

        return mentions.Any(mention => IsVerified(text, mention)) ? EvidenceStanding.Verified : EvidenceStanding.Unstated;
    }

    private static bool SpeaksOf(TokenizedText text, Caveat caveat, EvidenceMention mention) =>
        caveat.AppliesTo.Overlaps(mention.Span)
        || caveat.Span.Start > mention.Span.Start && NamesKind(text, caveat.Span, mention.Kind);

    private static bool NamesKind(TokenizedText text, TextSpan span, EvidenceKind kind)
    {
        var range = text.TokensIn(span);
        for (var at = range.Start; at < range.End; at++)
        {
            if (EvidenceWords.Noun(text[at]) is { } noun && noun.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVerified(TokenizedText text, EvidenceMention mention)
    {
        var range = text.TokensIn(mention.Span);
        for (var at = range.Start; at < range.End; at++)
        {
            if (text[at] is "verified" or "geolocated" or "authenticated")
            {
                return true;
            }
        }

        return false;
    }
}
