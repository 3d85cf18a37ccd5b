using System.Text;

namespace Stemma.Workspace.Storage;

/// <summary>Texts as both kinds of database can keep them: PostgreSQL refuses U+0000 and the half of a character, and what one archive holds must go into the other.</summary>
internal static class StoredText
{
    /// <summary>The text, with U+FFFD for each of those; what was cut elsewhere has the same length.</summary>
    public static string Of(string text) =>
        text.AsSpan().IndexOf('\0') < 0 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? text
            : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace('\0', '\uFFFD')));
}
