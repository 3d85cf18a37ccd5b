using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Quotes;
using Stemma.Reading;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Comparing.FamilyTrees;

/// <summary>Finds what several articles have from one voice, and not from one another: «a statement by X».</summary>
internal static class UnseenStatements
{
    private const int FewestArticles = 2;

    /// <summary>One thing that a voice said, and the articles that had it first-hand.</summary>
    private sealed record Said(int Entity, string Name, ImmutableArray<ArticleRef> Articles, bool IsQuoted);

    /// <returns>In no particular order of weight; each voice once.</returns>
    public static IEnumerable<UnseenSource> Find(
        ImmutableArray<ArticleReading> articles,
        EntityIndex entities,
        Ancestry ancestry,
        ImmutableArray<Figure> figures,
        ImmutableArray<QuoteGroup> quoteGroups
    ) =>
        Quoted(articles, entities, ancestry, quoteGroups)
            .Concat(Vouched(entities, ancestry, figures))
            .GroupBy(said => said.Entity >= 0 ? (said.Entity, string.Empty) : (-1, NameKey.Of(said.Name)))
            .Select(voice => SourceOf([.. voice]));

    /// <summary>Utterances that several quote.</summary>
    private static IEnumerable<Said> Quoted(
        ImmutableArray<ArticleReading> articles,
        EntityIndex entities,
        Ancestry ancestry,
        ImmutableArray<QuoteGroup> quoteGroups
    )
    {
        foreach (var group in quoteGroups)
        {
            var first = ancestry.FirstOf(group.Quotes.Select(quote => quote.Article).ToHashSet());
            var (entity, name) = group.Quotes.Select(quote => SpeakerOf(articles, entities, quote)).Max();
            if (first.Length >= FewestArticles && name.Length > 0)
            {
                yield return new Said(entity, name, first, true);
            }
        }
    }

    private static (int Entity, string Name) SpeakerOf(
        ImmutableArray<ArticleReading> articles,
        EntityIndex entities,
        ItemRef quote
    )
    {
        if (articles[quote.Article.Index].Speech.Quotes[quote.Index].Speaker is not { } speaker)
        {
            return (-1, string.Empty);
        }

        var entity = entities.Of(quote.Article, speaker.Phrase.Entity);
        return (entity, entity >= 0 ? entities.All[entity].Name : speaker.Name);
    }

    /// <summary>Numbers that several have from one body or person by name.</summary>
    private static IEnumerable<Said> Vouched(EntityIndex entities, Ancestry ancestry, ImmutableArray<Figure> figures) =>
        figures
            .SelectMany(figure => figure.Origins)
            .Where(origin => origin.Entity >= 0)
            .Select(origin => new Said(
                origin.Entity,
                entities.All[origin.Entity].Name,
                ancestry.FirstOf(origin.Articles.ToHashSet()),
                false
            ))
            .Where(said => said.Articles.Length >= FewestArticles);

    private static UnseenSource SourceOf(ImmutableArray<Said> statements)
    {
        var quotes = statements.Count(said => said.IsQuoted);
        return new UnseenSource(
            UnseenSourceKind.Statement,
            statements[0].Name,
            statements[0].Entity,
            [.. statements.SelectMany(said => said.Articles).Distinct().Order()],
            Explanation.Of(
                "unseen.statement",
                $"utterances that several quote and did not have from one another: {quotes}",
                $"figures that several have from it: {statements.Length - quotes}"
            )
        );
    }
}
