using MimeKit;

namespace Stemma.Workspace.Notifying;

/// <summary>Tells addresses of e-mail from what is none.</summary>
internal static class MailTarget
{
    /// <summary>RFC 5321, 4.5.3.1.3, without the angle brackets.</summary>
    private const int Longest = 254;

    /// <summary>One address and nothing else: no name, no list, no comment, nothing that ends a line; ASCII, as every mail server takes it.</summary>
    public static bool IsAddress(string text) =>
        text.Length <= Longest
        && text.All(c =>
            c is > ' ' and < '\x7F' and not ('<' or '>' or ',' or ';' or ':' or '"' or '(' or ')' or '\\' or '[' or ']')
        )
        && text.Count(c => c == '@') == 1
        && text.IndexOf('@', StringComparison.Ordinal) > 0
        && text[^1] is not ('@' or '.')
        && MailboxAddress.TryParse(text, out var parsed)
        && parsed.Address == text;
}
