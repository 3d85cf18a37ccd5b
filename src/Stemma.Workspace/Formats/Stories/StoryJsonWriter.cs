using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Comparing;
using Stemma.Comparing.Drift;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Reading.Speech;

namespace Stemma.Workspace.Formats.Stories;

/// <summary>Writes the sections of one story, in the order of the format.</summary>
internal sealed class StoryJsonWriter(Utf8JsonWriter json, Story story)
{
    private readonly StoryIds ids = new(story);
    private readonly JsonItems items = new(json, story);

    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("schema", "stemma/story/1");
        json.WriteString("title", story.Title);
        List("articles", story.Articles, WriteArticle);
        var derivations = new JsonDerivations(json, items, ids, story);
        List("relations", story.Relations, derivations.Relation);
        List("families", story.Families, derivations.Family);
        List("tree", story.Tree.Descents, derivations.Descent);
        List("unseenSources", story.Tree.UnseenSources, derivations.UnseenSource);
        List("versions", story.Versions, derivations.Version);
        List("entities", story.Entities, WriteEntity);
        ListOfArticles("claims", reading => reading.Claims, WriteClaim);
        List("figures", story.Figures, WriteFigure);
        List("conflicts", story.Conflicts, WriteConflict);
        ListOfArticles("quotes", reading => reading.Speech.Quotes, WriteQuote);
        List("quoteGroups", story.QuoteGroups, WriteQuoteGroup);
        List("drifts", story.Drifts, WriteDrift);
        var doubts = new JsonDoubts(json, items, ids);
        ListOfArticles("caveats", reading => reading.Caveats, doubts.Caveat);
        List("evidence", story.Evidence, doubts.Evidence);
        List("timeline", story.Timeline, WriteTimelineEntry);
        List("brief", story.Brief, WriteBriefSentence);
        json.WriteEndObject();
    }

    private void WriteArticle(ArticleReading reading, int index)
    {
        var article = reading.Article;
        var self = new ArticleRef(index);
        json.WriteString("id", article.Id.Value);
        json.WriteString("name", article.Name);
        items.Strings("names", article.Names);
        items.Stated("title", article.Title);
        items.Stated("outlet", article.Outlet);
        items.Stated("byline", article.Byline);
        items.Stated("url", article.Url);
        items.Stated("language", article.Language);
        json.WriteString("text", article.Text.Content);
        WritePublished(reading, self);
        items.Updated(article.Updated);
        items.FieldsOf(article);
        items.Array(
            "boilerplate",
            reading.Boilerplate,
            (stretch, position) =>
            {
                json.WriteString("id", ids.Boilerplate(new ItemRef(self, position)));
                json.WriteNumber("start", stretch.Span.Start);
                json.WriteNumber("end", stretch.Span.End);
                json.WriteString("kind", JsonWords.Of(stretch.Kind));
                items.Why(stretch.Why);
            }
        );
        items.Array(
            "posts",
            reading.Live.Posts,
            (post, _) =>
            {
                json.WriteNumber("start", post.Span.Start);
                json.WriteNumber("end", post.Span.End);
                items.StringOrNull("at", JsonWords.Of(post));
            }
        );
        items.Array(
            "credits",
            reading.Credits,
            (credit, _) =>
            {
                json.WriteString("name", credit.Name);
                items.Entity(self, credit.Entity);
                items.Spans("spans", credit.Spans.Select(span => new ArticleSpan(self, span)));
                items.Why(credit.Why);
            }
        );
    }

    private void WritePublished(ArticleReading reading, ArticleRef self)
    {
        var published = reading.Published;
        json.WriteStartObject("published");
        items.Days(published.Days);
        json.WriteString("basis", JsonWords.Of(published.Basis));
        items.Spans("because", published.Because.Select(span => new ArticleSpan(self, span)));
        if (reading.Article.Published is { IsKnown: true } stated)
        {
            items.Statement(stated);
        }

        items.Why(published.Why);
        json.WriteEndObject();
    }

    private void WriteEntity(Comparing.Entities.StoryEntity entity, int index)
    {
        json.WriteString("id", StoryIds.Entity(index));
        json.WriteString("type", JsonWords.Of(entity.Type));
        json.WriteString("name", entity.Name);
        items.Array(
            "variants",
            entity.Variants,
            (variant, _) =>
            {
                json.WriteString("text", variant.Text);
                items.Strings("articles", variant.Articles.Select(ids.Article));
                json.WriteNumber("count", variant.Count);
            }
        );
        items.Why(entity.Why);
    }

    private void WriteClaim(Claim claim, ItemRef self)
    {
        json.WriteString("id", ids.Claim(self));
        json.WriteString("article", ids.Article(self.Article));
        items.Span("span", new ArticleSpan(self.Article, claim.Span));
        items.Span("sentence", new ArticleSpan(self.Article, claim.Sentence));
        json.WriteString("measure", JsonWords.Of(claim.Measure));
        items.Count("count", self.Article, claim.Count);
        items.Phrase("subject", self.Article, claim.Subject);
        items.Phrase("actor", self.Article, claim.Actor);
        items.Array("places", claim.Places, (place, _) => items.PhraseFields(self.Article, place));
        items.Time("time", self.Article, claim.Time);
        items.Array("attribution", claim.Attribution, (source, _) => WriteAttribution(self.Article, source));
        items.Strings("hedges", claim.Hedges);
        json.WriteString("polarity", JsonWords.Of(claim.Polarity));
        json.WriteString("scope", JsonWords.Of(claim.Scope));
        items.Why(claim.Why);
    }

    private void WriteAttribution(ArticleRef article, Attribution attribution)
    {
        json.WriteString("source", attribution.Source.Text);
        json.WriteString("name", attribution.Name);
        items.Entity(article, attribution.Source.Entity);
        json.WriteString("cue", attribution.Cue.Text);
        items.Span("span", new ArticleSpan(article, attribution.Source.Span));
        json.WriteString("standing", JsonWords.Of(attribution.Standing));
        items.StringOrNull("speaksFor", attribution.SpeaksFor?.Text);
        items.DaysOrNull("said", attribution.Said);
        items.Why(attribution.Why);
    }

    private void WriteFigure(Comparing.Figures.Figure figure, int index)
    {
        json.WriteString("id", StoryIds.Figure(index));
        json.WriteString("measure", JsonWords.Of(figure.Measure));
        items.Strings("claims", figure.Claims.Select(ids.Claim));
        items.NumberOrNull("low", figure.Low);
        items.NumberOrNull("best", figure.Best);
        items.NumberOrNull("high", figure.High);
        items.Array(
            "origins",
            figure.Origins,
            (origin, _) =>
            {
                json.WriteString("source", origin.Source);
                items.StringOrNull("entity", origin.Entity < 0 ? null : StoryIds.Entity(origin.Entity));
                items.Strings("articles", origin.Articles.Select(ids.Article));
            }
        );
        json.WriteNumber("independentOrigins", figure.IndependentOrigins);
        json.WriteString("standing", JsonWords.Of(figure.Standing));
        items.Why(figure.Why);
    }

    private void WriteConflict(Comparing.Conflicts.Conflict conflict, int index)
    {
        json.WriteString("id", StoryIds.Conflict(index));
        items.Strings("figures", conflict.Figures.Select(StoryIds.Figure));
        items.Strings("claims", conflict.Claims.Select(ids.Claim));
        json.WriteString("kind", JsonWords.Of(conflict.Kind));
        json.WriteString("because", conflict.Because);
        items.Why(conflict.Why);
    }

    private void WriteQuote(Quote quote, ItemRef self)
    {
        json.WriteString("id", ids.Quote(self));
        items.Span("span", new ArticleSpan(self.Article, quote.Span));
        json.WriteString("text", quote.Text);
        json.WriteString("form", JsonWords.Of(quote.Form));
        items.Speaker("speaker", self.Article, quote.Speaker);
        items.Cue("cue", self.Article, quote.Cue);
        items.Why(quote.Why);
    }

    private void WriteQuoteGroup(Comparing.Quotes.QuoteGroup group, int index)
    {
        json.WriteString("id", StoryIds.QuoteGroup(index));
        items.Strings("quotes", group.Quotes.Select(ids.Quote));
        json.WriteString("kind", JsonWords.Of(group.Kind));
        if (group.Original is { } original)
        {
            json.WriteStartObject("original");
            json.WriteString("quote", ids.Quote(original.Quote));
            items.Why(original.Why);
            json.WriteEndObject();
        }

        items.Why(group.Why);
    }

    private void WriteDrift(Drift drift, int index)
    {
        json.WriteString("id", StoryIds.Drift(index));
        json.WriteString("kind", JsonWords.Of(drift.Kind));
        Func<ItemRef, string> name = drift.On == DriftOn.Quotes ? ids.Quote : ids.Claim;
        json.WriteString("from", name(drift.From));
        json.WriteString("to", name(drift.To));
        json.WriteString("detail", drift.Detail);
        items.Why(drift.Why);
    }

    private void WriteTimelineEntry(Comparing.Timelines.TimelineEntry entry, int index)
    {
        items.Days(entry.Days);
        items.Strings("claims", entry.Claims.Select(ids.Claim));
        items.Strings("articles", entry.Articles.Select(ids.Article));
        json.WriteString("what", entry.What);
    }

    private void WriteBriefSentence(Comparing.Briefs.BriefSentence sentence, int index)
    {
        json.WriteString("id", StoryIds.Brief(index));
        json.WriteString("text", sentence.Text);
        json.WriteString("topic", JsonWords.Of(sentence.Topic));
        items.Spans("supports", sentence.Supports);
    }

    private void List<T>(string name, ImmutableArray<T> list, Action<T, int> write) => items.Array(name, list, write);

    private void ListOfArticles<T>(string name, Func<ArticleReading, ImmutableArray<T>> listOf, Action<T, ItemRef> write)
    {
        json.WriteStartArray(name);
        for (var article = 0; article < story.Articles.Length; article++)
        {
            var list = listOf(story.Articles[article]);
            for (var index = 0; index < list.Length; index++)
            {
                json.WriteStartObject();
                write(list[index], new ItemRef(new ArticleRef(article), index));
                json.WriteEndObject();
                items.PassOn();
            }
        }

        json.WriteEndArray();
    }
}
