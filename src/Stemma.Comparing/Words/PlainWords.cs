using System.Collections.Immutable;

namespace Stemma.Comparing.Words;

/// <summary>The words of a text in small letters, without marks.</summary>
internal static class PlainWords
{
    /// <summary>In the order of the text; apostrophes are left out, so <c>don’t</c> is <c>dont</c>.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words.DrainToImmutable();
    }
}
