using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Reads cues that are verbs: <c>said</c>, <c>has reported that</c>, <c>were confirmed by</c>.</summary>
internal static class VerbCues
{
    /// <summary>How far the complement of a verb is looked for, in tokens.</summary>
    private const int Near = 14;

    /// <summary>The cue whose verb is at the site; null where the token is no verb of saying here.</summary>
    /// <param name="site">The place.</param>
    /// <param name="followsCue">True where the sentence has a cue before.</param>
    public static Cue? Read(CueSite site, bool followsCue)
    {
        var (text, at) = (site.Text, site.At);
        if (text.Tokens[at].Kind != TokenKind.Word || !Lexicon.IsVerb(text[at], out var verb) || IsCapitalised(site))
        {
            return null;
        }

        if (IsHearsay(text, at) && !verb.Needs.HasFlag(Complement.To))
        {
            return null;
        }

        if (IsPassive(text, site.From, at) || text.Is(at + 1, "by"))
        {
            return ReadPassive(site, verb);
        }

        if (verb.IsParticiple && !HasAuxiliary(text, site.From, at))
        {
            return ReadParticiple(site, verb, followsCue);
        }

        return ReadInverted(site, verb) ?? ReadFinite(site, verb);
    }

    private static Cue? ReadFinite(CueSite site, SayingVerb verb)
    {
        var (text, at) = (site.Text, site.At);
        var source = SourcePhraseReader.Before(text, site.From, at);
        if (
            source.IsNone
            || !Agrees(text, verb, source, at)
            || IsNegated(text, source.Whole.End, at)
            || text.Is(source.Core.Start, "there")
        )
        {
            return null;
        }

        var tail = GivesTo(text, verb, at) ? at + 1 : CueTail.EndOf(site, at + 1, TakesListener(verb));
        var place = CuePlaces.Of(site, source.Whole.Start, tail);
        var words = new TokenRange(at, at + 1);
        var clause = new TokenRange(source.Whole.Start, tail);
        return IsCompleted(site, verb, place, tail)
            ? new Cue(site.Sentence, words, source, clause, place, "speech.subject-verb")
            : null;
    }

    /// <summary>Inside a sentence, a capital shows a name (<c>United States</c>); headlines may capitalise every word.</summary>
    private static bool IsCapitalised(CueSite site) =>
        char.IsUpper(site.Text[site.At][0])
        && site.At > site.From
        && site.Text.ParagraphOf(site.Text.Sentences[site.Sentence]).Kind
            is not (ParagraphKind.Headline or ParagraphKind.Heading);

    /// <summary>The base form is a verb after a plural (<c>police say</c>) or a helping verb, else most often a noun (<c>a call</c>).</summary>
    private static bool Agrees(TokenizedText text, SayingVerb verb, SourcePhrase source, int at)
    {
        if (!text.Is(at, verb.Lemma) || text.Is(at, "put") || text.Is(at, "read") || source.Whole.End < at)
        {
            return true;
        }

        var head = text[HeadOf(text, source.Core)];
        return head.EndsWith("s", StringComparison.Ordinal)
            || SourcePhraseReader.IsPronoun(text, source.Core.Start)
            || head
                is "police"
                    or "Police"
                    or "people"
                    or "men"
                    or "women"
                    or "media"
                    or "military"
                    or "children"
                    or "staff"
                    or "crew"
                    or "team";
    }

    /// <summary>The last word before «in», «of» and the like: <c>officials in Karsa say</c>.</summary>
    private static int HeadOf(TokenizedText text, TokenRange core)
    {
        for (var at = core.Start + 1; at < core.End; at++)
        {
            if ((Lexicon.KindsOf(text[at]) & WordKinds.Preposition) != 0)
            {
                return at - 1;
            }
        }

        return core.End - 1;
    }

    /// <summary>The object of these verbs is the one who listens, never the one who speaks.</summary>
    private static bool TakesListener(SayingVerb verb) =>
        verb.Lemma is "tell" or "inform" or "brief" or "notify" or "assure" or "remind" or "ask";

