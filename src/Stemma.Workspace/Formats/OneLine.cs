using System.Text;

namespace Stemma.Workspace.Formats;

/// <summary>Text on one line: an article may hold any characters.</summary>
internal static class OneLine
{
    /// <summary>The text with every run of white space and control characters as one space, none at its ends.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isGap = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!isGap)
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The parts that hold anything, each once, joined.</summary>
    public static string Join(string separator, IEnumerable<string> parts) =>
        string.Join(separator, parts.Select(Of).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>The beginning of a line, with an ellipsis where something is left out; no character is cut in half.</summary>
    /// <param name="line">The line.</param>
    /// <param name="most">UTF-16 code units at most, the ellipsis apart; 1 or more.</param>
    public static string Cut(string line, int most) =>
        line.Length <= most ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[most - 1]) ? most - 1 : most), "…");
}
