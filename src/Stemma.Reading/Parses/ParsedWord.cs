namespace Stemma.Reading.Parses;

/// <summary>What the parser says of a word.</summary>
/// <param name="Upos">Its universal part of speech.</param>
/// <param name="Xpos">Its tag of the Penn tag set.</param>
/// <param name="Relation">Its relation to its head.</param>
/// <param name="Name">The kind of the name that it belongs to, or none.</param>
/// <param name="StartsName">True at the first word of a name; two names may touch.</param>
/// <param name="Head">Position of its head among the words of the article; -1 for the root of a sentence.</param>
public readonly record struct ParsedWord(Upos Upos, PennTag Xpos, Relation Relation, NameKind Name, bool StartsName, int Head)
{
    /// <summary>The head of a sentence's root.</summary>
    public const int NoHead = -1;

    /// <summary>A word of a sentence that was not parsed.</summary>
    public static ParsedWord Untagged { get; } = new(Upos.X, PennTag.Fw, Relation.Root, NameKind.None, StartsName: false, NoHead);
}
