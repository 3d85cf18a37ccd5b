using System.Collections.Immutable;
using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Which words of the parse stand between quotation marks.</summary>
internal sealed class QuotedWords
{
    private readonly bool[] inside;

    public QuotedWords(ParsedText text, ImmutableArray<Quotation> quotations)
    {
        inside = new bool[text.Words.Length];
        foreach (var quotation in quotations)
        {
            for (
                var word = text.WordAt(quotation.Span.Start);
                word < inside.Length && text.Words[word].Span.Start < quotation.Span.End;
                word++
            )
            {
                inside[word] = true;
            }
        }
    }

    /// <summary>True where the word is quoted.</summary>
    public bool Contains(int word) => inside[word];
}
