using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Reading.Speech;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>Finds what an article says is not known, not verified, or not said.</summary>
public static class CaveatFinder
{
    /// <param name="text">The words.</param>
    /// <returns>Ascending.</returns>
    public static ImmutableArray<Caveat> Find(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quoted = new QuotedTokens(text, QuotationFinder.Find(text));
        var caveats = ImmutableArray.CreateBuilder<Caveat>();
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            if (text.ParagraphOf(text.Sentences[sentence]).Kind is not (ParagraphKind.Boilerplate or ParagraphKind.Byline))
            {
                FindIn(text, quoted, sentence, caveats);
            }
        }

        return caveats.DrainToImmutable();
    }

    private static void FindIn(TokenizedText text, QuotedTokens quoted, int sentence, ImmutableArray<Caveat>.Builder caveats)
    {
        var range = text.Sentences[sentence].Tokens;
        var start = range.Start;
        for (var at = range.Start; at < range.End; at++)
        {
            if (quoted.Contains(at) || Match(text, at, range.End) is not { } hit)
            {
                continue;
            }

            var clause = ClauseOf(text, new TokenRange(start, range.End), hit.Tokens);
            caveats.Add(
                new Caveat(
                    text.SpanOf(clause),
                    hit.Pattern.Kind,
                    AppliesTo(text, sentence, clause),
                    Explanation.Of("caveat.wording", Words(text, hit.Tokens), $"the wording «{hit.Pattern.Wording}»")
                )
            );
            start = clause.End;
            at = clause.End - 1;
        }
    }

    /// <summary>The first wording of the list that begins at a token; the longest match does not matter, the clause is taken whole.</summary>
    private static (CaveatPattern Pattern, TokenRange Tokens)? Match(TokenizedText text, int at, int end)
    {
        var lookup = CaveatPattern.ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text[at], out var patterns))
        {
            return null;
        }

        foreach (var pattern in patterns)
        {
            if (
                pattern.Match(text, at, end) is var (after, second)
                && (!pattern.StartsWithNegation || NegationReach.Holds(text, at, second))
            )
            {
                return (pattern, new TokenRange(at, after));
            }
        }

        return null;
    }

    private static string Words(TokenizedText text, TokenRange tokens) =>
        $"the words «{text.Source.ToString(text.SpanOf(tokens))}»";

    /// <summary>The clause around a wording: to the nearest conjunction or semicolon on either side.</summary>
    private static TokenRange ClauseOf(TokenizedText text, TokenRange within, TokenRange hit)
    {
        var start = hit.Start;
        while (start > within.Start && !Clauses.Breaks(text, start - 1))
        {
            start--;
        }

        var end = hit.End;
        while (end < within.End && !Clauses.Breaks(text, end))
        {
            end++;
        }

        return Clauses.Trim(text, new TokenRange(start, end));
    }

    /// <summary>A sentence that only says so speaks of the one before it; a clause, of the rest of its sentence.</summary>
    private static TextSpan AppliesTo(TokenizedText text, int sentence, TokenRange clause)
    {
        var own = text.Sentences[sentence];
        var isWhole = clause.Length * 3 > own.Tokens.Length * 2;
        var hasBefore = sentence > 0 && text.Sentences[sentence - 1].Paragraph == own.Paragraph;
        return isWhole && hasBefore ? text.Sentences[sentence - 1].Span : own.Span;
    }
}
