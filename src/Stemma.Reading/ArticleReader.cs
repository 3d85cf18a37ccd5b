using Stemma.Reading.Claims;
using Stemma.Reading.Evidence;
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
    /// <summary>Reads everything that an article says. Pure: no clock, no disk, no network, no culture.</summary>
    /// <param name="article">The article; any text, also an empty one.</param>
    /// <param name="siblings">When others wrote of the same event, which helps to date an article that does not say; null where unknown.</param>
    /// <returns>A reading in which nothing found is an empty list; a stage that failed is named in its diagnostics.</returns>
    public static ArticleReading Read(Article article, DateRange? siblings = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        var stages = new StageLog(article);

        var blocks = ParagraphSplitter.Split(article.Text);
        var boilerplate = stages.Run("boilerplate", () => BoilerplateFinder.Find(article, blocks), []);
        var paragraphs = stages.Run("paragraphs", () => ParagraphSorter.Sort(article, blocks, boilerplate), blocks);
        var tokens = Tokenizer.Tokenize(article.Text);
        var sentences = SentenceSplitter.Split(article.Text, paragraphs, tokens);
        var text = new TokenizedText(article.Text, paragraphs, tokens, sentences);

        var entities = stages.Run("names", () => NameFinder.Find(text), []);
        var credits = stages.Run("credits", () => CreditFinder.Find(article, text, entities, boilerplate), []);

        var expressions = stages.Run("times", () => TimeFinder.Find(text), []);
        var published = stages.Run(
            "published",
            () => PublicationDater.Date(article, text, expressions, siblings),
            PublicationWindow.Unknown
        );
        var times = stages.Run("resolved times", () => TimeResolver.Resolve(text, expressions, published), []);

        var quantities = stages.Run("quantities", () => QuantityFinder.Find(text, expressions), []);
        var speech = stages.Run("speech", () => SpeechFinder.Find(text, entities, times), Speech.Speech.None);
        var claims = stages.Run("claims", () => ClaimFinder.Find(text, entities, times, quantities, speech), []);
        var caveats = stages.Run("caveats", () => CaveatFinder.Find(text), []);
        var evidence = stages.Run("evidence", () => EvidenceFinder.Find(text, entities, speech, caveats), []);

        return new ArticleReading
        {
            Article = article,
            Text = text,
            Boilerplate = boilerplate,
            Published = published,
            Entities = entities,
            Credits = credits,
            Times = times,
            Quantities = quantities,
            Speech = speech,
            Claims = claims,
            Caveats = caveats,
            Evidence = evidence,
            Diagnostics = stages.Diagnostics,
        };
    }
}
