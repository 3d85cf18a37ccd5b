using System.Collections.Frozen;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Tells whether a time lies ahead by the verb before it: <c>is due in court on Friday</c>, <c>until Tuesday</c>.</summary>
internal static class TenseReader
{
    private const int Reach = 14;

    private static readonly FrozenSet<string> Ahead = WordList.Set("Times/en/ahead.txt");
    private static readonly FrozenSet<string> Plans = WordList.Set("Times/en/plans.txt");
    private static readonly FrozenSet<string> Breaks = WordList.Set("Times/en/clause-breaks.txt");

    /// <summary>True where the words before the time, in its clause, speak of what is still to come.</summary>
    public static bool IsAhead(TokenizedText text, TextSpan span)
    {
        var at = text.TokenAt(span.Start);
        if (at >= text.Tokens.Length)
        {
            return false;
        }

        var sentence = text.Sentences[text.SentenceAt(span.Start)];
        var first = Math.Max(sentence.Tokens.Start, at - Reach);
        for (var i = at - 1; i >= first; i--)
        {
            if (LooksAhead(text, i, at))
            {
                return true;
            }

            if (i < at - 1 && Contains(Breaks, text, i))
            {
                return false;
            }
        }

        return false;
    }

    private static bool LooksAhead(TokenizedText text, int i, int time) =>
        Contains(Ahead, text, i)
            ? !text.Is(i + 1, "have")
            : Contains(Plans, text, i)
                && (text.Is(i + 1, "to") || text.Is(i + 1, "for") || (text.Is(i + 1, "on") && i + 2 == time));

    private static bool Contains(FrozenSet<string> words, TokenizedText text, int at) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[at]);
}
