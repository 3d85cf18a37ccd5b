using System.Collections.Frozen;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>Tells whether the words around an outlet's name credit it: <c>told CNN</c>, <c>the Telegraph reported</c>, <c>(AP) —</c>.</summary>
internal static class CreditContext
{
    private const int DatelineReach = 14;
    private const int DescriptionReach = 5;

    private static readonly FrozenSet<string> Descriptions = WordList.Set("Names/en/outlet-descriptions.txt");
    private static readonly FrozenSet<string> VerbsAfter = WordList.Set("Names/en/credit-verbs-after.txt");
    private static readonly FrozenSet<string> VerbsBefore = WordList.Set("Names/en/credit-verbs-before.txt");
    private static readonly FrozenSet<string> Between = WordList.Set("Names/en/credit-between.txt");

    /// <summary>The rule by which the name is credited; null where it is only named.</summary>
    public static string? Read(TokenizedText text, TokenRange name, Sentence sentence) =>
        IsDateline(text, name, sentence) ? "credit.dateline"
        : IsNamedSource(text, name.Start) ? "credit.source-line"
        : HasVerbBefore(text, name.Start, sentence.Tokens.Start) ? "credit.told"
        : HasVerbAfter(text, name.End, sentence.Tokens.End) ? "credit.reported"
        : null;

    /// <summary><c>DRAVNIK (Meridian Press) —</c> at the head of a paragraph.</summary>
    private static bool IsDateline(TokenizedText text, TokenRange name, Sentence sentence) =>
        name.Start - sentence.Tokens.Start <= DatelineReach
        && sentence.Span.Start == text.ParagraphOf(sentence).Span.Start
        && text.Is(name.Start - 1, "(")
        && text.Is(name.End, ")")
        && name.End + 1 < text.Tokens.Length
        && text[name.End + 1] is "—" or "–" or "-" or "--" or ":";

    /// <summary><c>(source: …)</c>.</summary>
    public static bool IsNamedSource(TokenizedText text, int at) =>
        text.Is(at - 1, ":") && (text.Is(at - 2, "source") || text.Is(at - 2, "via") || text.Is(at - 2, "credit"));

    private static bool HasVerbBefore(TokenizedText text, int at, int first)
    {
        var before = at - 1;
        for (var skipped = 0; before > first && skipped < DescriptionReach && IsDescription(text, before); skipped++)
        {
            before--;
        }

        if (before < first)
        {
            return false;
        }

        return text.Is(before, "to") ? before > first && Contains(VerbsBefore, text, before - 1, " to")
            : text.Is(before, "with") ? before > first && Contains(VerbsBefore, text, before - 1, " with")
            : text.Is(before, "by") ? before > first && Contains(VerbsBefore, text, before - 1, " by")
            : text.Is(before, "in") ? before > first && Contains(VerbsBefore, text, before - 1, " in")
            : text.Is(before, "for") ? before > first && Contains(VerbsBefore, text, before - 1, " for")
            : text.Is(before, "from") ? before > first && Contains(VerbsBefore, text, before - 1, " from")
            : Contains(VerbsBefore, text, before, string.Empty);
    }

    /// <summary>Words between the verb and the name that only describe it: <c>told the local paper</c>, <c>according to CBS affiliate</c>.</summary>
    private static bool IsDescription(TokenizedText text, int at) =>
        Descriptions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[at])
        || (
            text.Tokens[at].Kind == TokenKind.Word
            && char.IsUpper(text[at][0])
            && (text.Is(at + 1, "affiliate") || text.Is(at + 2, "affiliate"))
        );

    private static bool HasVerbAfter(TokenizedText text, int at, int end)
    {
        var next = at;
        for (var skipped = 0; next < end && skipped < DescriptionReach && IsBetween(text, next); skipped++)
        {
            next++;
        }

        return next < end && VerbsAfter.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[next]);
    }

    /// <summary>Words between the name and its verb: <c>also</c>, <c>has</c>, a reporter's name after <c>’s</c>.</summary>
    private static bool IsBetween(TokenizedText text, int at) =>
        Between.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[at])
        || (text.Tokens[at].Kind == TokenKind.Word && char.IsUpper(text[at][0]));

    private static bool Contains(FrozenSet<string> words, TokenizedText text, int at, string suffix) =>
        words.Contains(text[at].ToString() + suffix);
}
