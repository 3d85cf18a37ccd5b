using Stemma.Reading.Names;

namespace Stemma.Reading.Speech;

/// <summary>One whose word the article has passed on.</summary>
/// <param name="Name">By the article's fullest name or description; empty where it does not tell.</param>
/// <param name="Entity">The entity; none where it is only described.</param>
/// <param name="Gender">As far as it shows.</param>
/// <param name="Number">One, several, or a body that can be either.</param>
/// <param name="IsPerson">Whether it is one person.</param>
/// <param name="Head">The token of the noun that describes it; −1 where it is named.</param>
/// <param name="At">The first token of the phrase.</param>
internal readonly record struct Heard(
    string Name,
    EntityRef Entity,
    Gender Gender,
    GrammaticalNumber Number,
    bool IsPerson,
    int Head,
    int At
)
{
    /// <summary>Nobody that can be told.</summary>
    public static Heard Nobody(int token) =>
        new(string.Empty, EntityRef.None, Gender.Unknown, GrammaticalNumber.Either, IsPerson: false, Head: -1, token);
}

/// <summary>Whether <c>it</c> or <c>they</c> may mean somebody.</summary>
internal enum GrammaticalNumber
{
    /// <summary><c>the ministry</c>: both.</summary>
    Either,

    /// <summary><c>the report</c>: <c>it</c>.</summary>
    Singular,

    /// <summary><c>residents</c>: <c>they</c>.</summary>
    Plural,
}
