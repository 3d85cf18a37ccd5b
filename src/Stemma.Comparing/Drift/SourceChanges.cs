using System.Collections.Immutable;
using Stemma.Comparing.Figures;
using Stemma.Reading;

namespace Stemma.Comparing.Drift;

/// <summary>What changed in whose word a claim is.</summary>
internal static class SourceChanges
{
    /// <summary>Only sources that the sentences themselves name: one that is carried over from another sentence may be misread in either article.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Attribution(
        ClaimStep step,
        ImmutableArray<ArticleReading> articles
    )
    {
        var (from, to) = (step.From, step.To);
        if (!from.NamesSource || step.IsOnHeadline || step.After.Any(claim => AreOfOneSource(from, claim)))
        {
            yield break; // what the article says once of the figure's source holds for its other sentences
        }

        var source = from.Sources[0];
        if (SourceMention.IsKept(step, articles[from.Article.Index], articles[to.Article.Index]))
        {
            yield break; // the words that name it stand there, however the sentence is read
        }

        if (!to.NamesSource)
        {
            yield return (DriftKind.AttributionDropped, $"{source.Name} → no source");
        }
        else if (
            !SourceMention.IsWhollyIn(from, articles[from.Article.Index], to.Sources[0])
            && !Renaming.IsOf(source, to.Sources[0], articles[from.Article.Index], articles[to.Article.Index])
        )
        {
            yield return (DriftKind.AttributionChanged, $"{source.Name} → {to.Sources[0].Name}");
        }
    }

    /// <summary>True where both are the word of one source.</summary>
    public static bool AreOfOneSource(ClaimView first, ClaimView second) =>
        first.Sources.Any(source => second.Sources.Any(source.IsSame));
}
