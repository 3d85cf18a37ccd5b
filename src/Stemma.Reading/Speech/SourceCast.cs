using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Those whom an article has quoted so far, and whom its pronouns and descriptions mean.</summary>
/// <remarks>Sources are asked for in the order of the text: a pronoun means somebody before it.</remarks>
internal sealed class SourceCast(TokenizedText text, ImmutableArray<Entity> entities)
{
    /// <summary>How many sentences back a pronoun reaches.</summary>
    private const int Reach = 12;

    /// <summary>How many of those heard last may be meant.</summary>
    private const int Remembered = 100;

    private readonly EntityMentions mentions = new(text, entities);
    private readonly List<Heard> heard = [];

    /// <summary>Whom the phrase means; remembers that this one was heard.</summary>
    public Speaker Hear(SourcePhrase phrase)
    {
        var words = text.SpanOf(phrase.Whole);
        var known = Resolve(phrase);
        heard.Add(known with { At = phrase.Core.Start });
        return new Speaker(new Phrase(words, text.Source.ToString(words), known.Entity), known.Name);
    }

    private Heard Resolve(SourcePhrase phrase)
    {
        var core = phrase.Core;
        if (core.Length == 1 && SourcePhraseReader.IsPronoun(text, core.Start))
        {
            return OfPronoun(core.Start);
        }

        if (mentions.HeadOf(phrase) is { IsKnown: true } entity)
        {
            return Of(entity, core.Start);
        }

        return OfDescription(core);
    }

    private Heard Of(EntityRef entity, int at) =>
        new(
            entities[entity.Index].Name,
            entity,
            mentions.GenderOf(entity),
            entities[entity.Index].Type == EntityType.Person,
            -1,
            at
        );

    private Heard OfPronoun(int token)
    {
        var word = text[token];
        var plural =
            word.Equals("they", StringComparison.OrdinalIgnoreCase) || word.Equals("it", StringComparison.OrdinalIgnoreCase);
        var wanted =
            word.Equals("she", StringComparison.OrdinalIgnoreCase) ? Gender.Female
            : word.Equals("he", StringComparison.OrdinalIgnoreCase) ? Gender.Male
            : Gender.Unknown;
        if (!plural && wanted == Gender.Unknown)
        {
            return Unknown(token);
        }

        var sentence = text.SentenceAt(text.Tokens[token].Span.Start);
        var speaker = LastHeard(wanted, person: !plural, sentence);
        var named = plural ? EntityRef.None : mentions.LastPersonBefore(token, wanted, sentence, Reach);
        if (named.IsKnown && (speaker is null || IsNearer(named, speaker.Value, token)))
        {
            return Of(named, token);
        }

        if (
            !plural
            && DescribedJustBefore(token, wanted) is { } described
            && (speaker is null || described.At > speaker.Value.At)
        )
        {
            return described with { At = token };
        }

        return speaker ?? (named.IsKnown ? Of(named, token) : Unknown(token));
    }

    /// <summary>Somebody named since the last speaker spoke, as the first of a sentence, is meant rather than that speaker.</summary>
    private bool IsNearer(EntityRef named, Heard speaker, int token) =>
        named != speaker.Entity && mentions.LastStart(named, token) > speaker.At && mentions.OpensSentence(named, token);

    /// <summary><c>A nurse shook her head. “…,” she said</c>: one who is only described, at the head of the sentence before.</summary>
    private Heard? DescribedJustBefore(int token, Gender wanted)
    {
        var sentence = text.SentenceAt(text.Tokens[token].Span.Start) - 1;
        for (
            var back = 0;
            back < 2 && sentence >= 0 && text.Sentences[sentence].Paragraph == text.Sentences[sentence + 1].Paragraph;
            back++, sentence--
        )
        {
            var range = text.Sentences[sentence].Tokens;
            var phrase = SourcePhraseReader.Leading(text, range.Start, range.End);
            if (
                phrase.IsNone
                || mentions.HeadOf(phrase).IsKnown
                || (Lexicon.KindsOf(text[phrase.Core.Start]) & WordKinds.Indefinite) == 0
            )
            {
                continue;
            }

            var head = HeadOf(phrase.Core);
            var gender = GenderOfNoun(head);
            if (IsPersonNoun(head, Lexicon.KindOfNoun(text[head])) && (gender == Gender.Unknown || gender == wanted))
            {
                return new Heard(NameOf(phrase.Core), EntityRef.None, wanted, true, head, phrase.Core.Start);
            }
        }

        return null;
    }

