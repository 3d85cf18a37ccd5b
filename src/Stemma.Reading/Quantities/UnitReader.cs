using Stemma.Reading.Tokens;

namespace Stemma.Reading.Quantities;

/// <summary>Reads the noun phrase that a number counts, by word classes and the shape of words.</summary>
internal static class UnitReader
{
    private const int LongestPhrase = 9;

    /// <summary>The noun phrase from a token on.</summary>
    /// <param name="text">The words.</param>
    /// <param name="start">The first token after the number.</param>
    /// <param name="end">Position after the last token of the sentence.</param>
    /// <param name="single">True where one is counted, so that no plural is expected.</param>
    /// <returns>Its tokens with a short of-phrase; empty where the number stands alone.</returns>
    public static TokenRange Read(TokenizedText text, int start, int end, bool single)
    {
        var first = Bounds.SkipQuotes(text, start, end);
        if (text.Is(first, "of"))
        {
            return OfWhich(text, first + 1, end);
        }

        var phrase = NounPhrase(text, SkipQuantifiers(text, first, end), end, single);
        return phrase.Length > 0 ? WithOf(text, phrase, end)
            : text.Has(first, WordClass.Quantifier) && IsOthers(text, first) ? new TokenRange(first, first + 1)
            : phrase;
    }

    /// <summary>The last word of the noun phrase proper, before an of-phrase: what is counted.</summary>
    public static int Head(TokenizedText text, TokenRange unit)
    {
        for (var at = unit.Start; at < unit.End; at++)
        {
            if (text.Is(at, "of") && at > unit.Start)
            {
                return at - 1;
            }
        }

        return unit.End - 1;
    }

    /// <summary>True where the word looks like a plural noun.</summary>
    public static bool IsPlural(TokenizedText text, int token)
    {
        if (text.Has(token, WordClass.Plural))
        {
            return true;
        }

        var word = text[token];
        return word.Length > 3
            && word[^1] == 's'
            && word[^2] is not ('s' or 'u' or 'i')
            && !IsUpper(word)
            && !text.Has(token, WordClass.Closed);
    }

    private static bool IsOthers(TokenizedText text, int token) => text.Is(token, "others");

    private static int SkipQuantifiers(TokenizedText text, int at, int end)
    {
        while (at < end && text.Has(at, WordClass.Quantifier) && !IsOthers(text, at))
        {
            at++;
        }

        return at;
    }

    /// <summary><c>five of the seven contractors</c>, <c>eight of them</c>, <c>12 of the injured</c>.</summary>
    private static TokenRange OfWhich(TokenizedText text, int start, int end)
    {
        if (text.Has(start, WordClass.Pronoun))
        {
            return new TokenRange(start, start + 1);
        }

        var at = start;
        while (at < end && text.Has(at, WordClass.Determiner | WordClass.Possessive | WordClass.Quantifier))
        {
            at++;
        }

        var counted = NumberReader.Read(text, at, end) is { IsRead: true, Form: not NumberForm.Ordinal } number ? number.End : at;
        var isCounted = counted > at;
        at = counted;
        var phrase = NounPhrase(text, at, end, single: false);
        return phrase.Length > 0 ? WithOf(text, phrase, end)
            : isCounted ? new TokenRange(at, at)
            : at > start && at < end && text.Tokens[at].Kind == TokenKind.Word && !text.Has(at, WordClass.Closed)
                ? new TokenRange(at, at + 1)
            : at > start && text.Has(at - 1, WordClass.Determiner) ? new TokenRange(at - 1, at)
            : new TokenRange(at, at);
    }

    private static TokenRange NounPhrase(TokenizedText text, int start, int end, bool single)
    {
        var (head, at) = (-1, start);
        for (; at < end && at - start < LongestPhrase; at++)
        {
            var isNumber = text.Tokens[at].Kind == TokenKind.Number;
            if (text.Tokens[at].Kind == TokenKind.Punctuation)
            {
                if (head < 0 && at > start && Bounds.IsQuote(text, at) || IsApostrophe(text, at))
                {
                    continue;
                }

                break;
            }

            if (text.IsPossessiveEnding(at))
            {
                head = -1;
                continue;
            }

            if (isNumber && !IsHyphenated(text, at) || EndsPhrase(text, at, end, head >= 0 || (single && at > start)))
            {
                break;
            }

            if (head >= 0 && !ExtendsHead(text, head, at))
            {
                break;
            }

            if (text.Has(at, WordClass.Person) || IsPlural(text, at))
            {
                head = at;
            }
        }

        if (head >= 0)
        {
            return new TokenRange(start, head + 1);
        }

        return at > start && (single || !IsParticiple(text, at - 1)) ? new TokenRange(start, at) : new TokenRange(start, start);
    }

