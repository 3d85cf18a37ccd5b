using System.Globalization;
using System.Text;

namespace Stemma.Workspace.Fetching;

/// <summary>One path of robots.txt, with <c>*</c> for anything and <c>$</c> for the end.</summary>
internal sealed class RobotsRule
{
    private readonly string[] parts;
    private readonly bool isWhole;

    public RobotsRule(string path, bool allows)
    {
        var normal = Normalise(path);
        isWhole = normal.EndsWith('$');
        parts = (isWhole ? normal[..^1] : normal).Split('*');
        Length = normal.Length;
        Allows = allows;
    }

    public bool Allows { get; }

    /// <summary>How much it says, in octets: the longer of two rules counts.</summary>
    public int Length { get; }

    /// <summary>True where the rule is about the path. Takes time with the path's length for each part between stars, never more.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            // The last part of a whole path stands at its end; all others as early as they can.
            var isLast = isWhole && i == parts.Length - 1;
            var found =
                !isLast ? path.IndexOf(parts[i], at, StringComparison.Ordinal)
                : path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal)
                    ? path.Length - parts[i].Length
                : -1;
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !isWhole || at == path.Length;
    }

    /// <summary>One spelling for each path: octets outside ASCII escaped, letters and digits not, escapes in capitals.</summary>
    public static string Normalise(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && IsHex(path[i + 1]) && IsHex(path[i + 2]))
            {
                var octet = (char)byte.Parse(path.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                var isPlain = char.IsAsciiLetterOrDigit(octet) || octet is '-' or '.' or '_' or '~';
                normal.Append(isPlain ? octet.ToString() : path.Substring(i, 3).ToUpperInvariant());
                i += 2;
            }
            else if (path[i] < 128)
            {
                normal.Append(path[i]);
            }
            else
            {
                var pair = char.IsHighSurrogate(path[i]) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]) ? 2 : 1;
                AppendEscaped(normal, path.AsSpan(i, pair));
                i += pair - 1;
            }
        }

        return normal.ToString();
    }

    private static void AppendEscaped(StringBuilder normal, ReadOnlySpan<char> letter)
    {
        Span<byte> octets = stackalloc byte[4];
        foreach (var octet in octets[..Encoding.UTF8.GetBytes(letter, octets)])
        {
            normal.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
    }

    private static bool IsHex(char c) => char.IsAsciiHexDigit(c);
}