    /// <summary><c>“…,” said the mayor</c>.</summary>
    private static Cue? ReadInverted(CueSite site, SayingVerb verb)
    {
        var (text, at) = (site.Text, site.At);
        if (
            TakesListener(verb)
            || verb.Needs is not Complement.Free && (verb.Needs & (Complement.Clause | Complement.Beside)) == 0
        )
        {
            return null;
        }

        var afterQuotation = at == site.From && site.FollowsQuotation;
        var afterMark = at > site.From && (text.Is(at - 1, ",") || text.Is(at - 1, "—") || text.Is(at - 1, "–"));
        if (!afterQuotation && !afterMark || at + 1 >= site.Range.End)
        {
            return null;
        }

        var source = SourcePhraseReader.After(text, at + 1, site.NextQuotation(at + 1));
        if (
            source.IsNone
            || !SourcePhraseReader.MayBeSource(text, source.Core)
                && !(afterQuotation && SourcePhraseReader.IsDescription(text, source.Core))
            || SourcePhraseReader.IsPronoun(text, source.Core.Start) && !afterQuotation
        )
        {
            return null;
        }

        if (!EndsPhrase(text, source.Core.End, site.Range.End))
        {
            return null;
        }

        var tail = CueTail.EndOf(site, source.Whole.End, hasListener: false);
        var clause = new TokenRange(at, tail);
        var goesOn =
            tail < site.Range.End
            && text.Is(tail, ",")
            && !afterQuotation
            && tail + 1 < site.Range.End
            && !IsRelative(text, tail + 1);
        var place = goesOn ? CuePlace.Between : CuePlace.Closing;
        return new Cue(site.Sentence, new TokenRange(at, at + 1), source, clause, place, "speech.verb-subject");
    }

    private static bool EndsPhrase(TokenizedText text, int token, int end)
    {
        if (token >= end || text.Tokens[token].Kind == TokenKind.Punctuation)
        {
            return true;
        }

        var kinds = Lexicon.KindsOf(text[token]);
        return (kinds & (WordKinds.Relative | WordKinds.Preposition | WordKinds.Time | WordKinds.Subordinator | WordKinds.Adverb))
                != 0
            && !text.Is(token, "that");
    }

    private static bool IsRelative(TokenizedText text, int token) => (Lexicon.KindsOf(text[token]) & WordKinds.Relative) != 0;

    /// <summary><c>…, adding that</c>: the source is that of the cue before, or the subject of the sentence.</summary>
    private static Cue? ReadParticiple(CueSite site, SayingVerb verb, bool followsCue)
    {
        var (text, at) = (site.Text, site.At);
        if (at > site.From && Lexicon.KindOfNoun(text[at - 1]) is not (SourceKind.None or SourceKind.Document))
        {
            return ReadFinite(site, verb);
        }

        var afterMark =
            at > site.Range.Start
            && (
                Lexicon.KindOfNoun(text[at - 1]) == SourceKind.Document
                || text.Is(at - 1, ",")
                || text.Is(at - 1, "and")
                || text.Is(at - 1, "by")
                || text.Is(at - 1, "without")
            );
        if (!afterMark || text.Is(at - 1, "without"))
        {
            return null;
        }

        var isOwn = !followsCue || Lexicon.KindOfNoun(text[at - 1]) == SourceKind.Document;
        var source = isOwn ? SourcePhraseReader.Leading(text, site.Range.Start, at - 1) : SourcePhrase.None;
        if (isOwn && source.IsNone)
        {
            return null;
        }

        var tail = CueTail.EndOf(site, at + 1, TakesListener(verb));
        return IsCompleted(site, verb, CuePlace.Leading, tail)
            ? new Cue(
                site.Sentence,
                new TokenRange(at, at + 1),
                source,
                new TokenRange(at, tail),
                CuePlace.Leading,
                "speech.participle"
            )
            : null;
    }

    /// <summary><c>The losses were reported by the agency</c>.</summary>
    private static Cue? ReadPassive(CueSite site, SayingVerb verb)
    {
        var (text, at) = (site.Text, site.At);
        var limit = site.NextQuotation(at + 1);
        var by = at + 1;
        while (by < Math.Min(limit, at + 5) && !text.Is(by, "by"))
        {
            by++;
        }

        if (verb.Needs is Complement.Of or Complement.At || by >= limit || !text.Is(by, "by"))
        {
            return null;
        }

        var source = SourcePhraseReader.After(text, by + 1, limit);
        if (source.IsNone || !SourcePhraseReader.MayBeSource(text, source.Core))
        {
            return null;
        }

        var clause = new TokenRange(at, CueTail.EndOf(site, source.Whole.End, hasListener: false));
        return new Cue(site.Sentence, new TokenRange(at, by + 1), source, clause, CuePlace.Passive, "speech.passive");
    }

    /// <summary><c>reported to have died</c> and <c>asked not to be named</c> pass on nobody's word.</summary>
    private static bool IsHearsay(TokenizedText text, int verb) =>
        text.Is(verb + 1, "to") && (text.Is(verb + 2, "have") || text.Is(verb + 2, "be"))
        || text.Is(verb + 1, "not") && text.Is(verb + 2, "to");

