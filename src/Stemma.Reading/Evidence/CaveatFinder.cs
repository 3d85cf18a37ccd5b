using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Sentences;
using Stemma.Reading.Speech;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>Finds what an article says is not known, not verified, not said, or denied.</summary>
public static class CaveatFinder
{
    private static readonly WordingList<CaveatKind> Wordings = new("Evidence/en/caveats.txt");

    /// <param name="text">The words.</param>
    /// <param name="entities">For who denies or would not say.</param>
    /// <returns>Ascending.</returns>
    public static ImmutableArray<Caveat> Find(TokenizedText text, ImmutableArray<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quoted = new QuotedTokens(text, QuotationFinder.Find(text));
        var doubters = new Doubters(text, entities);
        var caveats = ImmutableArray.CreateBuilder<Caveat>();
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            if (text.ParagraphOf(text.Sentences[sentence]).Kind is not (ParagraphKind.Boilerplate or ParagraphKind.Byline))
            {
                FindIn(text, quoted, doubters, sentence, caveats);
            }
        }

        return caveats.DrainToImmutable();
    }

    private static void FindIn(
        TokenizedText text,
        QuotedTokens quoted,
        Doubters doubters,
        int sentence,
        ImmutableArray<Caveat>.Builder caveats
    )
    {
        var range = text.Sentences[sentence].Tokens;
        var start = range.Start;
        for (var at = range.Start; at < range.End; at++)
        {
            if (!quoted.Contains(at) && CaveatAt(text, doubters, sentence, at, start) is var (caveat, clause))
            {
                caveats.Add(caveat);
                start = clause.End;
                at = clause.End - 1;
            }
        }
    }

    private static (Caveat Caveat, TokenRange Clause)? CaveatAt(
        TokenizedText text,
        Doubters doubters,
        int sentence,
        int at,
        int start
    )
    {
        var within = new TokenRange(start, text.Sentences[sentence].Tokens.End);
        if (Match(text, at, within.End) is { } hit)
        {
            var clause = ClauseOf(text, within, hit.Tokens);
            var caveat = new Caveat(
                text.SpanOf(clause),
                hit.Kind,
                AppliesTo(text, sentence, clause),
                Explanation.Of("caveat.wording", Words(text, hit.Tokens), $"the wording «{hit.Wording}»")
            )
            {
                By = hit.Kind is CaveatKind.Unclear ? null : doubters.In(hit.Tokens, hit.Kind == CaveatKind.NoComment),
            };
            return (caveat, clause);
        }

        return DenialWords.IsDenial(text[at]) && Denials.At(text, at) is { } denial
            ? DenialOf(text, doubters, sentence, denial, ClauseOf(text, within, new TokenRange(at, at + 1)))
            : null;
    }

    private static (Caveat Caveat, TokenRange Clause) DenialOf(
        TokenizedText text,
        Doubters doubters,
        int sentence,
        Denial denial,
        TokenRange clause
    ) =>
        (
            new Caveat(
                text.SpanOf(clause),
                CaveatKind.Disputed,
                denial.Denied.Length > 0 ? denial.Denied : Before(text, sentence) ?? text.Sentences[sentence].Span,
                Explanation.Of("caveat.denial", $"«{text.Parsed.Form(denial.Verb)}»")
            )
            {
                By = doubters.OfDenial(denial.Verb),
            },
            clause
        );

    /// <summary>The first wording of the list that begins at a token; the longest match does not matter, the clause is taken whole.</summary>
    private static (CaveatKind Kind, string Wording, TokenRange Tokens)? Match(TokenizedText text, int at, int end)
    {
        foreach (var (kind, pattern) in Wordings.BeginningWith(text[at]))
        {
            if (
                pattern.Match(text, at, end) is var (after, second)
                && (!pattern.StartsWithNegation || NegationReach.Holds(text, at, second))
            )
            {
                return (kind, pattern.Wording, new TokenRange(at, after));
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
        return isWhole && Before(text, sentence) is { } before ? before : own.Span;
    }

    /// <summary>The sentence before, in the same paragraph, or in the one before where that is of one sentence, as in much news; null where none is.</summary>
    private static TextSpan? Before(TokenizedText text, int sentence)
    {
        if (sentence == 0)
        {
            return null;
        }

        var (own, before) = (text.Sentences[sentence], text.Sentences[sentence - 1]);
        var isNext = own.Paragraph == before.Paragraph + 1 && text.ParagraphOf(before).Kind == ParagraphKind.Body;
        return before.Paragraph == own.Paragraph || isNext ? before.Span : null;
    }
}
