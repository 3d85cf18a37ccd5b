using System.Collections.Immutable;
using Stemma.Reading;

namespace Stemma.Comparing.Reuse;

/// <summary>Judges from shared passages, credits, dates and wording which article draws on which.</summary>
public static class RelationJudge
{
    /// <returns>By first, then second article; at most one for each pair.</returns>
    public static ImmutableArray<Relation> Judge(ImmutableArray<ArticleReading> articles, ImmutableArray<Passage> passages) => [];
}
