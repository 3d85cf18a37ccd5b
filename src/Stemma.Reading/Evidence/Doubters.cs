using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Parses;
using Stemma.Reading.Speech;
using Stemma.Reading.Speech.Reports;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Evidence;

/// <summary>Tells by the tree who it is that denies, verifies, or would not say.</summary>
internal sealed class Doubters(TokenizedText text, ImmutableArray<Entity> entities)
{
    private const int MostSteps = 3;

    // Made for the first who is found, since most articles doubt nothing.
    private readonly Lazy<EntityMentions> mentions = new(() => new EntityMentions(text, entities));

    /// <summary>Whose the first verb of a stretch is that somebody is the subject or agent of; null where none is.</summary>
    /// <param name="tokens">The stretch: the words of a wording.</param>
    /// <param name="isPatient">True where the subject of a passive verb counts: <c>could not be reached</c>.</param>
    public Phrase? In(TokenRange tokens, bool isPatient = false)
    {
        if (!EvidenceTree.IsAsked(text))
        {
            return null;
        }

        for (var at = tokens.Start; at < tokens.End; at++)
        {
            var word = text.Parsed.WordAt(text.Tokens[at].Span.Start);
            if (word < text.Parsed.Words.Length && Of(word, isPatient) is { } who)
            {
                return who;
            }
        }

        return null;
    }

    /// <summary>Who does what a verb tells; null where the word is no verb or nobody is named.</summary>
    public Phrase? Of(int verb, bool isPatient = false)
    {
        var parsed = text.Parsed;
        if (parsed[verb].Upos != Upos.Verb && !IsAbility(parsed.Form(verb)))
        {
            return null;
        }

        var clause = new Clause(parsed, verb);
        var source = clause.IsPassive && isPatient ? Patient(parsed, clause, verb) : TreeSource.Of(parsed, clause, verb);
        return source.Head < 0 || source.Words.IsEmpty ? null : PhraseOf(Antecedent(parsed, source, verb));
    }

    /// <summary>Whose a denial is, be it a verb or a noun.</summary>
    public Phrase? OfDenial(int word) =>
        text.Parsed[word].Upos == Upos.Verb ? Of(word)
        : Denials.DeniedBy(text.Parsed, word) is >= 0 and var who
        && TreeSource.OfHead(text.Parsed, who, word).Words is [var words, ..]
            ? PhraseOf(words)
        : null;

    /// <summary>The verb that a word hangs from, or that word; the word where none is near: <c>dismissed the video as a fake</c>.</summary>
    public int VerbOver(int word)
    {
        var parsed = text.Parsed;
        var at = word;
        for (var step = 0; step < MostSteps && at >= 0 && parsed[at].Upos != Upos.Verb; step++)
        {
            at = parsed[at].Head;
        }

        return at < 0 ? word : at;
    }

    private static bool IsAbility(ReadOnlySpan<char> word) =>
        word is "able" or "unable" or "available" or "unavailable" or "silent" or "reluctant" or "willing";

    private static TreeSource Patient(ParsedText parsed, Clause clause, int verb) =>
        clause.Patients is [var patient, ..] ? TreeSource.OfHead(parsed, patient, verb) : TreeSource.None;

    /// <summary>Of <c>the firm, which did not reply</c>: the firm.</summary>
    private static WordRange Antecedent(ParsedText parsed, TreeSource source, int verb) =>
        parsed[source.Head].Xpos is PennTag.Wdt or PennTag.Wp
        && parsed[verb] is { Relation: Relation.AclRelcl, Head: >= 0 and var noun }
        && TreeSource.OfHead(parsed, noun, verb).Words is [var words, ..]
            ? words
            : source.Words[0];

    /// <summary>Up to the first verb: <c>a group | that tracks the police</c>, and where the tree took the sentence's own verb into the phrase.</summary>
    private WordRange WithoutClause(WordRange words)
    {
        var parsed = text.Parsed;
        var end = words.Start + 1;
        while (end < words.End && parsed[end].Upos is not (Upos.Verb or Upos.Aux))
        {
            end++;
        }

        while (
            end < words.End && end > words.Start + 1 && parsed[end - 1].Upos is Upos.Pron or Upos.Sconj or Upos.Adp or Upos.Part
        )
        {
            end--;
        }

        return new WordRange(words.Start, end);
    }

    private Phrase PhraseOf(WordRange words)
    {
        var span = text.Parsed.SpanOf(WithoutClause(words));
        var tokens = text.TokensIn(span);
        while (
            tokens.Length > 1
            && (text.Tokens[tokens.End - 1].Kind == TokenKind.Punctuation || text.IsPossessiveEnding(tokens.End - 1))
        )
        {
            tokens = new TokenRange(tokens.Start, tokens.End - 1);
        }

        span = text.SpanOf(tokens);
        return new Phrase(span, text.Source.ToString(span), mentions.Value.HeadOf(new SourcePhrase(tokens, tokens)));
    }
}
