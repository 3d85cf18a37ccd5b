using System.Collections.Immutable;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Comparing.Versions;

/// <summary>A version of an article, sentence by sentence, as it is held against another.</summary>
internal sealed class Witness
{
    /// <summary>What is longer is compared up to here, which bounds the work.</summary>
    private const int MostSentences = 1000;

    private readonly ArticleReading reading;

    public Witness(ArticleRef article, ArticleReading reading)
    {
        Article = article;
        this.reading = reading;
        Sentences = [.. reading.Text.Sentences.Take(MostSentences).Select(sentence => sentence.Span)];
        Words = [.. Sentences.Select(span => PlainWords.Of(reading.Article.Text.ToString(span)))];
        Wordings = [.. Words.Select(words => string.Join(' ', words))];
    }

    /// <summary>The article.</summary>
    public ArticleRef Article { get; }

    /// <summary>Where its sentences stand.</summary>
    public ImmutableArray<TextSpan> Sentences { get; }

    /// <summary>The words of each sentence, in small letters.</summary>
    public ImmutableArray<ImmutableArray<string>> Words { get; }

    /// <summary>The same as one string each.</summary>
    public ImmutableArray<string> Wordings { get; }

    /// <summary>A sentence as a stretch of the story.</summary>
    public ArticleSpan SpanOf(int sentence) => new(Article, Sentences[sentence]);

    /// <summary>Its words as they stand.</summary>
    public string TextOf(int sentence) => reading.Article.Text.ToString(Sentences[sentence]);

    /// <summary>True for what is no reporting.</summary>
    public bool IsBoilerplate(int sentence) =>
        reading.Boilerplate.Any(item => item.Span.Overlaps(Sentences[sentence]))
        || reading.Text.ParagraphOf(reading.Text.Sentences[sentence]).Kind is ParagraphKind.Boilerplate or ParagraphKind.Byline;

    /// <summary>The claims of a sentence, in its order.</summary>
    public IEnumerable<Claim> ClaimsOf(int sentence) =>
        reading.Claims.Where(claim => Sentences[sentence].Contains(claim.Count.Span));

    /// <summary>The words quoted in a sentence, in small letters.</summary>
    public string QuotedIn(int sentence) =>
        string.Join(
            ' ',
            reading
                .Speech.Quotes.Where(quote => quote.Span.Overlaps(Sentences[sentence]))
                .SelectMany(quote => PlainWords.Of(quote.Text))
        );
}
