using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Reuse;
using Stemma.Eval.Scoring;

namespace Stemma.Eval.Lineage;

/// <summary>Holds the derivations that Stemma finds against those by which the articles were made.</summary>
/// <param name="Pairs">Pairs of articles of which one was made from the other. Farther ancestors and siblings count neither way.</param>
/// <param name="Claimed">Of the pairs found, how many have a direction that Stemma claims.</param>
/// <param name="RightWay">Of those, how many the right one.</param>
/// <param name="Misses">What is missing or wrong.</param>
internal sealed record RelationMatch(Hits Pairs, int Claimed, int RightWay, ImmutableArray<string> Misses)
{
    /// <summary>Compares a story that Stemma made with what is known of it.</summary>
    public static RelationMatch Of(PlantedStory planted, Story story)
    {
        var articles = planted.InOrderOf(story);
        var relations = story.Relations.Where(relation => relation.IsDerivation).ToList();
        var (right, claimed, rightWay, wanted) = (0, 0, 0, 0);
        var misses = ImmutableArray.CreateBuilder<string>();
        foreach (var article in articles.OfType<PlantedArticle>().Where(article => article.Draft.Parent is not null))
        {
            if (!articles.Any(other => other?.Draft == article.Draft.Parent))
            {
                continue; // the same text as another, which Stemma reads once
            }

            wanted++;
            var relation = relations.Find(one => Joins(articles, one, article.Draft, article.Draft.Parent!));
            if (relation is null)
            {
                misses.Add($"{article.Article.Name} ({article.Draft.Style}) from {article.Draft.Parent!.Name} not found");
                continue;
            }

            right++;
            if (relation.Direction.Confidence > 0)
            {
                claimed++;
                var isRight = articles[relation.To.Index] == article;
                rightWay += isRight ? 1 : 0;
                if (!isRight)
                {
                    misses.Add(
                        $"{article.Article.Name} ({article.Draft.Style}) from {article.Draft.Parent!.Name} turned round: {string.Join("; ", relation.Why.Reasons)}"
                    );
                }
            }
        }

        var wrong = relations.Where(relation => IsWrong(articles[relation.From.Index], articles[relation.To.Index])).ToList();
        misses.AddRange(
            wrong.Select(relation =>
                $"{articles[relation.From.Index]!.Article.Name} → {articles[relation.To.Index]!.Article.Name} wrong: {relation.Why.Rule} {string.Join("; ", relation.Why.Reasons)}"
            )
        );
        return new RelationMatch(new Hits(right, right + wrong.Count, wanted), claimed, rightWay, misses.ToImmutable());
    }

    private static bool Joins(ImmutableArray<PlantedArticle?> articles, Relation relation, Draft one, Draft two)
    {
        var (from, to) = (articles[relation.From.Index]?.Draft, articles[relation.To.Index]?.Draft);
        return (from == one && to == two) || (from == two && to == one);
    }

    private static bool IsWrong(PlantedArticle? from, PlantedArticle? to) =>
        from is not null && to is not null && from.Draft.Root != to.Draft.Root;
}
