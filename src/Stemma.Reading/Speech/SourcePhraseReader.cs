using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Reads the noun phrase before or after a word of saying.</summary>
internal static class SourcePhraseReader
{
    /// <summary>The longest phrase read, in tokens.</summary>
    private const int Longest = 24;

    /// <summary>The longest remark between commas that may part a subject from its verb, in tokens.</summary>
    private const int LongestRemark = 40;

    /// <summary>Reads the subject that stands before a verb.</summary>
    /// <param name="text">The words.</param>
    /// <param name="start">Where the clause may begin: the sentence's or, after a quotation, the first token behind it.</param>
    /// <param name="verb">The verb.</param>
    /// <returns>The subject; none where nothing before the verb can be one.</returns>
    public static SourcePhrase Before(TokenizedText text, int start, int verb)
    {
        var end = SkipBackOverHelpers(text, start, verb);
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
            ? AcrossRemark(text, start, end - 1)
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
            && ApposedEnd(text, phrase.Whole.End + 1, limit) is > 0 and var apposed
        )
        {
            var named = NamedIn(text, phrase.Core, new TokenRange(phrase.Whole.End + 1, apposed));
            phrase = new SourcePhrase(named.Core, new TokenRange(core.Start, apposed));
        }

        return phrase;
    }

    /// <summary>The end of what is set beside a name after a comma; 0 where what follows is no apposition.</summary>
    private static int ApposedEnd(TokenizedText text, int first, int limit)
    {
        var kinds = Lexicon.KindsOf(text[first]);
        if (text.Is(first, "according"))
        {
            return 0;
        }

        if (text.Tokens[first].Kind == TokenKind.Number)
        {
            return first + 1 == limit || text.Is(first + 1, ",") ? first + 1 : 0;
        }

        if (
            (
                kinds
                & (
                    WordKinds.Coordinator
                    | WordKinds.Subordinator
                    | WordKinds.Relative
                    | WordKinds.Pronoun
                    | WordKinds.Preposition
                )
            ) != 0
        )
        {
            return 0;
        }

        var phrase = CoreFrom(text, first, limit);
        var closed =
            phrase.End == limit
            || PhraseBounds.IsMark(text, phrase.End)
            || (Lexicon.KindsOf(text[phrase.End]) & WordKinds.Relative) != 0;
        return phrase.Length > 0 && closed && MayBeSource(text, phrase) ? phrase.End : 0;
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
        while (at > start && end - at < LongestRemark && !text.Is(at - 1, ";") && !text.Is(at - 1, ":"))
        {
            at--;
        }

        return at;
    }

    /// <summary>A subject with a remark between commas or dashes behind it: <c>Ryder, the spokesman, said</c>.</summary>
    private static SourcePhrase AcrossRemark(TokenizedText text, int start, int close)
    {
        var closing = text[close].ToString();
        var opening = closing is ")" ? "(" : closing;
        var open = close - 1;
        while (open > start && close - open < LongestRemark && !text.Is(open, opening))
        {
            open--;
        }

        if (open <= start || !text.Is(open, opening))
        {
            return SourcePhrase.None;
        }

        if (!IsRemark(text, open + 1, close))
        {
            return SourcePhrase.None;
        }

        // «Ryder, 54, the spokesman, said» and «a group, one of many, that follows arrests, said»
        if (open - 2 > start && text.Tokens[open - 1].Kind == TokenKind.Number && text.Is(open - 2, ","))
        {
            open -= 2;
        }

        return Ending(text, start, open, close) is { IsNone: false } inner
            ? NamedIn(text, inner.Core, new TokenRange(open + 1, close))
            : SourcePhrase.None;
    }

    /// <summary><c>its director, Jane Roe</c>: the name is the core, the description is set beside it.</summary>
    public static SourcePhrase NamedIn(TokenizedText text, TokenRange core, TokenRange remark)
    {
        var whole = new TokenRange(core.Start, remark.End);
        var described =
            (Lexicon.KindsOf(text[core.Start]) & (WordKinds.Determiner | WordKinds.Indefinite)) != 0
            || PhraseBounds.IsGenitive(text[Math.Min(core.Start + 1, core.End - 1)]);
        var named =
            remark.Length <= 6
            && text.Tokens[remark.Start].Kind == TokenKind.Word
            && char.IsUpper(text[remark.Start][0])
            && Lexicon.KindsOf(text[remark.Start]) == WordKinds.None;
        return described && named ? new SourcePhrase(remark, whole) : new SourcePhrase(core, whole);
    }

    /// <summary>True where the words between two commas say more of the noun before them.</summary>
    private static bool IsRemark(TokenizedText text, int first, int end)
    {
        if (first >= end)
        {
            return false;
        }

        var kinds = Lexicon.KindsOf(text[first]);
        return (kinds & (WordKinds.Relative | WordKinds.Determiner | WordKinds.Indefinite)) != 0
            || text.Tokens[first].Kind == TokenKind.Number
            || text[first].EndsWith("ing", StringComparison.Ordinal)
            || MayBeSource(text, new TokenRange(first, end)) && (kinds & (WordKinds.Coordinator | WordKinds.Subordinator)) == 0;
    }

    /// <summary>The noun phrase that ends at a token.</summary>
    private static SourcePhrase Ending(TokenizedText text, int start, int end, int wholeEnd)
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
    private static TokenRange CoreFrom(TokenizedText text, int first, int limit)
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
