namespace Stemma.Workspace.Formats.Articles;

/// <summary>Tells files that hold no text.</summary>
internal static class BinaryContent
{
    private const int Examined = 4096;

    // Of even random bytes a tenth are control characters; of text, damaged by a transfer too, next to none.
    private const double MostControls = 0.04;

    private static readonly (byte[] Magic, string Kind)[] Signatures =
    [
        ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ];

    /// <summary>What the bytes are, with its article; null where they may be text.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, kind) in Signatures)
        {
            if (bytes.StartsWith(magic))
            {
                return kind;
            }
        }

        var start = bytes[..Math.Min(bytes.Length, Examined)];
        return TextDecoder.HasMark(start) || TextDecoder.LooksLikeUtf16(start) || ControlShare(start) < MostControls
            ? null
            : "binary";
    }

    private static double ControlShare(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b is < 9 or (> 13 and < 27) or (> 27 and < 32) or 127 ? 1 : 0;
        }

        return (double)controls / bytes.Length;
    }
}
