using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Reading.Pages;
using Stemma.Reading.Sentences;
using Stemma.Reading.Speech;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>A word of an article’s own matter. Small, as an archive holds millions.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="form">The word, case apart, by its number in the <see cref="Vocabulary"/>.</param>
/// <param name="sentence">Position among <see cref="ComparedText.Sentences"/>.</param>
/// <param name="quoted">True where it is somebody’s word in quotation marks.</param>
internal readonly struct ComparedWord(TextSpan span, int form, int sentence, bool quoted)
{
    private readonly int sentenceAndQuoted = (sentence << 1) | (quoted ? 1 : 0);

    /// <summary>Where it stands.</summary>
    public TextSpan Span => span;

    /// <summary>The word, case apart, by its number in the <see cref="Vocabulary"/>.</summary>
    public int Form => form;

    /// <summary>Position among <see cref="ComparedText.Sentences"/>.</summary>
    public int Sentence => sentenceAndQuoted >> 1;

    /// <summary>True where it is somebody’s word in quotation marks.</summary>
    public bool Quoted => (sentenceAndQuoted & 1) != 0;
}

/// <summary>A sentence of an article’s own matter.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">Its words in <see cref="ComparedText.Words"/>: the first, and the one after the last.</param>
/// <param name="Paragraph">Position among the article’s paragraphs.</param>
internal readonly record struct ComparedSentence(TextSpan Span, TokenRange Words, int Paragraph);

/// <summary>What of an article is compared with others: its words, boilerplate and byline apart.</summary>
/// <param name="Article">The article.</param>
/// <param name="Vocabulary">What numbers its words, and those of all texts that it is compared with.</param>
/// <param name="Words">Ascending.</param>
/// <param name="Sentences">Those that hold a word; ascending.</param>
internal sealed record ComparedText(
    ArticleRef Article,
    Vocabulary Vocabulary,
    ImmutableArray<ComparedWord> Words,
    ImmutableArray<ComparedSentence> Sentences
)
{
    /// <summary>What the inflected forms of the word at a position share, by its number in the <see cref="Vocabulary"/>.</summary>
    public int TermOf(int word) => Vocabulary.TermOf(Words[word].Form);

    /// <summary>How much the word at a position tells, from 0 to 1.</summary>
    public double WeightOf(int word) => Vocabulary.WeightOf(TermOf(word));

    /// <summary>Position of the paragraph in which the word at a position stands.</summary>
    public int ParagraphOf(int word) => Sentences[Words[word].Sentence].Paragraph;

    /// <summary>Numbers the words of all articles in one vocabulary.</summary>
    public static ImmutableArray<ComparedText> Of(ImmutableArray<ArticleReading> articles)
    {
        var vocabulary = new Vocabulary();
        return [.. articles.Select((reading, index) => Of(new ArticleRef(index), reading, vocabulary))];
    }

    /// <summary>Numbers the words of an article that was read.</summary>
    public static ComparedText Of(ArticleRef article, ArticleReading reading, Vocabulary vocabulary) =>
        Of(article, reading.Text, reading.Boilerplate, QuotedSpans(reading.Speech), vocabulary);

    /// <summary>Numbers the words of an article of which no more than words and marks were read.</summary>
    public static ComparedText Of(ArticleRef article, ArticleSkim skim, Vocabulary vocabulary) =>
        Of(article, skim.Text, skim.Boilerplate, skim.Quotations, vocabulary);

    private static ComparedText Of(
        ArticleRef article,
        TokenizedText text,
        ImmutableArray<Boilerplate> boilerplate,
        ImmutableArray<TextSpan> quotations,
        Vocabulary vocabulary
    )
    {
        var words = new List<ComparedWord>(text.Tokens.Length);
        var sentences = ImmutableArray.CreateBuilder<ComparedSentence>(text.Sentences.Length);
        var leftOut = new SpanCursor([.. boilerplate.Select(item => item.Span)]);
        var quotes = new SpanCursor(quotations);
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
                if (text.Tokens[token].Kind == TokenKind.Punctuation || leftOut.Covers(span.Start))
                {
                    continue;
                }

                var quoted = quotes.Covers(span.Start);
                foreach (var form in vocabulary.FormsOf(text[token]))
                {
                    words.Add(new(span, form, sentences.Count, quoted));
                }
            }

            if (words.Count > first)
            {
                sentences.Add(new ComparedSentence(sentence.Span, new TokenRange(first, words.Count), sentence.Paragraph));
            }
        }

        return new ComparedText(article, vocabulary, [.. words], sentences.DrainToImmutable());
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
