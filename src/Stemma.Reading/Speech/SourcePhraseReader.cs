using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Reads the noun phrase before or after a word of saying.</summary>
internal static class SourcePhraseReader
{
    /// <summary>The longest phrase read, in tokens.</summary>
    private const int Longest = 24;

    /// <summary>Reads the subject that stands before a verb.</summary>
    /// <param name="text">The words.</param>
    /// <param name="start">Where the clause may begin: the sentence's or, after a quotation, the first token behind it.</param>
    /// <param name="verb">The verb.</param>
    /// <returns>The subject; none where nothing before the verb can be one.</returns>
    public static SourcePhrase Before(TokenizedText text, int start, int verb)
    {
        var end = WithoutTime(text, start, SkipBackOverHelpers(text, start, verb));
        if (end <= start)
        {
            return SourcePhrase.None;
        }

        if (text.Is(end - 1, "and") || text.Is(end - 1, "but") || text.Is(end - 1, "then"))
        {
            return Leading(text, start, end - 1);
        }

        if (end < verb && text.Is(verb - 1, "to"))
        {
            return Leading(text, start, verb - 1);
        }

        if (text.Is(end - 1, "who") || text.Is(end - 1, "which"))
        {
            var antecedent = end - 1 > start && text.Is(end - 2, ",") ? end - 2 : end - 1;
            return Ending(text, start, antecedent, antecedent);
        }

        return text.Is(end - 1, ",") || text.Is(end - 1, ")") || text.Is(end - 1, "—") || text.Is(end - 1, "–")
            ? Appositions.Before(text, start, end - 1)
            : Ending(text, start, end, end);
    }

    /// <summary>Reads the phrase that begins at a token: after <c>said</c>, <c>according to</c>, <c>by</c>.</summary>
    public static SourcePhrase After(TokenizedText text, int first, int limit)
    {
        if (first >= limit || (Lexicon.KindsOf(text[first]) & WordKinds.Preposition) != 0)
        {
            return SourcePhrase.None;
        }

        var core = CoreFrom(text, first, limit);
        if (core.Length == 0)
        {
            return SourcePhrase.None;
        }

        if (
            text[first].EndsWith("ing", StringComparison.Ordinal)
            && Lexicon.KindOfNoun(text[first]) == SourceKind.None
            && !char.IsUpper(text[first][0])
        )
        {
            return SourcePhrase.None;
        }

        var phrase = new SourcePhrase(core, core);
        while (
            phrase.Whole.End + 1 < limit
            && phrase.Whole.Length < Longest
            && text.Is(phrase.Whole.End, ",")
            && Appositions.EndOf(text, phrase.Whole.End + 1, limit) is > 0 and var apposed
        )
        {
            var named = Appositions.NamedIn(text, phrase.Core, new TokenRange(phrase.Whole.End + 1, apposed));
            phrase = new SourcePhrase(named.Core, new TokenRange(core.Start, apposed));
        }

        return phrase;
    }

    /// <summary>True where the phrase holds a name or a noun that can be a source.</summary>
    public static bool MayBeSource(TokenizedText text, TokenRange phrase)
    {
        for (var at = phrase.Start; at < phrase.End; at++)
        {
            if (IsNameLike(text, at, phrase.Start) || Lexicon.KindOfNoun(text[at]) != SourceKind.None)
            {
                return true;
            }
        }

        return phrase.Length == 1 && IsPronoun(text, phrase.Start);
    }

    /// <summary>True where the token is a pronoun that can be a subject.</summary>
    public static bool IsPronoun(TokenizedText text, int token) => (Lexicon.KindsOf(text[token]) & WordKinds.Pronoun) != 0;

    private static bool IsNameLike(TokenizedText text, int token, int start) =>
        text.Tokens[token].Kind == TokenKind.Word
        && char.IsUpper(text[token][0])
        && (token > start || Lexicon.KindsOf(text[token]) == WordKinds.None);

    /// <summary>Steps back over <c>has also since</c> and the like.</summary>
    private static int SkipBackOverHelpers(TokenizedText text, int start, int verb)
    {
        var end = verb;
        while (end > start && IsHelper(text, end - 1))
        {
            end--;
        }

        // «Kim, also said»: what is left of a remark's comma belongs to the remark.
        return end;
    }

