using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Tells a claim that is asserted from one that is denied, asked, doubted or left open.</summary>
internal static class PolarityReader
{
    private const int Reach = 20;

    private static readonly PhraseTable<Polarity> Doubts = new(
        WordList
            .Lines("Claims/en/doubts.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[1], Enum.Parse<Polarity>(cells[0], ignoreCase: true)))
    );

    /// <summary>By the verb's own «not», by a denial or doubt before the claim in its clause, or by the question that the sentence asks.</summary>
    public static Polarity Read(TokenizedText text, Sentence sentence, Counted counted)
    {
        if (counted.Predicate is { Negated: true })
        {
            return Polarity.Denied;
        }

        var start = Math.Min(counted.Phrase.Start, counted.Predicate?.Tokens.Start ?? counted.Phrase.Start);
        for (var at = start - 1; at >= Math.Max(sentence.Tokens.Start, start - Reach) && !EndsClause(text, at); at--)
        {
            if (Doubts.Match(text, at, start, out var polarity) > 0)
            {
                return polarity;
            }
        }

        return text.Is(LastWord(text, sentence), "?") ? Polarity.Questioned : Polarity.Affirmed;
    }

    /// <summary>What stands before is another statement: <c>denied wrongdoing after three men died</c>.</summary>
    private static bool EndsClause(TokenizedText text, int at) =>
        text[at] is ";" or ":"
        || text.Is(at, "but")
        || text.Is(at, "after")
        || text.Is(at, "when")
        || text.Is(at, "while")
        || text.Is(at, "although")
        || text.Is(at, "though")
        || text.Is(at, "because")
        || text.Is(at, "who");

    private static int LastWord(TokenizedText text, Sentence sentence)
    {
        var last = sentence.Tokens.End - 1;
        while (last > sentence.Tokens.Start && Bounds.IsQuote(text, last))
        {
            last--;
        }

        return last;
    }
}
