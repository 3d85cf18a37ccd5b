using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Workspace.Reviewing;

/// <summary>A short mark of the words that an item stands on: a page sends it back with a decision, so that the decision cannot fall on another item of the same id.</summary>
public static class SubjectMark
{
    private const int Digits = 16;

    /// <returns>Sixteen hexadecimal digits; the same words give the same ones.</returns>
    public static string Of(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var text = new StringBuilder().Append(subject.Kind).Append('|').Append(subject.Aspect);
        foreach (var word in subject.Words)
        {
            text.Append(CultureInfo.InvariantCulture, $"|{word.Article}:{word.Span.Start}-{word.Span.End}:{word.Aspect}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Digits];
    }
}
