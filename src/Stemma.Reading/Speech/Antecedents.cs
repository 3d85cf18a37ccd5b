using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Parses;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Tells whom a pronoun that speaks means: by kind, number and gender, then who spoke last, then who is the subject of the sentence before.</summary>
/// <remarks>Where two persons fit alike it names nobody: a wrong name is worse than none.</remarks>
internal sealed class Antecedents(
    TokenizedText text,
    QuotedTokens quoted,
    ImmutableArray<Entity> entities,
    EntityMentions mentions
)
{
    /// <summary>How many sentences back a pronoun reaches.</summary>
    private const int Reach = 12;

    /// <summary>How many of those heard last may be meant.</summary>
    public const int Remembered = 100;

    /// <summary>How many words of a name are climbed to its head.</summary>
    private const int LongestName = 6;

    /// <summary>Whom the pronoun means.</summary>
    /// <param name="token">The pronoun.</param>
    /// <param name="heard">Those heard before it, in the order of the text.</param>
    public Heard Of(int token, List<Heard> heard) =>
        text.Is(token, "she") ? OfPerson(token, Gender.Female, heard)
        : text.Is(token, "he") ? OfPerson(token, Gender.Male, heard)
        : text.Is(token, "they") ? OfOthers(token, GrammaticalNumber.Plural, heard)
        : text.Is(token, "it") ? OfOthers(token, GrammaticalNumber.Singular, heard)
        : Heard.Nobody(token);

    private Heard OfOthers(int token, GrammaticalNumber number, List<Heard> heard)
    {
        bool Fits(Heard one) => !one.IsPerson && (one.Number == GrammaticalNumber.Either || one.Number == number);
        var speaker = Last(heard, SentenceOf(token), Fits);
        return SubjectJustBefore(token) is { } subject && Fits(subject) && (speaker is null || subject.At > speaker.Value.At)
            ? subject with
            {
                At = token,
            }
            : speaker ?? Heard.Nobody(token);
    }

    /// <summary><c>The ministry opened an inquiry. It said …</c>: the subject of the sentence before, where it can be a source.</summary>
    private Heard? SubjectJustBefore(int token)
    {
        var sentence = SentenceOf(token) - 1;
        if (sentence < 0 || SubjectOf(text.Sentences[sentence].Tokens) is not { Length: > 0 } subject)
        {
            return null;
        }

        if (mentions.HeadOf(new SourcePhrase(subject, subject)) is { IsKnown: true } entity)
        {
            return entities[entity.Index].Type == EntityType.Place ? null : Named(entity, subject.Start);
        }

        var described = Descriptions.Of(text, subject);
        return Lexicon.KindOfNoun(text[described.Head]) is SourceKind.None or SourceKind.Document ? null : described;
    }

    /// <summary>The subject of a sentence's main clause, up to its first comma; empty where it has none, or where it is a pronoun or quoted.</summary>
    private TokenRange SubjectOf(TokenRange sentence)
    {
        var parsed = text.Parsed;
        var span = text.SpanOf(sentence);
        for (var word = parsed.WordAt(span.Start); word < parsed.Words.Length && parsed.Words[word].Span.Start < span.End; word++)
        {
            if (
                parsed[word].Relation is Relation.Nsubj or Relation.NsubjPass
                && parsed[word].Upos is Upos.Noun or Upos.Propn
                && parsed[word].Head is >= 0 and var predicate
                && parsed[predicate].Head < 0
            )
            {
                var phrase = text.TokensIn(parsed.SpanOf(parsed.PhraseOf(word)));
                var end = phrase.Start;
                while (end < phrase.End && !PhraseBounds.IsMark(text, end))
                {
                    end++;
                }

                return quoted.Contains(phrase.Start) ? default : phrase with { End = end };
            }
        }

        return default;
    }

    private Heard OfPerson(int token, Gender wanted, List<Heard> heard)
    {
        var speaker = Last(
            heard,
            SentenceOf(token),
            one => one.IsPerson && (one.Gender == Gender.Unknown || one.Gender == wanted)
        );
        var named = NamedBefore(token, wanted);
        if (named.IsKnown && (speaker is null || IsNearer(named, speaker.Value, token)))
        {
            return Named(named, token);
        }

        return DescribedJustBefore(token, wanted) is { } described && (speaker is null || described.At > speaker.Value.At)
            ? described with
            {
                At = token,
            }
            : speaker ?? Heard.Nobody(token);
    }

    private Heard? Last(List<Heard> heard, int sentence, Predicate<Heard> fits)
    {
        for (var index = heard.Count - 1; index >= Math.Max(0, heard.Count - Remembered); index--)
        {
            if (sentence - SentenceOf(heard[index].At) > Reach)
            {
                return null;
            }

            if (heard[index].Name.Length > 0 && fits(heard[index]))
            {
                return heard[index];
            }
        }

        return null;
    }

    /// <summary>The person named last whose gender may be the wanted one; of several in that sentence the one of the wanted gender, then the subject; else none.</summary>
    private EntityRef NamedBefore(int token, Gender wanted)
    {
        var sentence = SentenceOf(token);
        var last = mentions.LastPersonBefore(token, wanted, sentence, Reach);
        if (!last.IsKnown)
        {
            return EntityRef.None;
        }

        var range = text.Sentences[SentenceOf(mentions.LastStart(last, token))].Tokens;
        var rivals = new List<(TokenRange Tokens, EntityRef Entity)>();
        foreach (var mention in mentions.Within(range with { End = Math.Min(range.End, token) }))
        {
            if (Fits(mention.Entity, wanted) && !mentions.IsPossessor(mention.Tokens))
            {
                rivals.Add(mention);
            }
        }

        return Only(rivals.Where(rival => mentions.GenderOf(rival.Entity) == wanted))
            ?? Only(rivals)
            ?? Only(rivals.Where(rival => IsMainSubject(rival.Tokens)))
            ?? EntityRef.None;
    }

    private bool Fits(EntityRef entity, Gender wanted) =>
        entities[entity.Index].Type == EntityType.Person
        && (mentions.GenderOf(entity) == Gender.Unknown || mentions.GenderOf(entity) == wanted);

    private static EntityRef? Only(IEnumerable<(TokenRange Tokens, EntityRef Entity)> rivals)
    {
        EntityRef? only = null;
        foreach (var (_, entity) in rivals)
        {
            if (only is { } other && other != entity)
            {
                return null;
            }

            only = entity;
        }

        return only;
    }

    /// <summary>Somebody named since the last speaker spoke, as the subject or the first of a sentence, is meant rather than that speaker.</summary>
    private bool IsNearer(EntityRef named, Heard speaker, int token)
    {
        var start = mentions.LastStart(named, token);
        return named != speaker.Entity
            && start > speaker.At
            && (mentions.OpensSentence(named, token) || IsMainSubject(new TokenRange(start, start + 1)));
    }

    /// <summary>True of the subject of a main clause in the writer's own words.</summary>
    private bool IsMainSubject(TokenRange name)
    {
        if (quoted.Contains(name.Start))
        {
            return false;
        }

        var parsed = text.Parsed;
        var word = parsed.WordAt(text.Tokens[name.Start].Span.Start);
        if (word >= parsed.Words.Length)
        {
            return false;
        }

        for (
            var step = 0;
            step < LongestName
                && parsed[word].Head >= 0
                && parsed[word].Relation is Relation.Flat or Relation.Compound or Relation.NmodDesc;
            step++
        )
        {
            word = parsed[word].Head;
        }

        return parsed[word].Relation is Relation.Nsubj or Relation.NsubjPass
            && parsed[word].Head is >= 0 and var predicate
            && parsed[predicate].Head < 0;
    }

    /// <summary><c>A nurse shook her head. “…,” she said</c>: one who is only described, at the head of the sentence before.</summary>
    private Heard? DescribedJustBefore(int token, Gender wanted)
    {
        var sentence = SentenceOf(token) - 1;
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

            var described = Descriptions.Of(text, phrase.Core);
            if (described.IsPerson && (described.Gender == Gender.Unknown || described.Gender == wanted))
            {
                return described with { Gender = wanted };
            }
        }

        return null;
    }

    /// <summary>A named one.</summary>
    public Heard Named(EntityRef entity, int at)
    {
        var isPerson = entities[entity.Index].Type == EntityType.Person;
        var number = isPerson ? GrammaticalNumber.Singular : GrammaticalNumber.Either;
        return new Heard(entities[entity.Index].Name, entity, mentions.GenderOf(entity), number, isPerson, -1, at);
    }

    private int SentenceOf(int token) => text.SentenceAt(text.Tokens[token].Span.Start);
}
