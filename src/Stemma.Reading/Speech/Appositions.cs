using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Reads what is set beside a source between commas, dashes or brackets: <c>Pat Ryder, the Pentagon spokesman,</c>.</summary>
internal static class Appositions
{
    /// <summary>The longest remark between commas that may part a subject from its verb, in tokens.</summary>
    public const int Longest = 40;

    /// <summary>The end of what is set beside a name after a comma; 0 where what follows is no apposition.</summary>
    public static int EndOf(TokenizedText text, int first, int limit)
    {
        var kinds = Lexicon.KindsOf(text[first]);
        if (text.Is(first, "according"))
        {
            return 0;
        }

        if (text.Tokens[first].Kind == TokenKind.Number)
        {
            return first + 1 == limit || text.Is(first + 1, ",") ? first + 1 : 0;
        }

        if (
            (
                kinds
                & (
                    WordKinds.Coordinator
                    | WordKinds.Subordinator
                    | WordKinds.Relative
                    | WordKinds.Pronoun
                    | WordKinds.Preposition
                )
            ) != 0
        )
        {
            return 0;
        }

        var phrase = SourcePhraseReader.CoreFrom(text, first, limit);
        var closed =
            phrase.End == limit
            || PhraseBounds.IsMark(text, phrase.End)
            || (Lexicon.KindsOf(text[phrase.End]) & WordKinds.Relative) != 0;
        return phrase.Length > 0 && closed && SourcePhraseReader.MayBeSource(text, phrase) ? phrase.End : 0;
    }

    /// <summary>A subject with a remark between commas or dashes behind it: <c>Ryder, the spokesman, said</c>.</summary>
    public static SourcePhrase Before(TokenizedText text, int start, int close)
    {
        var closing = text[close].ToString();
        var opening = closing is ")" ? "(" : closing;
        var open = close - 1;
        while (open > start && close - open < Longest && !text.Is(open, opening))
        {
            open--;
        }

        if (open <= start || !text.Is(open, opening))
        {
            return SourcePhrase.None;
        }

        if (!IsRemark(text, open + 1, close))
        {
            return SourcePhrase.None;
        }

        // «Ryder, 54, the spokesman, said» and «a group, one of many, that follows arrests, said»
        if (open - 2 > start && text.Tokens[open - 1].Kind == TokenKind.Number && text.Is(open - 2, ","))
        {
            open -= 2;
        }

        return SourcePhraseReader.Ending(text, start, open, close) is { IsNone: false } inner
            ? NamedIn(text, inner.Core, new TokenRange(open + 1, close))
            : SourcePhrase.None;
    }

    /// <summary><c>its director, Jane Roe</c>: the name is the core, the description is set beside it.</summary>
    public static SourcePhrase NamedIn(TokenizedText text, TokenRange core, TokenRange remark)
    {
        var whole = new TokenRange(core.Start, remark.End);
        var described =
            (Lexicon.KindsOf(text[core.Start]) & (WordKinds.Determiner | WordKinds.Indefinite)) != 0
            || text.IsPossessiveEnding(Math.Min(core.Start + 1, core.End - 1));
        var named =
            remark.Length <= 6
            && text.Tokens[remark.Start].Kind == TokenKind.Word
            && char.IsUpper(text[remark.Start][0])
            && Lexicon.KindsOf(text[remark.Start]) == WordKinds.None;
        return described && named ? new SourcePhrase(remark, whole) : new SourcePhrase(core, whole);
    }

    /// <summary>True where the words between two commas say more of the noun before them.</summary>
    private static bool IsRemark(TokenizedText text, int first, int end)
    {
        if (first >= end)
        {
            return false;
        }

        var kinds = Lexicon.KindsOf(text[first]);
        return (kinds & (WordKinds.Relative | WordKinds.Determiner | WordKinds.Indefinite)) != 0
            || text.Tokens[first].Kind == TokenKind.Number
            || text[first].EndsWith("ing", StringComparison.Ordinal)
            || SourcePhraseReader.MayBeSource(text, new TokenRange(first, end))
                && (kinds & (WordKinds.Coordinator | WordKinds.Subordinator)) == 0;
    }
}
