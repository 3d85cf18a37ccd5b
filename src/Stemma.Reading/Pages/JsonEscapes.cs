using System.Globalization;

namespace Stemma.Reading.Pages;

/// <summary>Mends what JSON may write and no text can hold: one half of a character that has two.</summary>
public static class JsonEscapes
{
    private const int EscapeLength = 6;

    /// <summary>The same JSON, with U+FFFD for each <c>\ud83d</c> or <c>\ude91</c> that stands alone.</summary>
    /// <param name="json">Any text.</param>
    public static string Mend(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        var mended = json.ToCharArray();
        for (var at = 0; at < json.Length - 1; at++)
        {
            if (json[at] != '\\')
            {
                continue;
            }

            if (Escaped(json, at) is not { } unit)
            {
                // What is escaped may be a backslash: it begins nothing.
                at++;
            }
            else if (char.IsHighSurrogate(unit) && Escaped(json, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                at += (2 * EscapeLength) - 1;
            }
            else
            {
                if (char.IsSurrogate(unit))
                {
                    @"\ufffd".CopyTo(mended.AsSpan(at));
                }

                at += EscapeLength - 1;
            }
        }

        return new string(mended);
    }

    /// <summary>The code unit that is escaped here; null where none is.</summary>
    private static char? Escaped(string json, int at) =>
        at + EscapeLength <= json.Length
        && json[at] == '\\'
        && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
