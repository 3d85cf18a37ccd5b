using System.Text;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Tells the encoding of a feed, as XML 1.0 does (appendix F): by its first bytes, by the server's word, by its declaration, by what the bytes look like.</summary>
internal static class FeedText
{
    private const int DeclarationReach = 1024;
    private const int Ebcdic = 37;

    private static readonly string[] Utf8Names = ["utf-8", "utf8"];

    private static readonly string[] WideNames = ["utf-16", "utf16", "utf-32", "utf32", "ucs-2", "iso-10646", "unicode"];

    private static readonly string[] WesternNames = ["iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252"];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; bytes that no encoding explains become U+FFFD.</summary>
    /// <param name="bytes">The whole feed.</param>
    /// <param name="charset">The encoding that the server stated; empty where it stated none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string charset)
    {
        if (Wide(bytes) is { } wide)
        {
            return TextDecoder.Clean(wide.GetString(bytes));
        }

        return TextDecoder.Decode(bytes, Told(bytes, charset));
    }

    /// <summary>The encoding's name; empty where it is to be told from the bytes.</summary>
    private static string Told(ReadOnlySpan<byte> bytes, string charset)
    {
        var isUtf8 = IsUtf8(bytes);
        var declared = Declared(bytes);
        var stated =
            charset.Length > 0 && !IsRefuted(charset, bytes) ? charset
            : IsRefuted(declared, bytes) ? string.Empty
            : declared;
        if (Is(stated, Utf8Names))
        {
            // Servers say UTF-8 of whatever they send: where the bytes are none, the feed's own word is asked.
            return isUtf8 ? stated
                : Is(declared, Utf8Names) ? string.Empty
                : declared;
        }

        // What is whole UTF-8 is hardly ever meant as western letters, which servers say of whatever nobody configured.
        return isUtf8 && (stated.Length == 0 || Is(stated, WesternNames)) ? Utf8Names[0] : stated;
    }

    /// <summary>True where a name of UTF-16 or UTF-32 is said of bytes that are neither.</summary>
    private static bool IsRefuted(string stated, ReadOnlySpan<byte> bytes) =>
        WideNames.Any(name => stated.StartsWith(name, StringComparison.OrdinalIgnoreCase)) && !TextDecoder.LooksLikeUtf16(bytes);

    /// <summary>Encodings whose first characters cannot be read as ASCII.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, (byte)'<', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            [0xFF, 0xFE, 0, 0, ..] or [(byte)'<', 0, 0, 0, ..] => Encoding.UTF32,
            [0, (byte)'<', 0, _, ..] => Encoding.BigEndianUnicode,
            [(byte)'<', 0, _, 0, ..] => Encoding.Unicode,
            // «<?xm»; its declaration could name a cousin, which differs in brackets and marks of currency only.
            [0x4C, 0x6F, 0xA7, 0x94, ..] => CodePagesEncodingProvider.Instance.GetEncoding(Ebcdic),
            _ => null,
        };

    /// <summary>True where nothing in the bytes is broken; the last character may be cut off.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            StrictUtf8.GetDecoder().GetCharCount(bytes, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool Is(string charset, string[] names) => names.Contains(charset, StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding that the XML declaration names; empty where it names none.</summary>
    private static string Declared(ReadOnlySpan<byte> bytes)
    {
        const string key = "encoding";
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        var from = start.IndexOf("<?xml", StringComparison.Ordinal);
        var to = from < 0 ? -1 : start.IndexOf("?>", from, StringComparison.Ordinal);
        var at = to < 0 ? -1 : start.IndexOf(key, from, to - from, StringComparison.Ordinal);
        if (at < 0)
        {
            return string.Empty;
        }

        var value = start[(at + key.Length)..to].TrimStart(' ', '=', '\t', '\r', '\n', '"', '\'');
        return new string([.. value.TakeWhile(c => c is not ('"' or '\'' or ' '))]);
    }
}