    /// <summary><c>the ministry | on Monday said</c>: when it was said is no part of who said it.</summary>
    private static int WithoutTime(TokenizedText text, int start, int end)
    {
        var before = end - 1;
        if (before <= start || (Lexicon.KindsOf(text[before]) & WordKinds.Time) == 0)
        {
            return end;
        }

        return (Lexicon.KindsOf(text[before - 1]) & WordKinds.Preposition) != 0 ? Math.Max(start, before - 1) : before;
    }

    private static bool IsHelper(TokenizedText text, int token)
    {
        var word = text[token];
        var kinds = Lexicon.KindsOf(word);
        if ((kinds & WordKinds.Auxiliary) != 0)
        {
            return true;
        }

        return (kinds & WordKinds.Adverb) != 0 && (kinds & WordKinds.Pronoun) == 0
            || word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal)
            || word.Equals("to", StringComparison.Ordinal);
    }

    /// <summary>The subject of a verb that shares it with an earlier verb: <c>She shook her head and said</c>.</summary>
    public static SourcePhrase Leading(TokenizedText text, int start, int end)
    {
        var first = LeadIn.Skip(text, ClauseStart(text, start, end), end);
        var core = UpToVerb(text, CoreFrom(text, first, end));
        return core.Length > 0 && core.End < end && MayBeSource(text, core) ? new SourcePhrase(core, core) : SourcePhrase.None;
    }

    /// <summary>Cuts a phrase before the verb that follows its name or noun: <c>Kim | took to the floor</c>.</summary>
    private static TokenRange UpToVerb(TokenizedText text, TokenRange phrase)
    {
        for (var at = phrase.Start + 1; at < phrase.End; at++)
        {
            var afterHead = char.IsUpper(text[at - 1][0]) || Lexicon.KindOfNoun(text[at - 1]) != SourceKind.None;
            var mayBeVerb =
                char.IsLower(text[at][0])
                && Lexicon.KindsOf(text[at]) == WordKinds.None
                && Lexicon.KindOfNoun(text[at]) == SourceKind.None;
            if (afterHead && mayBeVerb)
            {
                return phrase with { End = at };
            }
        }

        return phrase;
    }

    private static int ClauseStart(TokenizedText text, int start, int end)
    {
        var at = end;
        while (at > start && end - at < Appositions.Longest && !text.Is(at - 1, ";") && !text.Is(at - 1, ":"))
        {
            at--;
        }

        return at;
    }

    /// <summary>The noun phrase that ends at a token.</summary>
    public static SourcePhrase Ending(TokenizedText text, int start, int end, int wholeEnd)
    {
        var first = end;
        while (first > start && end - first < Longest && !PhraseBounds.StopsBefore(text, first - 1))
        {
            first--;
        }

        first = LeadIn.Skip(text, first, end);
        var core = new TokenRange(first, end);
        return core.Length > 0 && (MayBeSource(text, core) || IsDescription(text, core)) && !EndsOddly(text, core)
            ? new SourcePhrase(core, new TokenRange(first, wholeEnd))
            : SourcePhrase.None;
    }

    /// <summary>A short phrase with an article before a verb of saying is a source also where its noun is not listed: <c>the harbour master</c>.</summary>
    public static bool IsDescription(TokenizedText text, TokenRange core) =>
        core.Length is > 1 and <= 5
        && (Lexicon.KindsOf(text[core.Start]) & (WordKinds.Determiner | WordKinds.Indefinite)) != 0
        && Lexicon.KindsOf(text[core.End - 1]) == WordKinds.None;

    private static bool EndsOddly(TokenizedText text, TokenRange core)
    {
        var kinds = Lexicon.KindsOf(text[core.End - 1]);
        return (kinds & (WordKinds.Preposition | WordKinds.Determiner | WordKinds.Indefinite | WordKinds.Coordinator)) != 0
            && (kinds & WordKinds.Pronoun) == 0
            && text.Tokens[core.End - 1].Kind == TokenKind.Word
            && !char.IsUpper(text[core.End - 1][0]);
    }

    /// <summary>Reads rightward until something ends a noun phrase.</summary>
    public static TokenRange CoreFrom(TokenizedText text, int first, int limit)
    {
        var at = first;
        var end = Math.Min(limit, first + Longest);
        while (at < end && !PhraseBounds.StopsBefore(text, at) && !PhraseBounds.EndsPhrase(text, at, first))
        {
            at++;
        }

        while (at > first && PhraseBounds.TrailsPhrase(text, at - 1))
        {
            at--;
        }

        return new TokenRange(first, at);
    }
}
