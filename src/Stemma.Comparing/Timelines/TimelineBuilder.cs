using System.Collections.Immutable;
using Stemma.Comparing.Figures;
using Stemma.Reading;

namespace Stemma.Comparing.Timelines;

/// <summary>Puts claims and publications in the order of their days.</summary>
public static class TimelineBuilder
{
    /// <returns>Ascending by day.</returns>
    public static ImmutableArray<TimelineEntry> Build(ImmutableArray<ArticleReading> articles, ImmutableArray<Figure> figures) =>
        [];
}
