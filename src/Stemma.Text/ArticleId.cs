using System.Security.Cryptography;
using System.Text;

namespace Stemma.Text;

/// <summary>Names an article by its content: by its text and the outlet that published it. One outlet's text at two addresses is one article; the same text from two outlets is two, one of which copies.</summary>
/// <param name="Value">Twelve hexadecimal digits, the first 48 bits of a SHA-256.</param>
public readonly record struct ArticleId(string Value) : IComparable<ArticleId>
{
    private const int Digits = 12;

    /// <summary>The id of an article.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="outlet">Who published it; empty where that is not stated. Capitals, spaces, signs and a leading «the» do not matter.</param>
    public static ArticleId Of(SourceText text, string outlet = "")
    {
        ArgumentNullException.ThrowIfNull(outlet);
        var publisher = KeyOf(outlet);
        var named = publisher.Length == 0 ? text.Content : $"{text.Content}\0{publisher}";
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)))[..Digits]);
    }

    /// <summary>Ordinal order of the digits.</summary>
    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The digits.</summary>
    public override string ToString() => Value;

    private static string KeyOf(string outlet)
    {
        const string The = "the ";
        var name = outlet.AsSpan().Trim();
        if (name.StartsWith(The, StringComparison.OrdinalIgnoreCase))
        {
            name = name[The.Length..];
        }

        var key = new StringBuilder(name.Length);
        foreach (var sign in name)
        {
            if (char.IsLetterOrDigit(sign))
            {
                key.Append(char.ToLowerInvariant(sign));
            }
        }

        return key.ToString();
    }
}