    private Heard? LastHeard(Gender wanted, bool person, int sentence)
    {
        for (var index = heard.Count - 1; index >= Math.Max(0, heard.Count - Remembered); index--)
        {
            var candidate = heard[index];
            if (sentence - text.SentenceAt(text.Tokens[candidate.At].Span.Start) > Reach)
            {
                return null;
            }

            if (
                candidate.IsPerson == person
                && candidate.Name.Length > 0
                && (wanted == Gender.Unknown || candidate.Gender is Gender.Unknown || candidate.Gender == wanted)
            )
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary><c>the agency</c>, <c>the Ukrainian president</c>: an entity of that role, or an earlier source described so.</summary>
    private Heard OfDescription(TokenRange core)
    {
        var head = HeadOf(core);
        var kind = Lexicon.KindOfNoun(text[head]);
        var name = NameOf(core);
        var person = IsPersonNoun(head, kind);
        if (IsDefinite(core) || core.Length == 1 && kind != SourceKind.None)
        {
            if (mentions.WithRole(core) is { IsKnown: true } entity)
            {
                return Of(entity, core.Start);
            }

            for (var index = heard.Count - 1; index >= Math.Max(0, heard.Count - Remembered) && IsDefinite(core); index--)
            {
                if (heard[index].Head >= 0 && SameHead(heard[index].Head, head) && core.Length <= 3)
                {
                    return heard[index];
                }
            }
        }

        return new Heard(name, mentions.FirstIn(core), GenderOfNoun(head), person, head, core.Start);
    }

    private bool IsDefinite(TokenRange core) =>
        text.Is(core.Start, "the") || text.Is(core.Start, "this") || text.Is(core.Start, "that");

    private bool SameHead(int one, int other) => text[one].Equals(text[other], StringComparison.OrdinalIgnoreCase);

    private bool IsPersonNoun(int head, SourceKind kind) =>
        kind == SourceKind.Person && !text[head].EndsWith("s", StringComparison.Ordinal)
        || kind == SourceKind.Official && PersonNouns.IsOne(text[head])
        || kind == SourceKind.None && char.IsUpper(text[head][0]);

    private Gender GenderOfNoun(int head) => Genders.OfNoun(text[head]);

    /// <summary>The last word before <c>of</c>, <c>for</c>, <c>at</c> …</summary>
    private int HeadOf(TokenRange core)
    {
        for (var at = core.Start + 1; at < core.End; at++)
        {
            if ((Lexicon.KindsOf(text[at]) & WordKinds.Preposition) != 0 && !char.IsUpper(text[at][0]))
            {
                return at - 1;
            }
        }

        return core.End - 1;
    }

    private string NameOf(TokenRange core)
    {
        var kinds = Lexicon.KindsOf(text[core.Start]);
        var article = core.Length > 1 && text[core.Start] is "the" or "The" or "a" or "A" or "an" or "An";
        return text.Source.ToString(
            text.SpanOf(article && kinds != WordKinds.None ? core with { Start = core.Start + 1 } : core)
        );
    }

    private Heard Unknown(int token) => new(string.Empty, EntityRef.None, Gender.Unknown, false, -1, token);

    /// <summary>One who was heard.</summary>
    private readonly record struct Heard(string Name, EntityRef Entity, Gender Gender, bool IsPerson, int Head, int At);
}
