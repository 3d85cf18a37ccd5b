namespace Stemma.Reading.Parses;

/// <summary>A run of characters without white space, and what stands around it.</summary>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index after its last.</param>
/// <param name="PreviousStart">Start of the run before it on the same line; <paramref name="PreviousEnd"/> where there is none.</param>
/// <param name="PreviousEnd">End of the run before it.</param>
/// <param name="IsQuoteOpen">True where a single quotation mark was opened before it and not yet closed.</param>
internal readonly record struct WordRun(int Start, int End, int PreviousStart, int PreviousEnd, bool IsQuoteOpen)
{
    /// <summary>Moves to the next run; a fresh one stands before the first.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref WordRun run)
    {
        var at = run.End;
        var isNewLine = at == 0;
        while (at < text.Length && IsSpace(text[at]))
        {
            isNewLine |= text[at] is '\n' or '\r' or '\u2029';
            at++;
        }

        if (at == text.Length)
        {
            return false;
        }

        var end = at;
        while (end < text.Length && !IsSpace(text[end]))
        {
            end++;
        }

        run = new WordRun(at, end, isNewLine ? at : run.Start, isNewLine ? at : run.End, !isNewLine && run.LeavesQuoteOpen(text));
        return true;
    }

    /// <summary>White space, and what shows no more than that.</summary>
    public static bool IsSpace(char c) => c is ' ' || (c is < '!' or > '~' && IsRareSpace(c));

    private bool LeavesQuoteOpen(ReadOnlySpan<char> text)
    {
        var opens =
            IsQuoteOpen
            || text[Start] is '\'' or '‘'
            || (text[Start] is '(' or '"' && End > Start + 1 && text[Start + 1] is '\'' or '‘');
        var last = text[End - 1] is '.' or ',' or ';' or '!' or '?' && End > Start + 1 ? text[End - 2] : text[End - 1];
        return opens && last is not ('\'' or '’');
    }

    private static bool IsRareSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';
}
