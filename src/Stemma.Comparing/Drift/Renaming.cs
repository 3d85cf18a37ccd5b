using Stemma.Comparing.Figures;
using Stemma.Reading;
using Stemma.Reading.Speech;

namespace Stemma.Comparing.Drift;

/// <summary>Tells another word for a source from another source.</summary>
/// <remarks>
/// A writer who has the first word, and takes another, means another source; one who nowhere has it calls the same by a word of its own, where the other article
/// has not that word either: <c>police</c>, <c>law enforcement</c>.
/// </remarks>
internal static class Renaming
{
    /// <summary>True where two descriptions of a source, neither a name, may be one source’s.</summary>
    public static bool IsOf(SourceKey from, SourceKey to, ArticleReading before, ArticleReading after) =>
        !IsTold(from) && !IsTold(to) && from.Words.Length > 0 && to.Words.Length > 0 && AreApart(from, to, before, after);

    /// <summary>Of descriptions that share a word, one is not in the other article; of any others, neither is.</summary>
    private static bool AreApart(SourceKey from, SourceKey to, ArticleReading before, ArticleReading after)
    {
        var isNew = !to.Words.Except(from.Words).All(word => Has(before, word));
        var isGone = !from.Words.Except(to.Words).All(word => Has(after, word));
        return from.Words.Intersect(to.Words, StringComparer.Ordinal).Any() ? isNew || isGone : isNew && isGone;
    }

    /// <summary>A person’s name, or one who does not want to be named, is nobody’s word for an office.</summary>
    private static bool IsTold(SourceKey source) =>
        source.Standing is SourceStanding.Named or SourceStanding.Anonymous or SourceStanding.Outlet;

    private static bool Has(ArticleReading article, string word) =>
        Enumerable.Range(0, article.Text.Tokens.Length).Any(token => article.Text.Is(token, word));
}
