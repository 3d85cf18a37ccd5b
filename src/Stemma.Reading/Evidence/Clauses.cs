using Stemma.Reading.Tokens;

namespace Stemma.Reading.Evidence;

/// <summary>Tells where a clause begins and ends.</summary>
internal static class Clauses
{
    /// <summary>True where the token parts two clauses: a semicolon, a dash, a comma or <c>and</c> before a new subject.</summary>
    public static bool Breaks(TokenizedText text, int token)
    {
        if (text[token] is ";" or "—" or "–" or "“" or "”" or "\"" or "(" or ")" or "?" or "!")
        {
            return true;
        }

        if (text.Is(token, ","))
        {
            return token + 1 < text.Tokens.Length && IsConjunction(text, token + 1);
        }

        return (text.Is(token, "and") || text.Is(token, "but")) && token + 1 < text.Tokens.Length && OpensClause(text, token + 1);
    }

    /// <summary>The range without marks and conjunctions at its edges.</summary>
    public static TokenRange Trim(TokenizedText text, TokenRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (
            start < end - 1
            && (text.Tokens[start].Kind == TokenKind.Punctuation || text.Is(start, "and") || text.Is(start, "but"))
        )
        {
            start++;
        }

        while (end > start + 1 && text.Tokens[end - 1].Kind == TokenKind.Punctuation)
        {
            end--;
        }

        return new TokenRange(start, end);
    }

    private static bool IsConjunction(TokenizedText text, int token) =>
        text.Is(token, "and")
        || text.Is(token, "but")
        || text.Is(token, "while")
        || text.Is(token, "though")
        || text.Is(token, "although")
        || text.Is(token, "which")
        || text.Is(token, "who")
        || text.Is(token, "because")
        || text.Is(token, "so");

    /// <summary>After <c>and</c>: an article, a pronoun or a name begins a clause rather than the second part of a phrase.</summary>
    private static bool OpensClause(TokenizedText text, int token) =>
        text.Is(token, "the")
        || text.Is(token, "it")
        || text.Is(token, "he")
        || text.Is(token, "she")
        || text.Is(token, "they")
        || text.Is(token, "has")
        || text.Is(token, "had")
        || text.Is(token, "would")
        || text.Is(token, "could")
        || text.Is(token, "did")
        || text.Is(token, "is")
        || text.Is(token, "was");
}
