using System.Collections.Immutable;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Which tokens stand between quotation marks.</summary>
internal sealed class QuotedTokens
{
    private readonly ImmutableArray<TokenRange> ranges;
    private readonly int[] ends;
    private readonly int[] next;

    public QuotedTokens(TokenizedText text, ImmutableArray<Quotation> quotations)
    {
        ranges = [.. quotations.Select(quotation => text.TokensIn(quotation.Span))];
        ends = new int[text.Tokens.Length];
        foreach (var range in ranges)
        {
            for (var token = range.Start; token < range.End; token++)
            {
                ends[token] = range.End;
            }
        }

        next = new int[ends.Length + 1];
        next[^1] = ends.Length;
        for (var token = ends.Length - 1; token >= 0; token--)
        {
            next[token] = ends[token] > 0 ? token : next[token + 1];
        }
    }

    /// <summary>The tokens of each quotation, with their marks; in the quotations' order.</summary>
    public ImmutableArray<TokenRange> Ranges => ranges;

    /// <summary>True where the token is quoted.</summary>
    public bool Contains(int token) => token >= 0 && token < ends.Length && ends[token] > 0;

    /// <summary>The first token after the quotation that holds this one; 0 where none does.</summary>
    public int EndOf(int token) => ends[token];

    /// <summary>The first quoted token at or after this one; the number of tokens where none is.</summary>
    public int NextFrom(int token) => next[Math.Min(token, ends.Length)];
}
