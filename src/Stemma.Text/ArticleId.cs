using System.Security.Cryptography;
using System.Text;

namespace Stemma.Text;

/// <summary>Names an article by its content: two files with the same text have the same id.</summary>
/// <param name="Value">Twelve hexadecimal digits, the first 48 bits of the text's SHA-256.</param>
public readonly record struct ArticleId(string Value) : IComparable<ArticleId>
{
    private const int Digits = 12;

    /// <summary>The id of the article whose text this is.</summary>
    public static ArticleId Of(SourceText text) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Content)))[..Digits]);

    /// <summary>Ordinal order of the digits.</summary>
    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The digits.</summary>
    public override string ToString() => Value;
}
