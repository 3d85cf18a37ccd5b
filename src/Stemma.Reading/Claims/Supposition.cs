using System.Collections.Frozen;
using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Tells what is planned, feared or supposed from what happened: <c>could kill thousands</c>, <c>plans to send 500 troops</c>, <c>if ten men died</c>.</summary>
internal static class Supposition
{
    private const int VerbGroup = 5;
    private const int Clause = 12;

    private static readonly FrozenSet<string> Intentions = WordList.Set("Claims/en/intentions.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IntentionLookup = Intentions.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly PhraseTable<bool> Imagined = new(
        WordList.Lines("Claims/en/imagined.txt").Select(phrase => (phrase, true))
    );

    /// <summary>True where the predicate of the count is only supposed; a doubt about the past (<c>may have died</c>, <c>may be dead</c>) is a hedge.</summary>
    public static bool Holds(TokenizedText text, TokenRange sentence, Counted counted) =>
        counted.Predicate is { } predicate
        && (
            IsAhead(text, sentence, predicate)
            || IsImagined(text, sentence)
            || IsConditional(text, sentence, Math.Min(counted.Phrase.Start, predicate.Tokens.Start))
        );

    /// <summary><c>in a mock attack</c>.</summary>
    private static bool IsImagined(TokenizedText text, TokenRange sentence)
    {
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (Imagined.Match(text, at, sentence.End, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAhead(TokenizedText text, TokenRange sentence, Predicate predicate)
    {
        for (var at = predicate.Tokens.Start - 1; at >= Math.Max(sentence.Start, predicate.Tokens.Start - VerbGroup); at--)
        {
            if (text.Is(at, "have") || text.Is(at, "has") || text.Is(at, "had"))
            {
                return false;
            }

            if (text.Is(at, "will") || text.Is(at, "would") || text.Is(at, "'ll") || text.Is(at, "’ll"))
            {
                return true;
            }

            if (text.Is(at, "could") || text.Is(at, "may") || text.Is(at, "might") || text.Is(at, "should"))
            {
                // «may be trapped» doubts what is, and supposes nothing.
                return predicate.Kind != PredicateKind.State && predicate.Measure != Measure.Missing;
            }

            if (text.Is(at, "to") && IntentionLookup.Contains(text[at - 1 < sentence.Start ? at : at - 1]))
            {
                return true;
            }

            if (!text.Has(at, WordClass.Auxiliary | WordClass.Adverb) && !UnitReader.IsAdverb(text, at))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>If ten men died, …</c>; <c>asked if</c> and <c>unclear if</c> leave open what happened, and suppose nothing.</summary>
    private static bool IsConditional(TokenizedText text, TokenRange sentence, int start)
    {
        for (var at = start - 1; at >= Math.Max(sentence.Start, start - Clause); at--)
        {
            if (text[at] is "," or ";" or ":" or "—" or "–")
            {
                return false;
            }

            if (text.Is(at, "if") || text.Is(at, "unless"))
            {
                return at == sentence.Start || text.Tokens[at - 1].Kind == TokenKind.Punctuation;
            }
        }

        return false;
    }
}
