namespace Stemma.Reading.Tokens;

/// <summary>Web and mail addresses, which are one token.</summary>
internal static class Addresses
{
    private static readonly string[] Starts = ["http://", "https://", "ftp://", "www."];

    /// <summary>Where the address that starts here ends; 0 where none starts here.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        foreach (var opening in Starts)
        {
            if (
                char.ToLowerInvariant(text[start]) == opening[0]
                && text[start..].StartsWith(opening, StringComparison.OrdinalIgnoreCase)
            )
            {
                return TrimmedEnd(text, start);
            }
        }

        return MailEnd(text, start);
    }

    private static int TrimmedEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (
            at < text.Length
            && !char.IsWhiteSpace(text[at])
            && !char.IsControl(text[at])
            && text[at] is not ('<' or '>' or '"' or '“' or '”')
        )
        {
            at++;
        }

        while (at > start + 1 && text[at - 1] is '.' or ',' or ';' or ':' or ')' or '!' or '?' or '\'' or '’')
        {
            at--;
        }

        return at;
    }

    private static int MailEnd(ReadOnlySpan<char> text, int start)
    {
        const int longest = 64;
        var at = start;
        while (
            at < text.Length
            && at - start < longest
            && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '+' or '-')
        )
        {
            at++;
        }

        if (at == start || at + 1 >= text.Length || text[at] != '@' || !char.IsAsciiLetter(text[at + 1]))
        {
            return 0;
        }

        at++;
        var domain = at;
        while (at < text.Length && at - domain < longest && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-'))
        {
            at++;
        }

        return text[at - 1] == '.' ? at - 1 : at;
    }
}
