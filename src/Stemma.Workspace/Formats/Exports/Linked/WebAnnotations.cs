using System.Globalization;
using System.Text.Json;
using Stemma.Comparing;
using Stemma.Comparing.Drift;
using Stemma.Text;
using Stemma.Workspace.Formats.Exports.Coding;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>What Stemma and people say of an article's words, each pinned to them: W3C Web Annotation Data Model.</summary>
internal sealed class WebAnnotations
{
    private readonly Utf8JsonWriter json;
    private readonly ExportedStory story;
    private readonly AnnotationTargets targets;

    private WebAnnotations(Utf8JsonWriter json, ExportedStory story)
    {
        this.json = json;
        this.story = story;
        targets = new AnnotationTargets(json, story.Story);
    }

    public static void Write(ExportedStory story, Stream output) =>
        JsonFile.Write(output, json => new WebAnnotations(json, story).Collection());

    private void Collection()
    {
        var list = Annotations().ToArray();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("id", story.Urn("annotations"));
        json.WriteString("type", "AnnotationCollection");
        json.WriteString("label", OneLine.Of(story.Reviewed.Title));
        json.WriteNumber("total", list.Length);
        json.Object(
            "first",
            () =>
            {
                json.WriteString("id", story.Urn("annotations-1"));
                json.WriteString("type", "AnnotationPage");
                json.WriteNumber("startIndex", 0);
                json.WriteStartArray("items");
                foreach (var annotation in list)
                {
                    json.Item(() => One(annotation));
                }

                json.WriteEndArray();
            }
        );
    }

    private IEnumerable<Annotation> Annotations() =>
        Claims().Concat(Quotes()).Concat(Caveats()).Concat(Drifts()).Concat(Decisions());

    private IEnumerable<Annotation> Claims() =>
        EachOf(
            reading => reading.Claims.Length,
            at =>
            {
                var claim = story.Story.ClaimAt(at);
                var id = story.Ids.Claim(at);
                var judged = new JudgedClaim(at, id, claim, story.Story[at.Article], story.Reviewed[id]);
                var state = judged.Review.Accepted == false ? "; rejected" : string.Empty;
                return Made(
                    id,
                    "describing",
                    ["claim", JsonWords.Of(claim.Measure)],
                    $"{JsonWords.Of(claim.Measure)}: {EventNotes.Range(judged.Low, judged.High)}; {JsonWords.Of(claim.Scope)}; {JsonWords.Of(claim.Polarity)}; on the word of {judged.Source}{state}",
                    new ArticleSpan(at.Article, claim.Span)
                );
            }
        );

    private IEnumerable<Annotation> Quotes() =>
        EachOf(
            reading => reading.Speech.Quotes.Length,
            at =>
            {
                var quote = story.Story.QuoteAt(at);
                return Made(
                    story.Ids.Quote(at),
                    "identifying",
                    ["quote", JsonWords.Of(quote.Form)],
                    quote.Speaker is { } speaker
                        ? $"{JsonWords.Of(quote.Form)} quote: {speaker.Name}"
                        : $"{JsonWords.Of(quote.Form)} quote",
                    new ArticleSpan(at.Article, quote.Span)
                );
            }
        );

    private IEnumerable<Annotation> Caveats() =>
        EachOf(
            reading => reading.Caveats.Length,
            at =>
            {
                var caveat = story.Story[at.Article].Caveats[at.Index];
                return Made(
                    story.Ids.Caveat(at),
                    "assessing",
                    ["caveat", JsonWords.Of(caveat.Kind)],
                    $"caveat: {JsonWords.Of(caveat.Kind)}",
                    new ArticleSpan(at.Article, caveat.Span)
                );
            }
        );

    /// <summary>Both ends of each drift: two targets of one annotation would be the same remark on each.</summary>
    private IEnumerable<Annotation> Drifts() =>
        story.Story.Drifts.SelectMany(
            (drift, index) =>
                new[] { (End: "from", At: drift.From), (End: "to", At: drift.To) }.Select(end =>
                    Made(
                        $"{StoryIds.Drift(index)}-{end.End}",
                        "commenting",
                        ["drift", JsonWords.Of(drift.Kind), end.End],
                        $"drift {StoryIds.Drift(index)}, {end.End}: {JsonWords.Of(drift.Kind)}: {drift.Detail}",
                        new ArticleSpan(end.At.Article, SpanOf(drift.On, end.At))
                    )
                )
        );

    /// <summary>Every decision on words that are still there, at those words.</summary>
    private IEnumerable<Annotation> Decisions() =>
        from decision in story.Reviewed.Log
        let words = decision.Subject.Words.Select(PlaceOf).OfType<ArticleSpan>().ToArray()
        where words.Length > 0
        select new Annotation(
            $"decision-{decision.Number}",
            "moderating",
            ["decision", ActWords.Name(decision.Act)],
            OneLine.Join(": ", [ActWords.Name(decision.Act), ActWords.Detail(decision.Act), decision.Why]),
            words,
            decision
        );

    private ArticleSpan? PlaceOf(WordAnchor anchor)
    {
        for (var index = 0; index < story.Story.Articles.Length; index++)
        {
            var article = story.Story.Articles[index].Article;
            if (article.Id == anchor.Article && anchor.Span.End <= article.Text.Length)
            {
                return new ArticleSpan(new ArticleRef(index), anchor.Span);
            }
        }

        return null;
    }

    private TextSpan SpanOf(DriftOn on, ItemRef at) =>
        on == DriftOn.Quotes ? story.Story.QuoteAt(at).Span : story.Story.ClaimAt(at).Span;

    private static Annotation Made(string id, string motivation, string[] tags, string text, ArticleSpan target) =>
        new(id, motivation, tags, OneLine.Of(text), [target], null);

    private IEnumerable<Annotation> EachOf(Func<Reading.ArticleReading, int> count, Func<ItemRef, Annotation> make) =>
        story.Story.Articles.SelectMany(
            (reading, article) =>
                Enumerable.Range(0, count(reading)).Select(index => make(new ItemRef(new ArticleRef(article), index)))
        );

    private void One(Annotation annotation)
    {
        json.WriteString("id", story.Urn(annotation.Id));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", annotation.Motivation);
        if (annotation.Decision is { } decision)
        {
            json.WriteString(
                "created",
                decision.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            );
            json.Object("creator", () => Agent("Person", decision.By));
        }
        else
        {
            json.Object("creator", () => Agent("Software", "Stemma"));
        }

        json.WriteStartArray("body");
        json.Item(() => Body("describing", annotation.Text));
        foreach (var tag in annotation.Tags)
        {
            json.Item(() => Body("tagging", tag));
        }

        json.WriteEndArray();
        json.WriteStartArray("target");
        foreach (var target in annotation.Targets)
        {
            json.Item(() => targets.Write(target));
        }

        json.WriteEndArray();
    }

    private void Body(string purpose, string value)
    {
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("value", value);
        json.WriteString("format", "text/plain");
    }

    private void Agent(string type, string name)
    {
        json.WriteString("type", type);
        json.WriteString("name", name);
    }

    private sealed record Annotation(
        string Id,
        string Motivation,
        string[] Tags,
        string Text,
        ArticleSpan[] Targets,
        Decision? Decision
    );
}
