namespace Stemma.Workspace.Formats.Feeds;

/// <summary>The characters that XML 1.0 can hold.</summary>
internal static class XmlCharacters
{
    /// <summary>True for a character of XML 1.0 by its code point.</summary>
    public static bool Is(int code) =>
        code is '\t' or '\n' or '\r' or (>= 0x20 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and < 0x110000);

    /// <summary>True where no code unit is a control character or no character at all; surrogates are in pairs already.</summary>
    public static bool AreAll(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Is(c) && !char.IsSurrogate(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text with a space for each such code unit.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = text.ToArray();
        for (var i = 0; i < clean.Length; i++)
        {
            clean[i] = Is(clean[i]) || char.IsSurrogate(clean[i]) ? clean[i] : ' ';
        }

        return new string(clean);
    }
}
