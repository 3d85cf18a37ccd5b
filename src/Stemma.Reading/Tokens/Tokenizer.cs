using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Tokens;

/// <summary>Splits a text into words, numbers and marks.</summary>
public static class Tokenizer
{
    /// <returns>Ascending, apart from one another; every character that is not white space is in exactly one.</returns>
    public static ImmutableArray<Token> Tokenize(SourceText text) => [];
}
