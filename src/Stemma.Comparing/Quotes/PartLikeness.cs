using Stemma.Comparing.Words;

namespace Stemma.Comparing.Quotes;

/// <summary>Judges whether two quoted sentences are one utterance: the same, cut, translated anew, or reworded.</summary>
internal static class PartLikeness
{
    /// <summary>From this share of the shorter one's words in their order, one holds the other.</summary>
    private const double Held = 0.85;

    /// <returns>How alike they are, and whether one holds the other; null where they are two utterances.</returns>
    public static (double Likeness, bool Holds)? Of(QuotePart first, QuotePart second, WordWeights weights)
    {
        var fit = first.Speaker.Fits(second.Speaker);
        var content = weights.Overlap(first.Stems, second.Stems);
        if (content < LeastContent(fit) && first.Wording != second.Wording)
        {
            return null;
        }

        var fewest = Math.Min(first.Words.Length, second.Words.Length);
        var order = (double)WordAlignment.CommonLength(first.Words, second.Words) / fewest;
        var shared = first.Stems.Intersect(second.Stems, StringComparer.Ordinal).Count();
        var same = fit == SpeakerFit.Same;
        var holds = order >= Held && content >= Held;
        var likeness = (order + content) / 2;

        var joined = fit switch
        {
            _ when first.Wording == second.Wording => same || fewest >= 3,
            SpeakerFit.Same => IsSameSense(order, content, shared, fewest),
            SpeakerFit.Unknown => fewest >= 3 && holds && shared >= 2 || fewest >= 6 && order >= 0.6 && content >= 0.5,
            _ => fewest >= 5 && holds && shared >= 2,
        };
        return joined ? (likeness, holds) : null;
    }

    /// <summary>What no rule below does without; it spares the dearer comparing of the order.</summary>
    private static double LeastContent(SpeakerFit fit) =>
        fit switch
        {
            SpeakerFit.Same => 0.2,
            SpeakerFit.Unknown => 0.5,
            _ => Held,
        };

    /// <summary>One speaker's words: a piece held by the other wording, most of the content, or most of the frame.</summary>
    private static bool IsSameSense(double order, double content, int shared, int fewest) =>
        shared >= 1 && content >= 0.95
        || shared >= 2 && content >= 0.45 && order >= 0.3
        || shared >= 5 && content >= 0.4
        || fewest >= 6 && shared >= 1 && order >= 0.5 && content >= 0.2;
}
