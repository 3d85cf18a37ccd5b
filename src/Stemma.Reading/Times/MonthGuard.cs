using System.Collections.Frozen;
using Stemma.Reading.Parses;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Tells the month from the verb, the march and the woman of the same spelling: <c>May</c>, <c>March</c>, <c>June</c>.</summary>
internal static class MonthGuard
{
    private static readonly FrozenSet<string> Before = WordList.Set("Times/en/before-months.txt");

    /// <summary>True where a word that can be a month, with neither day nor year beside it, surely is one.</summary>
    public static bool IsMonth(TokenizedText text, int at)
    {
        if (at + 1 < text.Tokens.Length && IsCapital(text, at + 1) && WordTags.NameAt(text, at + 1) == NameKind.Person)
        {
            return false;
        }

        var before = at > 0 ? text[at - 1] : default;
        if (Before.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before))
        {
            return true;
        }

        var ambiguous =
            text[at] is "May" or "March" or "Mar" or "Jan" or "Jun" or "April" or "June" or "August" or "Sep" or "Dec";
        var sharesName = at + 1 < text.Tokens.Length && IsCapital(text, at + 1) || (at > 0 && IsCapital(text, at - 1));
        return !ambiguous && !sharesName;
    }

    private static bool IsCapital(TokenizedText text, int at) =>
        text.Tokens[at].Kind == TokenKind.Word && char.IsUpper(text[at][0]) && text.Tokens[at].Span.Length > 1;
}
