using System.Globalization;
using System.Text;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>Turns bytes into text: by byte order mark, then by what the server stated, then by the declaration inside, then by what the bytes look like.</summary>
public static class TextDecoder
{
    private const int DeclarationReach = 2048;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, its line ends as <c>\n</c>, without a byte order mark, in well-formed UTF-16.</summary>
    /// <remarks>Bytes that no encoding explains become U+FFFD; nothing throws.</remarks>
    public static string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, string.Empty);

    /// <summary>The same for bytes whose server stated an encoding, which goes before the page's own word, as HTML asks.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="charset">The encoding's name as stated; empty or unknown to have it told from the bytes.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string charset) =>
        Normalise((ByMark(bytes) ?? Stated(charset) ?? EncodingOf(bytes)).GetString(bytes));

    /// <summary>True where every other byte is zero, as in UTF-16 text of western letters.</summary>
    internal static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes) => Utf16(bytes) is not null;

    /// <summary>True where a byte order mark begins the bytes.</summary>
    internal static bool HasMark(ReadOnlySpan<byte> bytes) => ByMark(bytes) is not null;

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes) =>
        Utf16(bytes) ?? (IsUtf8(bytes) ? Encoding.UTF8 : Declared(bytes) ?? ByContent(bytes));

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    private static Encoding? Stated(string charset) =>
        charset.ToLowerInvariant() switch
        {
            "" => null,
            "utf-8" or "utf8" => Encoding.UTF8,
            "utf-16" or "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            _ => Named(charset),
        };

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 512) & ~1)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return pairs < 4 ? null
            : odd > pairs * 0.6 && even < pairs * 0.1 ? Encoding.Unicode
            : even > pairs * 0.6 && odd < pairs * 0.1 ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>What <c>charset=</c> or <c>encoding=</c> near the start says, where such an encoding exists and fits one byte a character.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        foreach (var key in (string[])["charset", "encoding"])
        {
            var at = start.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Named(start[(at + key.Length)..].TrimStart(' ', '=', '"', '\'', ':')) is { } encoding)
            {
                return encoding;
            }
        }

        return null;
    }

    private static Encoding? Named(string declaration)
    {
        var name = new string([.. declaration.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':').Take(40)]);
        try
        {
            // Browsers read Latin-1 as windows-1252 (WHATWG Encoding Standard), and so do the people who declare it.
            var encoding = name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "ascii" or "us-ascii"
                ? Windows1252
                : Encoding.GetEncoding(name);
            return encoding.IsSingleByte || encoding.CodePage is 932 or 936 or 949 or 950 or 51932 or 51949 or 54936
                ? encoding
                : null;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Mostly UTF-8 with some broken bytes stays UTF-8; anything else is windows-1252, the legacy encoding of the western web.</summary>
    private static Encoding ByContent(ReadOnlySpan<byte> bytes)
    {
        var sample = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 1 << 20)]);
        var broken = sample.Count(c => c == '\uFFFD');
        var whole = sample.Count(c => c > 127) - broken;
        return whole > 2 * broken ? Encoding.UTF8 : Windows1252;
    }

    private static Encoding Windows1252 => Encoding.GetEncoding(1252);

    /// <summary>Text that came by another way than bytes, made as clean: line ends, byte order marks, lone surrogates.</summary>
    public static string Clean(string text) => Normalise(text);

    private static string Normalise(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\uFEFF', '\0') < 0 && IsWellFormed(text))
        {
            return text;
        }

        var normal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                normal.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (char.IsSurrogate(c) && !IsPaired(text, i))
            {
                normal.Append('\uFFFD');
            }
            else if (c is not ('\uFEFF' or '\0'))
            {
                normal.Append(c);
            }
        }

        return normal.ToString();
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !IsPaired(text, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : i > 0
                && char.IsHighSurrogate(text[i - 1])
                && CharUnicodeInfo.GetUnicodeCategory(text[i - 1]) == UnicodeCategory.Surrogate;
}
