using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Text;

namespace Stemma.Testing;

/// <summary>Holds a reading to what its types promise: spans, orders, words, references.</summary>
public static class ReadingValidator
{
    /// <summary>Throws where a promise is broken.</summary>
    /// <exception cref="InvalidOutcomeException">Tells each broken promise.</exception>
    public static void Check(ArticleReading reading)
    {
        var violations = Violations(reading);
        if (!violations.IsEmpty)
        {
            throw new InvalidOutcomeException(violations);
        }
    }

    /// <summary>Each broken promise, in words; empty where all are kept.</summary>
    public static ImmutableArray<string> Violations(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var promises = new Promises();
        promises.Keep(ReferenceEquals(reading.Text.Source, reading.Article.Text), "text: not the article's");
        promises.Add(reading.Diagnostics.Select(diagnostic => $"stages: {diagnostic.Message}"));
        CheckText(reading.Text, promises);
        CheckSurroundings(reading, promises);
        CheckEntities(reading, promises);
        CheckTimes(reading, promises);
        CheckQuantities(reading, promises);
        CheckSpeech(reading, promises);
        CheckClaims(reading, promises);
        CheckEvidence(reading, promises);
        return promises.Broken;
    }

    private static void CheckText(TokenizedText text, Promises promises)
    {
        var source = text.Source;
        promises.Apart(text.Paragraphs.Select(paragraph => paragraph.Span), source, "paragraphs");
        promises.Apart(text.Tokens.Select(token => token.Span), source, "tokens");
        promises.Apart(text.Sentences.Select(sentence => sentence.Span), source, "sentences");
        foreach (var paragraph in text.Paragraphs)
        {
            promises.Trimmed(paragraph.Span, source, "paragraphs");
        }

        CheckTokens(text, promises);
        CheckSentences(text, promises);
    }

    private static void CheckTokens(TokenizedText text, Promises promises)
    {
        var covered = 0;
        foreach (var token in text.Tokens)
        {
            promises.Trimmed(token.Span, text.Source, "tokens");
            covered += text.Source.Slice(token.Span).ToArray().Count(c => !IsBlank(c));
        }

        var wanted = text.Source.Content.Count(c => !IsBlank(c));
        promises.Keep(covered == wanted, $"tokens: cover {covered} of {wanted} characters that are not white space");
    }

    private static void CheckSentences(TokenizedText text, Promises promises)
    {
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            promises.Trimmed(sentence.Span, text.Source, "sentences");
            promises.Keep(
                sentence.Tokens.Start == next,
                $"sentences: {sentence.Span} begins at token {sentence.Tokens.Start}, not {next}"
            );
            promises.Keep(sentence.Tokens.Length > 0, $"sentences: {sentence.Span} has no token");
            next = sentence.Tokens.End;
            if (next > text.Tokens.Length || sentence.Tokens.Length <= 0)
            {
                promises.Keep(false, $"sentences: {sentence.Span} ends at token {next} of {text.Tokens.Length}");
                return;
            }

            promises.Keep(
                sentence.Span.Contains(text.SpanOf(sentence.Tokens)),
                $"sentences: {sentence.Span} does not cover its tokens"
            );
            promises.Keep(
                text.ParagraphOf(sentence).Span.Contains(sentence.Span),
                $"sentences: {sentence.Span} reaches beyond its paragraph"
            );
        }

