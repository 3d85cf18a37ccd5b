using Stemma.Reading;
using Stemma.Reading.Names;

namespace Stemma.Comparing.Entities;

/// <summary>One article's entity on its way into a story's.</summary>
/// <param name="Item">Which entity of which article.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Key">The key of its fullest name.</param>
/// <param name="Keys">The keys of all ways in which the article writes it, titles apart; ordinal order.</param>
internal sealed record NamedNode(ItemRef Item, Entity Entity, string Key, string[] Keys)
{
    public EntityType Type => Entity.Type;

    /// <summary>The words of <see cref="Key"/>.</summary>
    public string[] Words { get; } = Key.Split(' ');

    /// <summary>True where its type is a guess: one mention, and one sign at most of what it is.</summary>
    public bool IsTypedWeakly => Entity.Mentions.Length == 1 && Words.Length == 1 && Entity.Why.Reasons.Length <= 1;

    public static NamedNode Of(ArticleReading article, ItemRef item)
    {
        var entity = article.Entities[item.Index];
        var key = EntityKey.Of(entity.Name, entity.Type);
        string[] keys =
        [
            .. entity
                .Mentions.Select(m => EntityKey.Of(m.Text, entity.Type))
                .Append(key)
                .Where(k => k.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        return new NamedNode(item, entity, key, keys);
    }
}
