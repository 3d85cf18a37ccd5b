using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Comparing;
using Stemma.Comparing.Entities;
using Stemma.Reading.Claims;
using Stemma.Reading.Names;
using Stemma.Reading.Quantities;
using Stemma.Reading.Speech;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Stories;

/// <summary>Writes the parts that many sections of a story share: spans, phrases, days, reasons.</summary>
internal sealed class JsonItems(Utf8JsonWriter json, Story story)
{
    private const int MostPending = 64 * 1024;

    private readonly StoryIds ids = new(story);
    private readonly EntityIndex entities = new(story.Entities);

    public void Array<T>(string name, ImmutableArray<T> list, Action<T, int> write)
    {
        json.WriteStartArray(name);
        for (var index = 0; index < list.Length; index++)
        {
            json.WriteStartObject();
            write(list[index], index);
            json.WriteEndObject();
            PassOn();
        }

        json.WriteEndArray();
    }

    /// <summary>Hands what is written so far to the stream, where it is much: the writer would hold a whole story.</summary>
    public void PassOn()
    {
        if (json.BytesPending > MostPending)
        {
            json.Flush();
        }
    }

    public void Strings(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public void StringOrNull(string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    public void NumberOrNull(string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public void Stated(string name, Stated value) => StringOrNull(name, value.IsKnown ? value.Value : null);

    /// <summary>Where the page or file says what it says of itself.</summary>
    public void FieldsOf(Article article)
    {
        json.WriteStartObject("fields");
        Field("title", article.Title.Field);
        Field("outlet", article.Outlet.Field);
        Field("byline", article.Byline.Field);
        Field("url", article.Url.Field);
        Field("language", article.Language.Field);
        Field("published", article.Published.Field);
        Field("updated", article.Updated.Field);
        json.WriteEndObject();
    }

    /// <summary>A statement of the page or file as it stands, how far it can be trusted, and what says otherwise.</summary>
    public void Statement(StatedTime stated)
    {
        json.WriteString("stated", JsonWords.Of(stated));
        json.WriteString("confidence", JsonWords.Of(stated.Confidence));
        if (stated.Disagreement.Length > 0)
        {
            json.WriteString("disagreement", stated.Disagreement);
        }
    }

    public void Updated(StatedTime updated)
    {
        if (!updated.IsKnown)
        {
            json.WriteNull("updated");
            return;
        }

        json.WriteStartObject("updated");
        Days(DateRange.Day(updated.Date));
        json.WriteString("basis", "given");
        Statement(updated);
        json.WriteEndObject();
    }

    public void Days(DateRange? days)
    {
        StringOrNull("from", days is { } known ? JsonWords.Of(known.From) : null);
        StringOrNull("to", days is { } range ? JsonWords.Of(range.To) : null);
    }

    public void DaysOrNull(string name, DateRange? days)
    {
        if (days is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Days(days);
        json.WriteEndObject();
    }

    public void Span(string name, ArticleSpan span)
    {
        json.WritePropertyName(name);
        SpanValue(span);
    }

    public void SpanOrNull(string name, ArticleSpan? span)
    {
        if (span is { } known)
        {
            Span(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public void Spans(string name, IEnumerable<ArticleSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            SpanValue(span);
        }

        json.WriteEndArray();
    }

    public void Entity(ArticleRef article, EntityRef entity)
    {
        var position = entities.Of(article, entity);
        StringOrNull("entity", position < 0 ? null : StoryIds.Entity(position));
    }

    public void Phrase(string name, ArticleRef article, Phrase? phrase)
    {
        if (phrase is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        PhraseFields(article, known);
        json.WriteEndObject();
    }

    public void PhraseFields(ArticleRef article, Phrase phrase)
    {
        json.WriteString("text", phrase.Text);
        Entity(article, phrase.Entity);
        Span("span", new ArticleSpan(article, phrase.Span));
    }

    /// <summary>The count; null where the words give no number, and then the words themselves as <c>amount</c>.</summary>
    public void Count(string name, ArticleRef article, Quantity count)
    {
        if (count is { Low: null, High: null })
        {
            json.WriteNull(name);
            json.WriteStartObject("amount");
            json.WriteString("wording", count.Wording);
            Span("span", new ArticleSpan(article, count.Span));
            Why(count.Why);
            json.WriteEndObject();
            return;
        }

        json.WriteStartObject(name);
        NumberOrNull("low", count.Low);
        NumberOrNull("high", count.High);
        json.WriteBoolean("approximate", count.Approximate);
        json.WriteBoolean("implied", count.Implied);
        json.WriteString("wording", count.Wording);
        Span("span", new ArticleSpan(article, count.Span));
        Why(count.Why);
        json.WriteEndObject();
    }

    public void Time(string name, ArticleRef article, ClaimTime? time)
    {
        if (time is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Days(known.Days);
        json.WriteString("wording", known.Wording);
        Span("span", new ArticleSpan(article, known.Span));
        json.WriteEndObject();
    }

    public void Speaker(string name, ArticleRef article, Speaker? speaker)
    {
        if (speaker is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", known.Phrase.Text);
        json.WriteString("name", known.Name);
        Entity(article, known.Phrase.Entity);
        Span("span", new ArticleSpan(article, known.Phrase.Span));
        json.WriteEndObject();
    }

    public void Cue(string name, ArticleRef article, Phrase? cue)
    {
        if (cue is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", known.Text);
        Span("span", new ArticleSpan(article, known.Span));
        json.WriteEndObject();
    }

    public void Why(Explanation why)
    {
        json.WriteStartObject("why");
        json.WriteString("rule", why.Rule);
        Strings("reasons", why.Reasons);
        json.WriteEndObject();
    }

    private void Field(string name, string field)
    {
        if (!string.IsNullOrEmpty(field))
        {
            json.WriteString(name, field);
        }
    }

    private void SpanValue(ArticleSpan span)
    {
        json.WriteStartObject();
        json.WriteString("article", ids.Article(span.Article));
        json.WriteNumber("start", span.Span.Start);
        json.WriteNumber("end", span.Span.End);
        json.WriteEndObject();
    }
}
