using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Workspace.Parsing;

/// <summary>Reads a text as a treebank would have it.</summary>
public static class TextParse
{
    private const string Nothing = "_";

    /// <summary>The sentences of a text with their words.</summary>
    public static ImmutableArray<ConlluSentence> Of(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = ParagraphSplitter.Split(text);
        var sentences = SentenceSplitter.Split(text, paragraphs, Tokenizer.Tokenize(text));
        var words = WordSplitter.Split(text);
        var result = ImmutableArray.CreateBuilder<ConlluSentence>(sentences.Length);
        var next = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var start = next;
            while (next < words.Length && words[next].Span.Start < sentences[i].Span.End)
            {
                next++;
            }

            if (next > start)
            {
                result.Add(
                    SentenceOf(
                        text,
                        words.AsSpan(start, next - start),
                        i == 0 || sentences[i - 1].Paragraph != sentences[i].Paragraph
                    )
                );
            }
        }

        return result.DrainToImmutable();
    }

    private static ConlluSentence SentenceOf(SourceText text, ReadOnlySpan<Word> words, bool startsParagraph)
    {
        var forms = ImmutableArray.CreateBuilder<ConlluWord>(words.Length);
        var tokens = ImmutableArray.CreateBuilder<ConlluToken>();
        for (var first = 0; first < words.Length; )
        {
            var after = first + 1;
            while (after < words.Length && words[after].ContinuesToken)
            {
                after++;
            }

            foreach (var word in words[first..after])
            {
                forms.Add(new ConlluWord(text.ToString(word.Span), Nothing, Nothing, Nothing, Nothing, 0, Nothing, Nothing));
            }

            var span = TextSpan.Covering(words[first].Span, words[after - 1].Span);
            var touches = after < words.Length && words[after].Span.Start == span.End;
            tokens.Add(new ConlluToken(text.ToString(span), first, after - first, !touches));
            first = after;
        }

        var whole = TextSpan.Covering(words[0].Span, words[^1].Span);
        return new ConlluSentence(text.ToString(whole), startsParagraph, forms.DrainToImmutable(), tokens.DrainToImmutable());
    }
}
