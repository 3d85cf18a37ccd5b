using System.Text;

namespace Stemma.Reading.Names;

/// <summary>Writes a name so that its spellings by case, accent, hyphen and apostrophe are one.</summary>
public static class NameKey
{
    /// <summary>Small letters, without accents, quotation marks, full stops and a leading «the»; hyphens as spaces: <c>Kim Jong-un</c> gives <c>kim jong un</c>.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = new StringBuilder(name.Length);
        foreach (var c in PlainLetters.Of(name))
        {
            if (char.IsLetterOrDigit(c) || c == '&')
            {
                key.Append(c);
            }
            else if ((char.IsWhiteSpace(c) || c is '-' or '‐' or '‑' or '/') && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        var words = key.ToString().Trim();
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }

    internal static string Of(NameCandidate candidate)
    {
        if (candidate.Body.Length > 0)
        {
            return $"{candidate.State}:{Of(candidate.Body)}";
        }

        var name = candidate.Name;
        if (Gazetteer.Find(name) is { Kind: not GazetteerKind.Town } place)
        {
            return Of(place.Name);
        }

        var key = Of(name);
        return key.EndsWith(" st", StringComparison.Ordinal) ? key + "reet"
            : key.EndsWith(" ave", StringComparison.Ordinal) ? key + "nue"
            : key.EndsWith(" rd", StringComparison.Ordinal) ? key[..^2] + "road"
            : key;
    }
}
