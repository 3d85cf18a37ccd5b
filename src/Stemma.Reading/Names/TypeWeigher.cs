using System.Collections.Frozen;
using Stemma.Reading.Parses;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>Gathers what speaks for a name's being a person's, an organisation's, a place's: its own words, the parser, and what stands beside it.</summary>
internal sealed class TypeWeigher(TokenizedText text)
{
    private static readonly FrozenDictionary<string, string> KindNouns = WordList.Map(
        "Names/en/kind-nouns.tsv",
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly FrozenSet<string> WeakPrepositions = new[]
    {
        "at",
        "near",
        "from",
        "to",
        "outside",
        "inside",
        "around",
        "across",
        "into",
        "off",
        "towards",
        "toward",
        "through",
        "throughout",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Relatives = new[]
    {
        "mother",
        "father",
        "parents",
        "wife",
        "husband",
        "widow",
        "son",
        "daughter",
        "brother",
        "sister",
        "family",
        "aunt",
        "uncle",
        "cousin",
        "grandmother",
        "grandfather",
        "lawyer",
        "attorney",
        "body",
        "death",
        "friend",
        "friends",
        "sons",
        "daughters",
        "children",
        "house",
        "home",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly int EntityTypes = Enum.GetValues<EntityType>().Length;

    public void Weigh(NameCandidate candidate)
    {
        NameWordsWeigher.Weigh(candidate);
        candidate.Parsed = Parsed(candidate);
        if (candidate.Body.Length == 0)
        {
            WeighBefore(candidate, candidate.Tokens.Start);
            WeighAfter(candidate, candidate.Tokens.End);
        }
    }

    /// <summary>What the parser takes the most of its words for.</summary>
    private EntityType Parsed(NameCandidate candidate)
    {
        Span<int> votes = stackalloc int[EntityTypes];
        var parsed = text.Parsed;
        var span = text.SpanOf(candidate.Tokens);
        for (var word = parsed.WordAt(span.Start); word < parsed.Words.Length && parsed.Words[word].Span.Start < span.End; word++)
        {
            votes[(int)TypeOf(parsed[word].Name)]++;
        }

        var best = (int)EntityType.Other;
        for (var type = 0; type < votes.Length; type++)
        {
            best = votes[type] > votes[best] ? type : best;
        }

        return (EntityType)best;
    }

    private static EntityType TypeOf(NameKind kind) =>
        kind switch
        {
            NameKind.Person => EntityType.Person,
            NameKind.Organisation => EntityType.Organisation,
            NameKind.Place => EntityType.Place,
            NameKind.Group => EntityType.Group,
            _ => EntityType.Other,
        };

    private void WeighBefore(NameCandidate candidate, int start)
    {
        if (start == 0)
        {
            return;
        }

        var before = start - 1;
        var skipped = text.Is(before, "the") ? before - 1 : before;
        if (text.Is(before, "in"))
        {
            candidate.Add(EntityType.Place, 2, "«in»");
        }
        else if (WeakPrepositions.Contains(Word(before)))
        {
            candidate.Add(EntityType.Place, 0.5, $"«{text[before]}»");
        }
        else if (text.Is(before, "of") && before > 0 && KindNouns.TryGetValue(Word(before - 1), out var kind))
        {
            Add(candidate, kind, 4, Word(before - 1));
        }

        if (text.Tokens[before].Kind == TokenKind.Number && Word(before).EndsWith("-year-old", StringComparison.Ordinal))
        {
            candidate.Add(EntityType.Person, 5, "an age");
        }
        else if (NameWords.Roles.Contains(Word(before)) && char.IsLower(text[before][0]))
        {
            candidate.Add(EntityType.Person, 4, $"role «{text[before]}»");
        }
        else if (
            char.IsLower(text[skipped >= 0 ? skipped : before][0])
            && KindNouns.TryGetValue(Word(skipped >= 0 ? skipped : before), out var noun)
            && noun is "x" or "g"
        )
        {
            Add(candidate, noun, 3, Word(skipped));
        }

        if (NameWords.SayingVerbs.Contains(Word(before)))
        {
            candidate.Add(EntityType.Person, 1, $"«{text[before]}»");
        }
    }

    private void WeighAfter(NameCandidate candidate, int end)
    {
        if (end + 1 >= text.Tokens.Length)
        {
            return;
        }

        var (next, second) = (Word(end), Word(end + 1));
        if (NameWords.SayingVerbs.Contains(next))
        {
            candidate.Add(EntityType.Person, 1.2, $"«{next}»");
            candidate.Add(EntityType.Organisation, 0.8, $"«{next}»");
        }
        else if (KindNouns.TryGetValue(next, out var kind) && char.IsLower(next[0]))
        {
            Add(candidate, kind, 3, next);
        }
        else if (next is "," or "(" && text.Tokens[end + 1].Kind == TokenKind.Number && IsAge(second) && ClosesAge(end + 2))
        {
            candidate.Add(EntityType.Person, 5, "an age");
        }
        else if (next == "," && second is "who" or "whose" || next is "who" or "whose")
        {
            candidate.Add(EntityType.Person, 2, "«who»");
        }
        else if (next is "'s" or "’s" && Relatives.Contains(second))
        {
            candidate.Add(EntityType.Person, 3, $"«{second}»");
        }
    }

    private bool ClosesAge(int at) =>
        at >= text.Tokens.Length || text[at][0] is ',' or ')' or '.' or ';' or '—' || text.Is(at, "of");

    private static bool IsAge(string word) =>
        word.Length <= 3 && int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var age) && age < 120;

    private static void Add(NameCandidate candidate, string kind, double weight, string noun) =>
        candidate.Add(
            kind switch
            {
                "o" => EntityType.Organisation,
                "p" or "g" => EntityType.Place,
                _ => EntityType.Other,
            },
            weight,
            $"«{noun}»"
        );

    private string Word(int at) => text[at].ToString();
}
