using Stemma.Comparing;

namespace Stemma.Testing;

/// <summary>Holds the relations, families, tree and versions of a story to what their types promise.</summary>
internal static class DerivationValidator
{
    /// <summary>Adds each broken promise.</summary>
    public static void Check(Story story, Promises promises)
    {
        CheckRelations(story, promises);
        CheckFamilies(story, promises);
        CheckTree(story, promises);
        CheckVersions(story, promises);
    }

    private static void CheckRelations(Story story, Promises promises)
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var relation in story.Relations)
        {
            var (from, to) = (relation.From.Index, relation.To.Index);
            promises.Keep(
                StoryValidator.IsArticle(story, relation.From) && StoryValidator.IsArticle(story, relation.To) && from != to,
                $"relations: {from} to {to}"
            );
            promises.Keep(pairs.Add((Math.Min(from, to), Math.Max(from, to))), $"relations: two between {from} and {to}");
            promises.Keep(
                relation.SharedOfFrom is >= 0 and <= 1 && relation.SharedOfTo is >= 0 and <= 1,
                $"relations: shares of {from} and {to}"
            );
            promises.Keep(relation.Direction.Confidence is >= 0 and <= 1, $"relations: confidence of {from} and {to}");
            promises.Explained(relation.Why, "relations");
            foreach (var passage in relation.Passages)
            {
                StoryValidator.Inside(passage.From, story, promises, "passages");
                StoryValidator.Inside(passage.To, story, promises, "passages");
                promises.Keep(
                    passage.From.Article == relation.From && passage.To.Article == relation.To,
                    "passages: of other articles"
                );
            }
        }
    }

    private static void CheckFamilies(Story story, Promises promises)
    {
        StoryValidator.Partition(
            story.Families.SelectMany(family => family.Articles),
            Enumerable.Range(0, story.Articles.Length).Select(i => new ArticleRef(i)),
            promises,
            "families"
        );
        foreach (var family in story.Families)
        {
            promises.Ascending(family.Articles, "families");
            promises.Keep(
                family.Origin is not { } origin || family.Articles.Contains(origin),
                "families: the origin is no member"
            );
            promises.Explained(family.Why, "families");
        }
    }

    private static void CheckTree(Story story, Promises promises)
    {
        var parents = new Dictionary<ArticleRef, ArticleRef>();
        foreach (var descent in story.Tree.Descents)
        {
            promises.Keep(parents.TryAdd(descent.Article, descent.Parent), $"tree: two parents of {descent.Article.Index}");
            promises.Keep(story.Relations.Contains(descent.Relation), $"tree: no relation above {descent.Article.Index}");
            promises.Keep(
                new[] { descent.Relation.From, descent.Relation.To }.ToHashSet().SetEquals([descent.Article, descent.Parent]),
                $"tree: the relation above {descent.Article.Index} is of others"
            );
        }

        foreach (var article in parents.Keys)
        {
            var (at, steps) = (article, 0);
            while (parents.TryGetValue(at, out at) && steps <= parents.Count)
            {
                steps++;
            }

            promises.Keep(steps <= parents.Count, $"tree: {article.Index} is its own ancestor");
        }

        foreach (var source in story.Tree.UnseenSources)
        {
            promises.Ascending(source.Articles, "unseen sources");
            promises.Keep(!source.Articles.IsEmpty && source.Name.Length > 0, "unseen sources: of nobody, or without a name");
            promises.Explained(source.Why, "unseen sources");
        }
    }

    private static void CheckVersions(Story story, Promises promises)
    {
        foreach (var version in story.Versions)
        {
            promises.Keep(
                StoryValidator.IsArticle(story, version.Earlier)
                    && StoryValidator.IsArticle(story, version.Later)
                    && version.Earlier != version.Later,
                "versions: of no two articles"
            );
            promises.Explained(version.Why, "versions");
            foreach (var edit in version.Edits)
            {
                promises.Keep(edit.Before is not null || edit.After is not null, "versions: an edit of nothing");
                promises.Keep(
                    (edit.Before?.Article ?? version.Earlier) == version.Earlier
                        && (edit.After?.Article ?? version.Later) == version.Later,
                    "versions: an edit of other articles"
                );
            }
        }
    }
}