    private static bool EndsPhrase(TokenizedText text, int at, int end, bool hasHead)
    {
        if (IsAndBetweenAdjectives(text, at, end, hasHead))
        {
            return false;
        }

        if (text.Has(at, WordClass.Closed))
        {
            return !(text.Has(at, WordClass.Verb) && !hasHead && IsAdjectiveHere(text, at, end))
                && !(text.Has(at, WordClass.Person) && !text.Has(at, WordClass.Closed & ~WordClass.Verb));
        }

        if (IsParticiple(text, at))
        {
            return hasHead || !IsAdjectiveHere(text, at, end);
        }

        return IsAdverb(text, at) && !IsAdjectiveHere(text, at, end);
    }

    /// <summary>A participle or adverb is part of the phrase where a noun still follows.</summary>
    private static bool IsAdjectiveHere(TokenizedText text, int at, int end) =>
        at + 1 < end
        && text.Tokens[at + 1].Kind == TokenKind.Word
        && (!text.Has(at + 1, WordClass.Closed) || text.Has(at + 1, WordClass.Person))
        && !IsAdverb(text, at + 1)
        && !text.IsPossessiveEnding(at + 1);

    private static bool IsAndBetweenAdjectives(TokenizedText text, int at, int end, bool hasHead) =>
        !hasHead
        && (text.Is(at, "and") || text.Is(at, "or"))
        && at + 2 < end
        && at > 0
        && IsCapital(text, at - 1)
        && IsCapital(text, at + 1)
        && !text.Has(at + 1, WordClass.Closed);

    private static bool ExtendsHead(TokenizedText text, int head, int at) =>
        text.Has(at, WordClass.Person) || (IsPlural(text, at) && !IsInflectedPlural(text[head]));

    private static bool IsInflectedPlural(ReadOnlySpan<char> head) =>
        head.Length > 2 && (head[^1] == 's' || head.EndsWith("men") || head.EndsWith("people"));

    private static TokenRange WithOf(TokenizedText text, TokenRange phrase, int end)
    {
        if (!text.Is(phrase.End, "of"))
        {
            return phrase;
        }

        var at = phrase.End + 1;
        while (at < end && text.Has(at, WordClass.Determiner | WordClass.Possessive))
        {
            at++;
        }

        var complement = NounPhrase(text, at, Math.Min(end, at + 4), single: true);
        return complement.Length > 0 ? new TokenRange(phrase.Start, complement.End) : phrase;
    }

    /// <summary>True where the word looks like a participle: <c>injured</c>, <c>waiting</c>.</summary>
    internal static bool IsParticiple(TokenizedText text, int token)
    {
        var word = text[token];
        return word.Length > 2
            && !text.Has(token, WordClass.Person)
            && (
                text.Has(token, WordClass.State)
                || (EndsWith(word, "ed") && word.Length > 4)
                || (EndsWith(word, "ing") && word.Length > 5)
            );
    }

    internal static bool IsAdverb(TokenizedText text, int token)
    {
        var word = text[token];
        return word.Length > 4
            && EndsWith(word, "ly")
            && !text.Is(token, "elderly")
            && !text.Is(token, "family")
            && !text.Is(token, "early")
            && !text.Is(token, "assembly");
    }

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) =>
        word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool IsApostrophe(TokenizedText text, int token) =>
        text[token] is "'" or "’"
        && token > 0
        && text[token - 1][^1] == 's'
        && text.Tokens[token - 1].Span.End == text.Tokens[token].Span.Start
        && token + 1 < text.Tokens.Length
        && text.Tokens[token + 1].Kind == TokenKind.Word;

    private static bool IsHyphenated(TokenizedText text, int token) => text[token].Contains('-');

    private static bool IsCapital(TokenizedText text, int token) => char.IsUpper(text[token][0]);

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
