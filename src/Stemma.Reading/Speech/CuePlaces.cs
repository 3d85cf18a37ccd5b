using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Tells on which side of a subject and its verb the words passed on stand.</summary>
internal static class CuePlaces
{
    /// <summary>How far into a stretch a main clause is looked for, in tokens.</summary>
    private const int Longest = 60;

    /// <param name="site">The place of the verb.</param>
    /// <param name="head">The first token of the source.</param>
    /// <param name="tail">The first token after what goes with the verb.</param>
    public static CuePlace Of(CueSite site, int head, int tail)
    {
        var (text, range) = (site.Text, site.Range);
        if (IsAfterComma(site, text.Is(head - 1, "as") ? head - 1 : head) && Ends(text, tail, range.End))
        {
            return CuePlace.Closing;
        }

        if (site.FollowsQuotation && head <= site.From + 1 && char.IsUpper(text[head][0]) && OpensContent(text, tail, range.End))
        {
            return CuePlace.Leading;
        }

        if (site.FollowsQuotation && head <= site.From + 1)
        {
            return text.Is(tail, ":") || text.Is(tail, ",") && site.NextQuotation(tail) <= tail + 1 && tail + 1 < range.End
                ? CuePlace.Between
                : CuePlace.Closing;
        }

        if (!HasContentBefore(site, head) || text.Is(tail, "that") || text.Is(tail, ":"))
        {
            return CuePlace.Leading;
        }

        if (Ends(text, tail, range.End))
        {
            return CuePlace.Closing;
        }

        if (head >= 2 && text.Is(head - 1, "as") && text.Is(head - 2, ","))
        {
            return CuePlace.Closing;
        }

        if (text.Is(tail, ",") || text.Is(tail, "—") || text.Is(tail, "–"))
        {
            return IsAside(text, tail + 1, range.End) ? CuePlace.Closing : CuePlace.Between;
        }

        return text.Is(tail, ";") ? CuePlace.Between : CuePlace.Leading;
    }

    /// <summary><c>“Who is there left?” Her office said it would not comment</c>: a sentence of its own, with its own content.</summary>
    private static bool OpensContent(TokenizedText text, int tail, int end) =>
        tail < end && text[tail] is "it" or "he" or "she" or "they" or "that" or "there";

    /// <summary>True where nothing but a mark stands between a token and the end of the sentence.</summary>
    public static bool Ends(TokenizedText text, int token, int end) =>
        token >= end
        || token == end - 1 && text.Tokens[token].Kind == TokenKind.Punctuation
        || text[token] is "." or "!" or "?" or ")" or "…";

    /// <summary><c>…, Ryder said, adding that</c>: what follows the comma is a new cue, a relative clause or a new clause.</summary>
    private static bool IsAside(TokenizedText text, int token, int end)
    {
        if (token >= end)
        {
            return true;
        }

        var kinds = Lexicon.KindsOf(text[token]);
        var participle = text[token].EndsWith("ing", StringComparison.Ordinal);
        return participle || (kinds & WordKinds.Relative) != 0;
    }

    /// <summary>True where a clause or a quotation ends right before the source.</summary>
    private static bool HasContentBefore(CueSite site, int head)
    {
        var (text, start) = (site.Text, site.Range.Start);
        if (site.FollowsQuotation && head <= site.From + 1)
        {
            return true;
        }

        return IsAfterComma(site, head) && !IsAdverbial(text, start, head - 1);
    }

    private static bool IsAfterComma(CueSite site, int head) =>
        head - site.Range.Start >= 3 && site.Text[head - 1] is ("," or "—" or "–" or ")");

    /// <summary><c>On Monday</c>, <c>In a statement released late on Friday</c>: set before the subject, not said by it.</summary>
    private static bool IsAdverbial(TokenizedText text, int start, int comma)
    {
        var first = start;
        while (
            first < comma
            && (Lexicon.KindsOf(text[first]) & (WordKinds.Coordinator | WordKinds.Adverb)) != 0
            && (Lexicon.KindsOf(text[first]) & WordKinds.Determiner) == 0
        )
        {
            first++;
        }

        if (first >= comma || text.Is(first, ","))
        {
            return true;
        }

        var kinds = Lexicon.KindsOf(text[first]);
        var opensAdverbial =
            (kinds & (WordKinds.Preposition | WordKinds.Subordinator)) != 0
            || text[first].EndsWith("ing", StringComparison.Ordinal)
            || text[first] is "Asked" or "Speaking";
        var dependent = (kinds & WordKinds.Subordinator) != 0;
        return opensAdverbial
            && !text.Is(first + 1, "least")
            && !text.Is(first + 1, "most")
            && !HoldsClause(text, first, comma, dependent);
    }

    /// <summary>With a comma of its own, or a helping verb in no dependent clause, the stretch holds a main clause.</summary>
    private static bool HoldsClause(TokenizedText text, int first, int comma, bool dependent)
    {
        for (var at = first; at < Math.Min(comma, first + Longest); at++)
        {
            var kinds = Lexicon.KindsOf(text[at]);
            dependent |= (kinds & WordKinds.Relative) != 0 || text.Is(at, "that");
            if (text.Is(at, ",") || !dependent && (kinds & WordKinds.Auxiliary) != 0 && text[at].Length > 2)
            {
                return true;
            }
        }

        return false;
    }
}
