using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Web.Api;
using Stemma.Web.Api.Answers;

namespace Stemma.Web.Mcp;

/// <summary>Two articles side by side.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="Relation">copy, rewrite, excerpt, common-source, credit; empty where neither draws on the other.</param>
/// <param name="From">The id of the one that was borrowed from; empty where there is no relation.</param>
/// <param name="Confidence">How sure it is which came first; 0 to 1.</param>
/// <param name="Passages">Stretches that they share, at most so many as asked for.</param>
/// <param name="PassagesTotal">How many they share.</param>
/// <param name="Figures">The figures that both tell of.</param>
/// <param name="Drifts">How claims and quotes changed between them.</param>
internal sealed record ToldComparison(
    ToldArticle One,
    ToldArticle Other,
    string Relation,
    string From,
    double Confidence,
    ImmutableArray<ToldPassage> Passages,
    int PassagesTotal,
    ImmutableArray<string> Figures,
    ImmutableArray<ToldDrift> Drifts
)
{
    private const int MostItems = 50;

    public static ToldComparison Of(OpenedStory story, ComparisonAnswer comparison, int skip, int take)
    {
        var relation = comparison.Relation;
        return new ToldComparison(
            ToldArticle.Of(story.Story.Articles[story.Story.PositionOf(new ArticleId(comparison.One.Id))]),
            ToldArticle.Of(story.Story.Articles[story.Story.PositionOf(new ArticleId(comparison.Other.Id))]),
            relation?.GetProperty("kind").GetString() ?? string.Empty,
            relation?.GetProperty("from").GetString() ?? string.Empty,
            relation?.GetProperty("direction").GetProperty("confidence").GetDouble() ?? 0,
            [
                .. comparison
                    .Passages.Skip(skip)
                    .Take(take)
                    .Select(passage => new ToldPassage(
                        passage.Kind,
                        Bounded.Cut(passage.One.Text, Bounded.Sentence),
                        Bounded.Cut(passage.Other.Text, Bounded.Sentence)
                    )),
            ],
            comparison.Passages.Length,
            [.. comparison.Figures.Take(MostItems).Select(shared => shared.Figure)],
            [
                .. comparison
                    .Drifts.Take(MostItems)
                    .Select(drift => new ToldDrift(
                        drift.GetProperty("id").GetString()!,
                        drift.GetProperty("kind").GetString()!,
                        Bounded.Cut(drift.GetProperty("detail").GetString()!, Bounded.Sentence)
                    )),
            ]
        );
    }
}

/// <summary>A passage that two articles share.</summary>
/// <param name="Kind">verbatim, near, paraphrase.</param>
/// <param name="One">The words of the first.</param>
/// <param name="Other">The words of the second.</param>
internal sealed record ToldPassage(string Kind, string One, string Other);

/// <summary>How a claim or quote changed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Detail">From what to what.</param>
internal sealed record ToldDrift(string Id, string Kind, string Detail);
