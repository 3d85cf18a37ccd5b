using System.Collections.Frozen;
using System.Text;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>Writes letters with marks as those who have none do: <c>Vělin</c> as <c>Velin</c>, <c>Łódź</c> as <c>Lodz</c>.</summary>
/// <remarks>A table of its own: without the data of a culture, which Stemma does not use, .NET decomposes no letter.</remarks>
public static class PlainLetters
{
    private static readonly FrozenDictionary<char, string> Plain = WordList
        .Lines("Names/en/plain-letters.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(cells => cells[1].Select(marked => KeyValuePair.Create(marked, cells[0])))
        .ToFrozenDictionary();

    /// <summary>The text in small letters, those of Latin alphabets without their marks; other signs stay, combining marks go.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var small = char.ToLowerInvariant(c);
            if (char.IsAscii(small))
            {
                written.Append(small);
            }
            else if (Plain.TryGetValue(small, out var letters))
            {
                written.Append(letters);
            }
            else if (char.GetUnicodeCategory(small) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                written.Append(small);
            }
        }

        return written.ToString();
    }
}