    private static bool IsPassive(TokenizedText text, int start, int verb)
    {
        for (var at = verb - 1; at >= start && at >= verb - 3; at--)
        {
            var word = text[at];
            if (word is "was" or "were" or "is" or "are" or "been" or "be" or "being" or "'s" or "’s")
            {
                return !text[verb].EndsWith("ing", StringComparison.Ordinal);
            }

            if ((Lexicon.KindsOf(word) & WordKinds.Adverb) == 0 && !word.EndsWith("ly", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasAuxiliary(TokenizedText text, int start, int verb) =>
        verb > start && (Lexicon.KindsOf(text[verb - 1]) & WordKinds.Auxiliary) != 0;

    /// <summary><c>would not say</c> passes on nothing.</summary>
    private static bool IsNegated(TokenizedText text, int from, int verb)
    {
        for (var at = Math.Max(from, verb - 4); at < verb; at++)
        {
            if (text[at] is "not" or "n't" or "n’t" or "never" or "cannot")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCompleted(CueSite site, SayingVerb verb, CuePlace place, int tail)
    {
        if (verb.Needs == Complement.Free)
        {
            return true;
        }

        var (text, at) = (site.Text, site.At);
        return verb.Needs.HasFlag(Complement.Clause) && (place != CuePlace.Leading || HasClause(site, at + 1, tail))
            || verb.Needs.HasFlag(Complement.Beside)
                && (
                    place == CuePlace.Closing && site.FollowsQuotation
                    || site.NextQuotation(at + 1) <= tail + 2 && site.NextQuotation(at + 1) < site.Range.End
                )
            || verb.Needs.HasFlag(Complement.Of) && (IsOf(text, at + 1) || IsOf(text, AfterTime(text, at + 1)))
            || verb.Needs.HasFlag(Complement.At) && Holds(site, "at", at + 1)
            || verb.Needs.HasFlag(Complement.As) && Holds(site, "as", at + 1)
            || verb.Needs.HasFlag(Complement.Figures) && HasFigures(text, at + 1, site.Range.End)
            || verb.Needs.HasFlag(Complement.Quote) && site.NextQuotation(at + 1) < site.Range.End
            || GivesTo(text, verb, at)
            || verb.Needs.HasFlag(Complement.Number) && HasNumber(text, at + 1, site.Range.End);
    }

    private static bool IsOf(TokenizedText text, int token) => text.Is(token, "of") || text.Is(token, "about");

    /// <summary><c>spoke on Wednesday of six</c>.</summary>
    private static int AfterTime(TokenizedText text, int token)
    {
        var at = text.Is(token, "on") || text.Is(token, "late") || text.Is(token, "earlier") ? token + 1 : token;
        return at < text.Tokens.Length && (Lexicon.KindsOf(text[at]) & WordKinds.Time) != 0 ? at + 1 : token;
    }

    private static bool HasClause(CueSite site, int first, int tail)
    {
        var text = site.Text;
        var quotation = site.NextQuotation(first);
        if (quotation < site.Range.End && (quotation <= tail + 2 || quotation < first + Near))
        {
            return true;
        }

        for (var at = first; at < Math.Min(site.Range.End, first + Near); at++)
        {
            if (text.Is(at, "that") || text.Is(at, ":"))
            {
                return true;
            }

            if (text.Tokens[at].Kind == TokenKind.Punctuation && at >= tail)
            {
                return false;
            }

            if (at > first && (Lexicon.KindsOf(text[at]) & WordKinds.Auxiliary) != 0 && !(text[at] is "'s" or "’s"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(CueSite site, string word, int first)
    {
        for (var at = first; at < Math.Min(site.Range.End, first + Near); at++)
        {
            if (site.Text.Is(at, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>gave the numbers</c>, <c>gave a toll</c>.</summary>
    private static bool HasFigures(TokenizedText text, int first, int end)
    {
        for (var at = first; at < Math.Min(end, first + 4); at++)
        {
            if (
                text[at]
                is "number"
                    or "numbers"
                    or "figure"
                    or "figures"
                    or "toll"
                    or "tally"
                    or "count"
                    or "breakdown"
                    or "details"
                    or "account"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>admits to three dead</c>, <c>claims to have shot down</c>.</summary>
    private static bool GivesTo(TokenizedText text, SayingVerb verb, int at) =>
        verb.Needs.HasFlag(Complement.To) && text.Is(at + 1, "to") && (text.Is(at + 2, "have") || IsNumber(text, at + 2));

    private static bool IsNumber(TokenizedText text, int token) => NumberReader.Read(text, token, token + 1).IsRead;

    private static bool HasNumber(TokenizedText text, int first, int end)
    {
        for (var at = first; at < Math.Min(end, first + 4); at++)
        {
            if (text.Tokens[at].Kind == TokenKind.Number)
            {
                return !text.Is(at + 1, "lives");
            }
        }

        return false;
    }
}
