using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Tells quickly where no time can begin, which is at most words.</summary>
internal static class TimeStarters
{
    private static readonly FrozenSet<string> Words = CalendarWords
        .All.Concat(Approximators.FirstWords)
        .Concat(SetReader.FirstWords)
        .Concat(ReferenceReader.FirstWords)
        .Concat(HolidayReader.FirstWords)
        .Concat(WordList.Lines("Times/en/decades.txt").Select(line => line.Split('\t')[0]))
        .Concat([
            "the",
            "that",
            "then",
            "these",
            "every",
            "each",
            "half",
            "couple",
            "little",
            "same",
            "overnight",
            "earlier",
            "later",
            "full",
            "whole",
            "entire",
            "sometime",
            "fiscal",
            "financial",
            "final",
            "latest",
            "number",
            "rest",
            "remainder",
        ])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>False only where no reader of times would find one.</summary>
    public static bool MayStart(TokenizedText text, int at)
    {
        var token = text.Tokens[at];
        return token.Kind switch
        {
            TokenKind.Number => true,
            TokenKind.Punctuation => false,
            _ when IsArticle(text[at]) => at + 1 < text.Tokens.Length && MayFollowArticle(text, at + 1),
            _ => MayStand(text[at]),
        };
    }

    private static bool IsArticle(ReadOnlySpan<char> word) =>
        word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("a", StringComparison.OrdinalIgnoreCase);

    private static bool MayFollowArticle(TokenizedText text, int at) =>
        text.Tokens[at].Kind == TokenKind.Number || MayStand(text[at]);

    /// <summary>A listed word, one with a hyphen, or a weekday with <c>s</c>.</summary>
    private static bool MayStand(ReadOnlySpan<char> word) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
        || word.Contains('-')
        || (word.Length > 1 && char.IsAsciiDigit(word[^1]) && word[0] is 'Q' or 'H' or 'F')
        || (word[^1] == 's' && word.Length > 5 && CalendarWords.WeekdayNamed(word[..^1]) is not null);
}
