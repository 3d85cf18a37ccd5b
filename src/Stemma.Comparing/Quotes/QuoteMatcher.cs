using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Reading;

namespace Stemma.Comparing.Quotes;

/// <summary>Joins the quotes of several articles that are one utterance.</summary>
public static class QuoteMatcher
{
    /// <returns>By first quote; a quote of two sentences may stand in two groups.</returns>
    public static ImmutableArray<QuoteGroup> Match(ImmutableArray<ArticleReading> articles, EntityIndex entities) => [];
}
