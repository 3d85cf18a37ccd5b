using System.Collections.Frozen;
using Stemma.Reading.Names;
using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Reads who did it, where the article says so of people: the subject of an active verb, or those after «by».</summary>
internal sealed class ActorReader(TokenizedText text, EntityMentions mentions)
{
    private const int LongestPhrase = 8;
    private const int Reach = 5;

    private static readonly FrozenSet<string> NoActors = WordList.Set("Claims/en/no-actors.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoActorLookup = NoActors.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Who did it; null where nobody is named, or a thing or nature did.</summary>
    public Phrase? Read(TokenRange sentence, Counted counted)
    {
        if (
            counted.Predicate is not { Kind: PredicateKind.Verb or PredicateKind.Shot } predicate
            || NoActorLookup.Contains(text[predicate.Tokens.Start])
        )
        {
            return null;
        }

        var range = predicate.Side == Side.After ? Subject(sentence, predicate) : Agent(sentence, counted, predicate);
        return range.Length > 0 && MayAct(range) ? PhraseOf(range) : null;
    }

    /// <summary><c>Two gunmen killed</c>, <c>a gunman who killed</c>, <c>he had shot</c>.</summary>
    private TokenRange Subject(TokenRange sentence, Predicate predicate)
    {
        var end = predicate.Tokens.Start;
        while (
            end > sentence.Start
            && (text.Has(end - 1, WordClass.Auxiliary | WordClass.Adverb | WordClass.Modal) || UnitReader.IsAdverb(text, end - 1))
        )
        {
            end--;
        }

        if (end > sentence.Start && (text.Is(end - 1, "who") || text.Is(end - 1, "that")))
        {
            end--;
            end -= end > sentence.Start && text[end - 1] is "," ? 1 : 0;
        }

        return new TokenRange(StartOfPhrase(end, sentence.Start), end);
    }

    private int StartOfPhrase(int end, int first)
    {
        if (end > first && IsPersonPronoun(end - 1))
        {
            return end - 1;
        }

        var start = end;
        while (start > first && end - start < LongestPhrase && Continues(start - 1))
        {
            start--;
            if (text.Has(start, WordClass.Determiner))
            {
                break;
            }
        }

        return start;
    }

    /// <summary><c>were killed by Halberd’s gunners</c>.</summary>
    private TokenRange Agent(TokenRange sentence, Counted counted, Predicate predicate)
    {
        var from = Math.Max(predicate.Tokens.End, counted.Phrase.End > predicate.Tokens.End ? predicate.Tokens.End : 0);
        for (var at = from; at < Math.Min(sentence.End, from + Reach); at++)
        {
            if (text.Tokens[at].Kind == TokenKind.Punctuation || text.Has(at, WordClass.Conjunction))
            {
                return default;
            }

            if (text.Is(at, "by"))
            {
                var end = at + 1;
                while (end < sentence.End && end - at <= LongestPhrase && Continues(end))
                {
                    end++;
                }

                return new TokenRange(at + 1, end);
            }
        }

        return default;
    }

    private bool Continues(int at) =>
        text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number
        && (
            text.Has(at, WordClass.Determiner | WordClass.Possessive)
            || text.IsPossessiveEnding(at)
            || (text.Is(at, "of") && char.IsUpper(text[at + 1 < text.Tokens.Length ? at + 1 : at][0]))
            || !text.Has(at, WordClass.Closed)
        );

    private bool IsPersonPronoun(int at) => text.Is(at, "he") || text.Is(at, "she") || text.Is(at, "they");

    /// <summary>People, their bodies and their peoples act; a landslide does not.</summary>
    private bool MayAct(TokenRange range)
    {
        if (range.Length == 1 && IsPersonPronoun(range.Start))
        {
            return true;
        }

        var head = UnitReader.Head(text, range);
        return text.Has(head, WordClass.Person)
            || MeasureLexicon.Forces.Contains(text.Source.ToString(text.Tokens[head].Span))
            || mentions
                .In(text.Tokens[head].Span)
                .Any(mention =>
                    mentions.Entities[mention.Entity].Type is EntityType.Person or EntityType.Organisation or EntityType.Group
                );
    }

    private Phrase PhraseOf(TokenRange range)
    {
        var span = text.SpanOf(range);
        return new Phrase(span, text.Source.ToString(span), mentions.Covering(span));
    }
}
