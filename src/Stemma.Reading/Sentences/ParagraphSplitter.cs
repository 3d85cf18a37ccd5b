using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Sentences;

/// <summary>Splits a text at its line breaks.</summary>
public static class ParagraphSplitter
{
    /// <returns>Ascending, all of kind <see cref="ParagraphKind.Body"/>; no empty one.</returns>
    public static ImmutableArray<Paragraph> Split(SourceText text) => [];
}
