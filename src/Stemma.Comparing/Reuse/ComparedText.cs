using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Reading.Sentences;
using Stemma.Reading.Speech;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>A word of an article’s own matter, by its numbers in the <see cref="Vocabulary"/>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Form">The word, case apart.</param>
/// <param name="Term">What its inflected forms share.</param>
/// <param name="Weight">How much it tells, from 0 to 1.</param>
/// <param name="Sentence">Position among <see cref="ComparedText.Sentences"/>.</param>
/// <param name="Paragraph">Position among the article’s paragraphs.</param>
/// <param name="Quoted">True where it is somebody’s word in quotation marks.</param>
internal readonly record struct ComparedWord(
    TextSpan Span,
    int Form,
    int Term,
    double Weight,
    int Sentence,
    int Paragraph,
    bool Quoted
);

/// <summary>A sentence of an article’s own matter.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">Its words in <see cref="ComparedText.Words"/>: the first, and the one after the last.</param>
internal readonly record struct ComparedSentence(TextSpan Span, TokenRange Words);

/// <summary>What of an article is compared with others: its words, boilerplate and byline apart.</summary>
/// <param name="Article">The article.</param>
/// <param name="Words">Ascending.</param>
/// <param name="Sentences">Those that hold a word; ascending.</param>
internal sealed record ComparedText(
    ArticleRef Article,
    ImmutableArray<ComparedWord> Words,
    ImmutableArray<ComparedSentence> Sentences
)
{
    /// <summary>Numbers the words of all articles in one vocabulary.</summary>
    public static ImmutableArray<ComparedText> Of(ImmutableArray<ArticleReading> articles)
    {
        var vocabulary = new Vocabulary();
        return [.. articles.Select((reading, index) => Of(new ArticleRef(index), reading, vocabulary))];
    }

    private static ComparedText Of(ArticleRef article, ArticleReading reading, Vocabulary vocabulary)
    {
        var text = reading.Text;
        var words = ImmutableArray.CreateBuilder<ComparedWord>(text.Tokens.Length);
        var sentences = ImmutableArray.CreateBuilder<ComparedSentence>(text.Sentences.Length);
        var boilerplate = new SpanCursor([.. reading.Boilerplate.Select(item => item.Span)]);
        var quotes = new SpanCursor(QuotedSpans(reading.Speech));
        foreach (var sentence in text.Sentences)
        {
            if (text.ParagraphOf(sentence).Kind is ParagraphKind.Boilerplate or ParagraphKind.Byline)
            {
                continue;
            }

            var first = words.Count;
            for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
            {
                var span = text.Tokens[token].Span;
                if (text.Tokens[token].Kind == TokenKind.Punctuation || boilerplate.Covers(span.Start))
                {
                    continue;
                }

                var quoted = quotes.Covers(span.Start);
                foreach (var form in vocabulary.FormsOf(text[token]))
                {
                    var term = vocabulary.TermOf(form);
                    words.Add(new(span, form, term, vocabulary.WeightOf(term), sentences.Count, sentence.Paragraph, quoted));
                }
            }

            if (words.Count > first)
            {
                sentences.Add(new ComparedSentence(sentence.Span, new TokenRange(first, words.Count)));
            }
        }

        return new ComparedText(article, words.ToImmutable(), sentences.ToImmutable());
    }

    private static ImmutableArray<TextSpan> QuotedSpans(Speech speech) =>
        [.. speech.Quotes.Where(quote => quote.Form != QuoteForm.Indirect).Select(quote => quote.Span)];

    /// <summary>Answers whether spans cover positions that are asked for in ascending order.</summary>
    private struct SpanCursor(ImmutableArray<TextSpan> ascending)
    {
        private int next;

        public bool Covers(int position)
        {
            while (next < ascending.Length && ascending[next].End <= position)
            {
                next++;
            }

            return next < ascending.Length && ascending[next].Start <= position;
        }
    }
}