        promises.Keep(next == text.Tokens.Length, $"sentences: hold {next} of {text.Tokens.Length} tokens");
    }

    private static void CheckSurroundings(ArticleReading reading, Promises promises)
    {
        var text = reading.Article.Text;
        promises.Apart(reading.Boilerplate.Select(boilerplate => boilerplate.Span), text, "boilerplate");
        foreach (var boilerplate in reading.Boilerplate)
        {
            promises.Explained(boilerplate.Why, "boilerplate");
        }

        promises.Explained(reading.Published.Why, "published");
        promises.Keep(
            reading.Published.Days is null == (reading.Published.Basis == Reading.Times.PublicationBasis.Unknown),
            $"published: days {reading.Published.Days}, basis {reading.Published.Basis}"
        );
        foreach (var span in reading.Published.Because)
        {
            promises.Inside(span, text, "published");
        }
    }

    private static void CheckEntities(ArticleReading reading, Promises promises)
    {
        var text = reading.Article.Text;
        foreach (var entity in reading.Entities)
        {
            promises.Keep(!entity.Mentions.IsEmpty, $"entities: «{entity.Name}» is not mentioned");
            promises.Keep(!string.IsNullOrWhiteSpace(entity.Name), "entities: one has no name");
            promises.Ascending(entity.Mentions.Select(mention => mention.Span), $"mentions of «{entity.Name}»");
            promises.Explained(entity.Why, "entities");
            foreach (var mention in entity.Mentions)
            {
                promises.Words(mention.Text, mention.Span, text, "mentions");
            }
        }

        promises.Ascending(FirstSpans(reading.Entities, entity => entity.Mentions.Select(mention => mention.Span)), "entities");
        foreach (var credit in reading.Credits)
        {
            promises.Keep(!credit.Spans.IsEmpty, $"credits: «{credit.Name}» has no span");
            promises.Apart(credit.Spans, text, "credits");
            promises.Entity(credit.Entity, reading.Entities.Length, "credits");
            promises.Explained(credit.Why, "credits");
        }

        promises.Ascending(FirstSpans(reading.Credits, credit => credit.Spans), "credits");
    }

    private static void CheckTimes(ArticleReading reading, Promises promises)
    {
        promises.Apart(reading.Times.Select(time => time.Expression.Span), reading.Article.Text, "times");
        foreach (var time in reading.Times)
        {
            promises.Words(time.Expression.Wording, time.Expression.Span, reading.Article.Text, "times");
            promises.Explained(time.Why, "times");
        }
    }

    private static void CheckQuantities(ArticleReading reading, Promises promises)
    {
        promises.Apart(reading.Quantities.Select(quantity => quantity.Span), reading.Article.Text, "quantities");
        foreach (var quantity in reading.Quantities)
        {
            CheckQuantity(quantity, reading, promises);
        }
    }

    private static void CheckQuantity(Reading.Quantities.Quantity quantity, ArticleReading reading, Promises promises)
    {
        var text = reading.Article.Text;
        promises.Words(quantity.Wording, quantity.Span, text, "quantities");
        promises.Inside(quantity.Unit, text, "quantities: unit");
        promises.Keep(!(quantity.Low > quantity.High), $"quantities: «{quantity.Wording}» is {quantity.Low} to {quantity.High}");
        promises.Explained(quantity.Why, "quantities");
        promises.Keep(
            quantity.Tokens.Length > 0
                && quantity.Tokens.End <= reading.Text.Tokens.Length
                && reading.Text.SpanOf(quantity.Tokens).Contains(quantity.Span),
            $"quantities: «{quantity.Wording}» at {quantity.Span} is not covered by its tokens {quantity.Tokens}"
        );
    }

    private static void CheckSpeech(ArticleReading reading, Promises promises)
    {
        var (text, entities) = (reading.Article.Text, reading.Entities.Length);
        promises.Ascending(reading.Speech.Quotes.Select(quote => quote.Span), "quotes");
        foreach (var quote in reading.Speech.Quotes)
        {
            promises.Inside(quote.Span, text, "quotes");
            promises.Keep(!string.IsNullOrWhiteSpace(quote.Text), $"quotes: nothing is quoted at {quote.Span}");
            promises.Explained(quote.Why, "quotes");
            if (quote.Speaker is { } speaker)
            {
                promises.Phrase(speaker.Phrase, text, entities, "quotes: speaker");
            }

            if (quote.Cue is { } cue)
            {
                promises.Phrase(cue, text, entities, "quotes: cue");
            }
        }

        foreach (var attribution in reading.Speech.Attributions)
        {
            CheckAttribution(attribution, reading, promises);
        }
    }

    private static void CheckAttribution(Reading.Speech.Attribution attribution, ArticleReading reading, Promises promises)
    {
        var (text, entities) = (reading.Article.Text, reading.Entities.Length);
        promises.Inside(attribution.Content, text, "attributions");
        promises.Phrase(attribution.Source, text, entities, "attributions: source");
        promises.Phrase(attribution.Cue, text, entities, "attributions: cue");
        promises.Explained(attribution.Why, "attributions");
    }

    private static void CheckClaims(ArticleReading reading, Promises promises)
    {
        promises.Ascending(reading.Claims.Select(claim => (claim.Sentence, claim.Count.Implied, claim.Count.Span)), "claims");
        foreach (var claim in reading.Claims)
        {
            promises.Keep(
                claim.Span.Contains(claim.Count.Span),
                $"claims: {claim.Span} does not cover its count {claim.Count.Span}"
            );
            promises.Keep(
                claim.Sentence.Contains(claim.Span),
                $"claims: {claim.Span} reaches beyond its sentence {claim.Sentence}"
            );
            promises.Inside(claim.Sentence, reading.Article.Text, "claims");
            promises.Explained(claim.Why, "claims");
            CheckQuantity(claim.Count, reading, promises);
            CheckCircumstances(claim, reading, promises);
        }
    }

    private static void CheckCircumstances(Claim claim, ArticleReading reading, Promises promises)
    {
        var (text, entities) = (reading.Article.Text, reading.Entities.Length);
        foreach (var phrase in claim.Places.Concat(new[] { claim.Subject, claim.Actor }.OfType<Reading.Names.Phrase>()))
        {
            promises.Phrase(phrase, text, entities, "claims: phrase");
        }

        if (claim.Time is { } time)
        {
            promises.Words(time.Wording, time.Span, text, "claims: time");
        }

        foreach (var attribution in claim.Attribution)
        {
            CheckAttribution(attribution, reading, promises);
        }
    }

    private static void CheckEvidence(ArticleReading reading, Promises promises)
    {
        var (text, entities) = (reading.Article.Text, reading.Entities.Length);
        promises.Ascending(reading.Caveats.Select(caveat => caveat.Span), "caveats");
        foreach (var caveat in reading.Caveats)
        {
            promises.Inside(caveat.Span, text, "caveats");
            promises.Inside(caveat.AppliesTo, text, "caveats");
            promises.Explained(caveat.Why, "caveats");
        }

        promises.Ascending(FirstSpans(reading.Evidence, item => item.Mentions), "evidence");
        foreach (var item in reading.Evidence)
        {
            promises.Keep(!item.Mentions.IsEmpty, $"evidence: «{item.What}» is not mentioned");
            promises.Apart(item.Mentions, text, "evidence");
            promises.Explained(item.Why, "evidence");
            foreach (var poster in item.PostedBy)
            {
                promises.Phrase(poster, text, entities, "evidence: posted by");
            }
        }
    }

    // White space, and what shows no more than that: control characters, the zero-width space, a stray byte order mark.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';

    // By where each begins: of two that begin together either may come first.
    private static IEnumerable<int> FirstSpans<T>(IEnumerable<T> items, Func<T, IEnumerable<TextSpan>> spans) =>
        items.Select(spans).Where(all => all.Any()).Select(all => all.First().Start);
}
