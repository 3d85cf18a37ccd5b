using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Parses;
using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>Finds where a sentence says that something happened: named places, and locative phrases such as <c>at a hospital</c>.</summary>
internal static class PlaceReader
{
    private static readonly FrozenSet<string> Nouns = WordList.Set("Claims/en/place-nouns.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounLookup = Nouns.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<string> Locatives = new[]
    {
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "on",
        "around",
        "off",
        "behind",
        "from",
        "to",
        "within",
        "throughout",
        "across",
        "under",
        "beneath",
        "along",
        "by",
        "into",
        "of",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LocativeLookup = Locatives.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>The places of a sentence in the order of the text, apart from one another.</summary>
    /// <param name="text">The words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mentions">Named places are taken wherever they stand.</param>
    /// <param name="isTime">True for a token inside a time expression.</param>
    public static ImmutableArray<Phrase> Read(TokenizedText text, Sentence sentence, EntityMentions mentions, bool[] isTime)
    {
        var found = new List<Phrase>();
        foreach (var (span, entity) in mentions.In(sentence.Span))
        {
            if (mentions.Entities[entity].Type == EntityType.Place)
            {
                found.Add(new Phrase(span, text.Source.ToString(span), new EntityRef(entity)));
            }
        }

        var isTitle = text.IsTitleCase(sentence.Tokens);
        for (var at = sentence.Tokens.Start; at < sentence.Tokens.End; at++)
        {
            if (
                LocativeLookup.Contains(text[at])
                && !Bounds.StartsAt(text, at)
                && PhraseAfter(text, at, sentence.Tokens.End, isTitle, isTime) is { Length: > 0 } range
            )
            {
                var span = text.SpanOf(range);
                if (!found.Any(place => place.Span.Overlaps(span)))
                {
                    found.Add(new Phrase(span, text.Source.ToString(span), mentions.Covering(span)));
                }

                at = range.End - 1;
            }
        }

        foreach (var span in NamedPlaces(text, sentence))
        {
            if (!found.Any(place => place.Span.Overlaps(span)))
            {
                found.Add(new Phrase(span, text.Source.ToString(span), mentions.Covering(span)));
            }
        }

        return [.. found.OrderBy(place => place.Span)];
    }

    /// <summary>Runs of words that the parser takes for the name of a place.</summary>
    private static IEnumerable<TextSpan> NamedPlaces(TokenizedText text, Sentence sentence)
    {
        var parsed = text.Parsed;
        for (
            var word = parsed.WordAt(sentence.Span.Start);
            word < parsed.Words.Length && parsed.Words[word].Span.End <= sentence.Span.End;

        )
        {
            var end = word + 1;
            if (parsed[word].Name == NameKind.Place)
            {
                while (end < parsed.Words.Length && parsed[end].Name == NameKind.Place && !parsed[end].StartsName)
                {
                    end++;
                }

                yield return parsed.SpanOf(new WordRange(word, end));
            }

            word = end;
        }
    }

    /// <summary>The noun phrase after a preposition, where it is a name or a noun for a place.</summary>
    private static TokenRange PhraseAfter(TokenizedText text, int preposition, int end, bool isTitle, bool[] isTime)
    {
        var start = preposition + 1;
        while (start < end && text.Has(start, WordClass.Determiner | WordClass.Possessive))
        {
            start++;
        }

        var (at, isNamed, lastNoun) = (start, false, -1);
        for (; at < end && at - start < 8 && !isTime[at]; at++)
        {
            var kind = text.Tokens[at].Kind;
            var isCapital = kind == TokenKind.Word && char.IsUpper(text[at][0]);
            if (kind == TokenKind.Punctuation && text[at] is not "&")
            {
                break;
            }

            if (isCapital && !isTitle && !text.Has(at, WordClass.Person))
            {
                (isNamed, lastNoun) = (true, at);
            }
            else if (kind == TokenKind.Number && !isNamed && IsHouseNumber(text, at, end))
            {
                continue;
            }
            else if (NounLookup.Contains(text[at]))
            {
                lastNoun = at;
            }
            else if (!ContinuesName(text, at, end, isNamed) && (text.Has(at, WordClass.Closed) || isNamed || at - start > 3))
            {
                break;
            }
        }

        var plainOf = text.Is(preposition, "of") || text.Is(preposition, "to") || text.Is(preposition, "by");
        return lastNoun < 0 || (plainOf && !NounLookup.Contains(text[lastNoun])) ? default : new TokenRange(start, lastNoun + 1);
    }

    /// <summary><c>2806 Long Lane</c>, <c>12th and Meridian</c>.</summary>
    private static bool IsHouseNumber(TokenizedText text, int at, int end) =>
        at + 1 < end
        && text[at].Length < 6
        && !text[at].Contains(',')
        && (char.IsUpper(text[at + 1][0]) || text.Is(at + 1, "and") && char.IsLetter(text[at][^1]));

    /// <summary>Small words inside a name: <c>Gulf of Aden</c>, <c>Boys and Girls Club</c>, <c>St. Mary's Parish</c>.</summary>
    private static bool ContinuesName(TokenizedText text, int at, int end, bool isNamed) =>
        isNamed
        && at + 1 < end
        && char.IsUpper(text[at + 1][0])
        && (
            text.Is(at, "of")
            || text.Is(at, "and")
            || text.Is(at, "&")
            || text.Is(at, "the")
            || text.IsPossessiveEnding(at)
            || text.Is(at, "de")
        );
}
