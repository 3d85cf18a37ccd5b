namespace Stemma.Reading.Speech;

/// <summary>Tells quoted sentences from quoted pieces, and speech from titles and nicknames.</summary>
internal static class QuoteForms
{
    /// <summary>How many words a piece may have that no source is known for.</summary>
    private const int FewWords = 3;

    /// <summary>Direct for whole sentences, mixed for a piece of the writer's sentence.</summary>
    public static QuoteForm Of(TokenizedText text, Quotation quotation)
    {
        var words = text.Source.Slice(quotation.Inner).Trim();
        if (words.Length == 0)
        {
            return QuoteForm.Mixed;
        }

        var ends = words[^1] is '.' or '!' or '?' or ',' or '…' || !quotation.IsClosed;
        var starts =
            char.IsUpper(words[0]) || char.IsDigit(words[0]) || words[0] is '[' or '…' or '.' or '‘' or '\'' or '“' or '"';
        var clause = words.Count(' ') >= FewWords;
        return starts && (ends || clause) ? QuoteForm.Direct : QuoteForm.Mixed;
    }

    /// <summary>True where the words between the marks are somebody's, rather than a title, a nickname or a term.</summary>
    /// <param name="text">The words.</param>
    /// <param name="quotation">The stretch.</param>
    /// <param name="tie">What ties it to a source.</param>
    public static bool IsSpeech(TokenizedText text, Quotation quotation, QuoteTie tie)
    {
        if (IsNickname(text, quotation))
        {
            return false;
        }

        if (tie.IsKnown)
        {
            return tie.Rule is "quote.cue-behind" or "quote.cue-before" || !IsTitle(text, quotation);
        }

        return text.Source.Slice(quotation.Inner).Count(' ') >= FewWords - 1 && !IsTitle(text, quotation);
    }

    /// <summary><c>Travis "DunnDunn" Jones</c>.</summary>
    private static bool IsNickname(TokenizedText text, Quotation quotation)
    {
        var range = text.TokensIn(quotation.Span);
        return range.Start > 0
            && range.End < text.Tokens.Length
            && range.Length <= 5
            && char.IsUpper(text[range.Start - 1][0])
            && char.IsUpper(text[range.End][0])
            && text.Tokens[range.End].Span.Start - quotation.Span.End <= 1
            && quotation.Span.Start - text.Tokens[range.Start - 1].Span.End <= 1
            && text.Source[quotation.Inner.End - 1] is not (',' or '.' or '!' or '?');
    }

    /// <summary>Words of which each of more than three letters is capitalised, without a mark at the end.</summary>
    private static bool IsTitle(TokenizedText text, Quotation quotation)
    {
        var range = text.TokensIn(quotation.Inner);
        if (range.Length < 2 || text.Source[quotation.Inner.End - 1] is '.' or '!' or '?')
        {
            return false;
        }

        for (var at = range.Start; at < range.End; at++)
        {
            if (char.IsLower(text[at][0]) && text[at].Length > 3)
            {
                return false;
            }
        }

        return true;
    }
}
