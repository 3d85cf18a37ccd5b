using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Comparing.Entities;

/// <summary>Somebody or something that the articles of a story name.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Variants">Each spelling; most frequent first.</param>
/// <param name="Members">The entities of single articles that it joins; ascending.</param>
/// <param name="Why">What joined them.</param>
public sealed record StoryEntity(
    EntityType Type,
    string Name,
    ImmutableArray<NameVariant> Variants,
    ImmutableArray<ItemRef> Members,
    Explanation Why
);

/// <summary>One way in which a name is spelt.</summary>
/// <param name="Text">The words.</param>
/// <param name="Articles">Who spells it so; ascending.</param>
/// <param name="Count">How often in all; 1 or more.</param>
public sealed record NameVariant(string Text, ImmutableArray<ArticleRef> Articles, int Count);

/// <summary>The entities of a story, and the way from an article's entity to the story's.</summary>
public sealed class EntityIndex
{
    private readonly ImmutableDictionary<ItemRef, int> positions;

    /// <param name="all">The entities; each member in one only.</param>
    public EntityIndex(ImmutableArray<StoryEntity> all)
    {
        All = all;
        positions = all.SelectMany((entity, index) => entity.Members.Select(member => KeyValuePair.Create(member, index)))
            .ToImmutableDictionary();
    }

    /// <summary>The entities, most mentioned first.</summary>
    public ImmutableArray<StoryEntity> All { get; }

    /// <summary>Position in <see cref="All"/> of the story's entity that an article's reference means; −1 where it means none.</summary>
    public int Of(ArticleRef article, EntityRef entity) =>
        entity.IsKnown && positions.TryGetValue(new ItemRef(article, entity.Index), out var position) ? position : -1;
}
