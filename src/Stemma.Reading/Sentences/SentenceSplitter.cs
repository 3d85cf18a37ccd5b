using System.Collections.Immutable;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Sentences;

/// <summary>Splits paragraphs into sentences.</summary>
public static class SentenceSplitter
{
    /// <returns>Ascending; every token is in exactly one sentence.</returns>
    public static ImmutableArray<Sentence> Split(SourceText text, ImmutableArray<Paragraph> paragraphs, ImmutableArray<Token> tokens) => [];
}
