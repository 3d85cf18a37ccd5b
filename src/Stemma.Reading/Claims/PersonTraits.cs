using System.Collections.Frozen;
using Stemma.Reading.Names;
using Stemma.Reading.Quantities;
using Stemma.Reading.Speech;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>What the words for one person show, by which two mentions can be told apart or taken for one.</summary>
/// <param name="Sentence">The sentence of the words.</param>
/// <param name="Tokens">Where they stand.</param>
/// <param name="Name">The person's name as fully as the article gives it; empty where not named.</param>
/// <param name="Gender">He or she.</param>
/// <param name="Age">In years; null where not said.</param>
/// <param name="IsAttacker">True, false, or null where the words show neither.</param>
/// <param name="IsAnaphor">True for a pronoun and for <c>the girl</c>, which mean somebody spoken of before.</param>
/// <param name="IsAnother">True where the words say that somebody else is meant: <c>another man</c>.</param>
internal sealed record PersonTraits(
    TextSpan Sentence,
    TokenRange Tokens,
    string Name,
    Gender Gender,
    int? Age,
    bool? IsAttacker,
    bool IsAnaphor,
    bool IsAnother
)
{
    private static readonly FrozenSet<string> Attackers = WordList.Set("Claims/en/attackers.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AttackerLookup = Attackers.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private const int OldestAge = 120;

    /// <summary>Reads them off the words for those counted, and the age that follows them.</summary>
    public static PersonTraits Of(ArticleReading reading, Claim claim)
    {
        var text = reading.Text;
        var span = claim.Subject is { } subject ? subject.Span : claim.Count.Span;
        var all = text.TokensIn(
            new TextSpan(Math.Min(span.Start, claim.Count.Span.Start), Math.Max(span.End, claim.Count.Span.End))
        );
        var name = claim.Subject?.Entity ?? EntityRef.None;
        var isNamed = name.IsKnown && IsNameOf(reading.Entities[name.Index], text.Tokens[UnitReader.Head(text, all)].Span);
        var traits = new PersonTraits(
            claim.Sentence,
            all,
            isNamed ? reading.Entities[name.Index].Name : string.Empty,
            isNamed ? Genders.Of(reading.Entities[name.Index]) : Gender.Unknown,
            AgeAfter(text, all.End),
            null,
            (all.Length == 1 && text.Has(all.Start, WordClass.Pronoun)) || (all.Length == 2 && text.Is(all.Start, "the")),
            false
        );
        for (var at = all.Start; at < all.End; at++)
        {
            traits = traits with
            {
                Gender = traits.Gender == Gender.Unknown && !IsPossessive(text, all, at) ? GenderOf(text, at) : traits.Gender,
                Age = traits.Age ?? AgeIn(text[at]),
                IsAttacker =
                    traits.IsAttacker
                    ?? (
                        AttackerLookup.Contains(text[at]) ? true
                        : text.Is(at, "victim") ? false
                        : null
                    ),
                IsAnother = traits.IsAnother || text.Is(at, "another") || text.Is(at, "second") || text.Is(at, "other"),
            };
        }

        return traits;
    }

    /// <summary>True where the name is the head of the phrase: not in <c>a Portsmouth man</c>.</summary>
    private static bool IsNameOf(Entity entity, TextSpan head) =>
        entity.Type == EntityType.Person && entity.Mentions.Any(mention => mention.Span.Overlaps(head));

    /// <summary>True where one name holds the other: <c>Diane</c> and <c>Diane Roe</c>.</summary>
    public bool IsSamePerson(PersonTraits other) =>
        IsNamed && other.IsNamed && (Holds(Name, other.Name) || Holds(other.Name, Name));

    private bool IsNamed => Name.Length > 0;

    private static bool Holds(string name, string part) => $" {name} ".Contains($" {part} ", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where nothing speaks against their being one person.</summary>
    public bool MayBe(PersonTraits other) =>
        IsSamePerson(other)
        || (
            !(IsNamed && other.IsNamed)
            && !other.IsAnother
            && !(Gender != Gender.Unknown && other.Gender != Gender.Unknown && Gender != other.Gender)
            && !(Age is { } mine && other.Age is { } theirs && mine != theirs)
            && !(IsAttacker is { } attacks && other.IsAttacker is { } attacked && attacks != attacked)
        );

    /// <summary>Both together.</summary>
    public PersonTraits With(PersonTraits other) =>
        new(
            other.Sentence,
            other.Tokens,
            Name.Length >= other.Name.Length ? Name : other.Name,
            Gender != Gender.Unknown ? Gender : other.Gender,
            Age ?? other.Age,
            IsAttacker ?? other.IsAttacker,
            IsAnaphor,
            IsAnother
        );

    /// <summary>The <c>her</c> of <c>her son</c> says nothing of the son.</summary>
    private static bool IsPossessive(TokenizedText text, TokenRange all, int at) =>
        at + 1 < all.End && text.Has(at, WordClass.Possessive);

    /// <summary><c>his son, John Roe,</c>, <c>16-year-old John Roe</c>: a name that follows at once is that of the person described.</summary>
    public bool IsNamedBy(PersonTraits next) => !IsNamed && next.IsNamed && next.Tokens.Start - Tokens.End is 0 or 1;

    private static Gender GenderOf(TokenizedText text, int at) =>
        text.Is(at, "he") || text.Is(at, "him") || text.Is(at, "himself") ? Gender.Male
        : text.Is(at, "she") || text.Is(at, "her") || text.Is(at, "herself") ? Gender.Female
        : Genders.OfNoun(text[at]);

    /// <summary><c>22-year-old</c>.</summary>
    private static int? AgeIn(ReadOnlySpan<char> word) =>
        word.IndexOf('-') is > 0 and var hyphen && word[hyphen..].StartsWith("-year-old") ? Years(word[..hyphen]) : null;

    /// <summary><c>Jane Roe, 22, </c>.</summary>
    private static int? AgeAfter(TokenizedText text, int at) =>
        at + 1 < text.Tokens.Length && text[at] is "," or "(" && text.Tokens[at + 1].Kind == TokenKind.Number
            ? Years(text[at + 1])
            : null;

    private static int? Years(ReadOnlySpan<char> digits) =>
        int.TryParse(
            digits,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var years
        )
        && years <= OldestAge
            ? years
            : null;
}
