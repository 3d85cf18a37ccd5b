using System.Collections.Immutable;
using Stemma.Reading.Claims;
using Stemma.Reading.Evidence;
using Stemma.Reading.LivePages;
using Stemma.Reading.Names;
using Stemma.Reading.Pages;
using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Speech;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading;

/// <summary>Reads one article: the main path of <c>Stemma.Reading</c>.</summary>
public static class ArticleReader
{
    /// <summary>Reads everything that an article says: first what its words alone tell, then what hangs on its date. Pure: no clock, no disk, no network, no culture.</summary>
    /// <param name="article">The article; any text, also an empty one.</param>
    /// <param name="siblings">When others wrote of the same event, which helps to date an article that does not say; null where unknown.</param>
    /// <returns>A reading in which nothing found is an empty list; a stage that failed is named in its diagnostics.</returns>
    public static ArticleReading Read(Article article, DateRange? siblings = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        var stages = new StageLog(article);

        var (text, boilerplate) = Split(article, stages);
        var entities = stages.Run("names", () => NameFinder.Find(text), []);
        var credits = stages.Run("credits", () => CreditFinder.Find(article, text, entities, boilerplate), []);
        var expressions = stages.Run("times", () => TimeFinder.Find(text), []);
        var quantities = stages.Run("quantities", () => QuantityFinder.Find(text, expressions), []);
        var caveats = stages.Run("caveats", () => CaveatFinder.Find(text, entities), []);

        var undated = new ArticleReading
        {
            Article = article,
            Text = text,
            Boilerplate = boilerplate,
            Published = PublicationWindow.Unknown,
            Entities = entities,
            Credits = credits,
            Times = [],
            Quantities = quantities,
            Speech = Speech.Speech.None,
            Claims = [],
            Caveats = caveats,
            Evidence = [],
        };
        return Date(undated, expressions, siblings, stages);
    }

    /// <summary>Reads no more than words and marks, for a hundredth of the cost: what an archive needs to find shared text.</summary>
    /// <param name="article">The article; any text, also an empty one.</param>
    public static ArticleSkim Skim(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (text, boilerplate) = Split(article, new StageLog(article));
        return new ArticleSkim(article, text, boilerplate, [.. QuotationFinder.Find(text).Select(quotation => quotation.Span)]);
    }

    private static (TokenizedText Text, ImmutableArray<Boilerplate> Boilerplate) Split(Article article, StageLog stages)
    {
        var blocks = ParagraphSplitter.Split(article.Text);
        var boilerplate = stages.Run("boilerplate", () => BoilerplateFinder.Find(article, blocks), []);
        var paragraphs = stages.Run("paragraphs", () => ParagraphSorter.Sort(article, blocks, boilerplate), blocks);
        var tokens = Tokenizer.Tokenize(article.Text);
        var sentences = SentenceSplitter.Split(article.Text, paragraphs, tokens);
        return (new TokenizedText(article.Text, paragraphs, tokens, sentences), boilerplate);
    }

    /// <summary>Reads again what hangs on the day an article appeared, when that of others on the same event has become known.</summary>
    /// <param name="reading">The article, read without <paramref name="siblings"/>.</param>
    /// <param name="siblings">When others wrote of the same event.</param>
    /// <returns>The same as if the article were read anew with <paramref name="siblings"/>, for a part of the cost.</returns>
    public static ArticleReading Redate(ArticleReading reading, DateRange siblings)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Diagnostics.IsEmpty
            ? Date(reading, [.. reading.Times.Select(time => time.Expression)], siblings, new StageLog(reading.Article))
            : Read(reading.Article, siblings);
    }

    private static ArticleReading Date(
        ArticleReading reading,
        ImmutableArray<TimeExpression> expressions,
        DateRange? siblings,
        StageLog stages
    )
    {
        var (text, entities) = (reading.Text, reading.Entities);
        var published = stages.Run(
            "published",
            () => PublicationDater.Date(reading.Article, text, expressions, siblings),
            PublicationWindow.Unknown
        );
        var live = stages.Run(
            "live page",
            () => LivePageReader.Read(reading.Article, text, expressions, published),
            LivePage.None
        );
        var times = stages.Run("resolved times", () => TimeResolver.Resolve(text, expressions, published, live), []);
        var speech = stages.Run("speech", () => SpeechFinder.Find(text, entities, times), Speech.Speech.None);
        var claims = stages.Run("claims", () => ClaimFinder.Find(text, entities, times, reading.Quantities, speech), []);
        var evidence = stages.Run(
            "evidence",
            () => EvidenceFinder.Find(reading.Article, text, entities, times, speech, reading.Caveats),
            []
        );

        return reading with
        {
            Published = published,
            Live = live,
            Times = times,
            Speech = speech,
            Claims = claims,
            Evidence = evidence,
            Diagnostics = stages.Diagnostics,
        };
    }
}
