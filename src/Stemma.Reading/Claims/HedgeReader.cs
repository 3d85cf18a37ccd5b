using System.Collections.Immutable;
using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Finds the words that lessen a claim in its clause.</summary>
internal static class HedgeReader
{
    private static readonly PhraseTable<string> Hedges = new(
        WordList.Lines("Claims/en/hedges.tsv").Select(line => line.Split('\t')).Select(cells => (cells[1], cells[1]))
    );

    private static readonly PhraseTable<string> Numbers = new(
        WordList.Lines("Claims/en/number-nouns.txt").Select(noun => (noun, noun))
    );

    /// <summary>The hedges as they stand, in the order of the text.</summary>
    /// <param name="text">The words.</param>
    /// <param name="sentence">Where the claim stands.</param>
    /// <param name="counted">What it counts.</param>
    /// <param name="isTime">For each token whether it belongs to a time: the month of May lessens nothing.</param>
    public static ImmutableArray<string> Read(TokenizedText text, Sentence sentence, Counted counted, bool[] isTime)
    {
        var clause = ClauseOf(text, sentence.Tokens, counted);
        var range = clause with { End = EndOfRemark(text, clause.End, sentence.Tokens.End) };
        var found = ImmutableArray.CreateBuilder<string>();
        for (var at = range.Start; at < range.End; )
        {
            var length = isTime[at] ? 0 : Hedges.Match(text, at, range.End, out _);
            if (length > 0)
            {
                found.Add(text.Source.ToString(text.SpanOf(new TokenRange(at, at + length))));
            }

            at += Math.Max(1, length);
        }

        return found.Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
    }

    /// <summary>Where a remark on the number ends that follows its clause: <c>, a figure that it called preliminary</c>; the end of the clause where none does.</summary>
    private static int EndOfRemark(TokenizedText text, int end, int sentenceEnd)
    {
        var isRemark =
            text.Is(end, ",")
            && (text.Is(end + 1, "a") || text.Is(end + 1, "an"))
            && Numbers.Match(text, end + 2, sentenceEnd, out _) > 0;
        if (!isRemark)
        {
            return end;
        }

        var stop = end + 1;
        while (stop < sentenceEnd && text[stop] is not ("," or ";" or "—" or "–" or "."))
        {
            stop++;
        }

        return stop;
    }

    /// <summary>From the semicolon before to the semicolon, or to a comma after the count and its predicate.</summary>
    private static TokenRange ClauseOf(TokenizedText text, TokenRange sentence, Counted counted)
    {
        var start = counted.Phrase.Start;
        while (start > sentence.Start && text[start - 1] is not (";" or "—" or "–"))
        {
            start--;
        }

        var end = Math.Max(counted.Phrase.End, counted.Predicate?.Tokens.End ?? 0);
        while (end < sentence.End && text[end] is not ("," or ";" or "—" or "–") && !(text.Is(end, "and") || text.Is(end, "but")))
        {
            end++;
        }

        return new TokenRange(start, end);
    }
}
