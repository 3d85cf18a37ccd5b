using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Reads what goes with a word of saying: the listener, the day, the medium.</summary>
internal static class CueTail
{
    private const int Longest = 16;

    /// <summary>The first token after <c>told reporters on Monday</c>, <c>said in a statement</c>.</summary>
    /// <param name="site">The place of the verb.</param>
    /// <param name="first">The token after the verb, or after the subject behind it.</param>
    /// <param name="hasListener">True for <c>told</c>, whose object is the listener.</param>
    public static int EndOf(CueSite site, int first, bool hasListener)
    {
        var text = site.Text;
        var limit = Math.Min(site.NextQuotation(first), Math.Min(site.Range.End, first + Longest));
        var at = hasListener ? AfterListener(text, first, limit) : first;
        while (at < limit)
        {
            var next = AfterAdjunct(text, at, limit);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private static int AfterListener(TokenizedText text, int first, int limit)
    {
        var at = first;
        while (at < limit && at < first + 7 && !EndsListener(text, at, first))
        {
            at++;
        }

        return at;
    }

    private static bool EndsListener(TokenizedText text, int token, int first)
    {
        var kinds = Lexicon.KindsOf(text[token]);
        var startsClause = token > first && (kinds & (WordKinds.Determiner | WordKinds.Indefinite | WordKinds.Pronoun)) != 0;
        return text.Tokens[token].Kind != TokenKind.Word
            || startsClause
            || text.Is(token, "that")
            || token > first
                && (kinds & (WordKinds.Preposition | WordKinds.Subordinator | WordKinds.Relative | WordKinds.Time)) != 0
            || token > first
                && char.IsUpper(text[token][0])
                && !char.IsUpper(text[token - 1][0])
                && (Lexicon.KindsOf(text[token - 1]) & WordKinds.Determiner) == 0;
    }

    private static int AfterAdjunct(TokenizedText text, int at, int limit)
    {
        var kinds = Lexicon.KindsOf(text[at]);
        if (
            (kinds & (WordKinds.Time | WordKinds.Adverb)) != 0
                && (kinds & (WordKinds.Determiner | WordKinds.Pronoun | WordKinds.Indefinite)) == 0
            || text.Tokens[at].Kind == TokenKind.Word
                && text[at].Length > 4
                && char.IsLower(text[at][0])
                && text[at].EndsWith("ly", StringComparison.Ordinal)
                && kinds == WordKinds.None
                && Lexicon.KindOfNoun(text[at]) == SourceKind.None
                && (at + 1 >= limit || text.Tokens[at + 1].Kind == TokenKind.Punctuation)
            || text.Is(at, "this") && IsTime(text, at + 1, limit)
        )
        {
            return at + 1;
        }

        if ((kinds & WordKinds.Preposition) == 0 || text.Is(at, "of"))
        {
            return at;
        }

        var end = at + 1;
        while (end < limit && end < at + 8 && !EndsAdjunct(text, end, at))
        {
            end++;
        }

        return end > at + 1 ? end : at;
    }

    private static bool IsTime(TokenizedText text, int token, int limit) =>
        token < limit && (Lexicon.KindsOf(text[token]) & WordKinds.Time) != 0;

    private static bool EndsAdjunct(TokenizedText text, int token, int preposition)
    {
        var kinds = Lexicon.KindsOf(text[token]);
        return text.Tokens[token].Kind == TokenKind.Punctuation
            || text.Is(token, "that")
            || (kinds & (WordKinds.Pronoun | WordKinds.Auxiliary | WordKinds.Relative)) != 0
            || token > preposition + 1
                && !text.Is(token, "of")
                && !text.Is(token - 1, "of")
                && (kinds & (WordKinds.Determiner | WordKinds.Preposition | WordKinds.Indefinite)) != 0
            || token > preposition + 1
                && (Lexicon.KindsOf(text[token - 1]) & WordKinds.Time) != 0
                && (kinds & WordKinds.Time) == 0;
    }
}
