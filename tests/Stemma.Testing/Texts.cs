using Stemma.Reading;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Testing;

/// <summary>Makes what the later reading stages take from plain text.</summary>
public static class Texts
{
    /// <summary>The text with its paragraphs, tokens and sentences.</summary>
    public static TokenizedText Of(string text)
    {
        var source = new SourceText(text);
        var paragraphs = ParagraphSplitter.Split(source);
        var tokens = Tokenizer.Tokenize(source);
        return new TokenizedText(source, paragraphs, tokens, SentenceSplitter.Split(source, paragraphs, tokens));
    }
}
