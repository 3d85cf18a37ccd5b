using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Names;

/// <summary>Somebody or something that an article names, with every mention that surely means it.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Name">The fullest name that the article gives it, without title: <c>Volodymyr Zelensky</c>.</param>
/// <param name="Mentions">Ascending; at least one.</param>
/// <param name="Why">How it was found.</param>
public sealed record Entity(EntityType Type, string Name, ImmutableArray<NameMention> Mentions, Explanation Why);

/// <summary>One mention of a named entity.</summary>
/// <param name="Span">The name with its title, without possessive ending: <c>Mr Zelensky</c>.</param>
/// <param name="Text">The words as they stand.</param>
/// <param name="Role">The role or description beside it, such as <c>commander-in-chief of Ukraine’s armed forces</c>; empty where none.</param>
public readonly record struct NameMention(TextSpan Span, string Text, string Role = "");

/// <summary>What an entity is.</summary>
public enum EntityType
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A body that can speak or act: state organ, company, outlet, ship's owner.</summary>
    Organisation,

    /// <summary>Somewhere on a map, a building, a street, a state as territory.</summary>
    Place,

    /// <summary>A people, nationality or armed unit: <c>North Koreans</c>.</summary>
    Group,

    /// <summary>Named otherwise: a ship, an operation, a law.</summary>
    Other,
}

/// <summary>Points at an entity of the same article by its position in the article's list.</summary>
/// <param name="Index">The position; negative where no entity is meant or known.</param>
public readonly record struct EntityRef(int Index)
{
    /// <summary>No entity.</summary>
    public static EntityRef None { get; } = new(-1);

    /// <summary>True where an entity is meant.</summary>
    public bool IsKnown => Index >= 0;
}

/// <summary>Words of the article that stand for somebody or something.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Text">The words as they stand.</param>
/// <param name="Entity">Whom they mean, where that is a named entity of the article.</param>
public readonly record struct Phrase(TextSpan Span, string Text, EntityRef Entity);
