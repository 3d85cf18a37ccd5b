using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>A stretch of text that may name somebody or something, and what speaks for its being what.</summary>
/// <param name="Tokens">The name with its title.</param>
/// <param name="Words">The words of the name without title, as they stand.</param>
internal sealed record NameCandidate(TokenRange Tokens, string[] Words)
{
    /// <summary>The title's words; empty where none.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>What it is said to be beside the name; empty where nothing.</summary>
    public string Role { get; init; } = string.Empty;

    /// <summary>Code of the state whose body it is; empty where it is none.</summary>
    public string State { get; init; } = string.Empty;

    /// <summary>Which body of the state, in small letters; empty where it is none.</summary>
    public string Body { get; init; } = string.Empty;

    /// <summary>The words as one name.</summary>
    public string Name { get; } =
        string.Join(' ', Words).Replace(" ’s", "’s", StringComparison.Ordinal).Replace(" 's", "'s", StringComparison.Ordinal);

    /// <summary>What speaks for which type.</summary>
    public List<TypeEvidence> Evidence { get; } = [];

    /// <summary>What the parser takes it for; other where for no name.</summary>
    public EntityType Parsed { get; set; } = EntityType.Other;

    /// <summary>The same for every mention of one name: small letters without accents, hyphens, «the».</summary>
    public string Key => key ??= NameKey.Of(this);

    private string? key;

    public void Add(EntityType type, double weight, string reason) => Evidence.Add(new TypeEvidence(type, weight, reason));
}

/// <summary>Something that speaks for a type.</summary>
internal readonly record struct TypeEvidence(EntityType Type, double Weight, string Reason);
