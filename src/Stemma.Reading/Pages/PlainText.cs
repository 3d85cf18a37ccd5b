using System.Net;
using System.Text;

namespace Stemma.Reading.Pages;

/// <summary>Makes a stated value one clean line.</summary>
internal static class PlainText
{
    /// <summary>Entities decoded (also twice encoded ones), white space collapsed, tags dropped.</summary>
    public static string Of(string value)
    {
        var decoded = WebUtility.HtmlDecode(WebUtility.HtmlDecode(value));
        var text = new StringBuilder(decoded.Length);
        var isInTag = false;
        for (var i = 0; i < decoded.Length; i++)
        {
            var character = decoded[i];
            isInTag |=
                character == '<' && i + 1 < decoded.Length && (char.IsAsciiLetter(decoded[i + 1]) || decoded[i + 1] == '/');
            if (!isInTag && !char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                text.Append(character);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }

            isInTag &= character != '>';
        }

        return text.ToString().Trim();
    }
}
