using System.Globalization;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Makes a label of the name of an upload or of an entry of an archive. Nothing is ever written under it; it is clean all the same.</summary>
internal static class EntryName
{
    private const int LongestPart = 120;
    private const int MostParts = 6;

    private static readonly string[] Reserved = ["CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"];

    /// <summary>Parts between single slashes: no root, no drive, no way up, no invisible characters, no name of a device.</summary>
    public static string Clean(string name)
    {
        var parts = name.Split('/', '\\').Select(CleanPart).Where(part => part.Length > 0).ToArray();
        return parts.Length == 0 ? "file" : string.Join('/', parts.TakeLast(MostParts));
    }

    private static string CleanPart(string part)
    {
        var visible = new string([.. part.Where(IsVisible)]).Replace(':', '_').Trim(' ', '.');
        var bounded = visible.Length <= LongestPart ? visible : Shorten(visible);
        return IsReserved(bounded) ? "_" + bounded : bounded;
    }

    // The end tells what kind of file it is.
    private static string Shorten(string part) =>
        string.Concat(part.AsSpan(0, LongestPart / 2).TrimEnd('.'), "…", part.AsSpan(part.Length - (LongestPart / 2)));

    private static bool IsVisible(char c) =>
        c != '\uFFFD'
        && char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
            );

    private static bool IsReserved(string part)
    {
        var stem = part.Split('.')[0].TrimEnd();
        return Reserved.Contains(stem, StringComparer.OrdinalIgnoreCase)
            || (
                stem.Length == 4
                && (
                    stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase)
                    || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)
                )
                && char.IsDigit(stem[3])
            );
    }
}
