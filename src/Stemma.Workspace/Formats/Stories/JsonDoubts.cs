using System.Text.Json;
using Stemma.Comparing;
using Stemma.Comparing.Evidence;
using Stemma.Reading.Evidence;

namespace Stemma.Workspace.Formats.Stories;

/// <summary>Writes what articles leave open, and the pictures and papers they speak of.</summary>
internal sealed class JsonDoubts(Utf8JsonWriter json, JsonItems items, StoryIds ids)
{
    public void Caveat(Caveat caveat, ItemRef self)
    {
        json.WriteString("id", ids.Caveat(self));
        items.Span("span", new ArticleSpan(self.Article, caveat.Span));
        json.WriteString("kind", JsonWords.Of(caveat.Kind));
        items.Span("appliesTo", new ArticleSpan(self.Article, caveat.AppliesTo));
        items.Phrase("by", self.Article, caveat.By);
        items.Why(caveat.Why);
    }

    public void Evidence(StoryEvidence evidence, int index)
    {
        json.WriteString("id", StoryIds.Evidence(index));
        json.WriteString("kind", JsonWords.Of(evidence.Kind));
        json.WriteString("what", evidence.What);
        items.Array(
            "postedBy",
            evidence.PostedBy,
            (poster, _) =>
            {
                json.WriteString("text", poster.Text);
                items.StringOrNull("entity", poster.Entity < 0 ? null : StoryIds.Entity(poster.Entity));
            }
        );
        items.StringOrNull("platform", evidence.Platform.Length == 0 ? null : evidence.Platform);
        Posted(evidence.Posted);
        items.Spans("mentions", evidence.Mentions);
        json.WriteString("standing", JsonWords.Of(evidence.Standing));
        items.Array("stances", evidence.Checks, (check, _) => Stance(check));
        items.Why(evidence.Why);
    }

    private void Posted(StoryPosting? posted)
    {
        if (posted is not { } known)
        {
            json.WriteNull("posted");
            return;
        }

        json.WriteStartObject("posted");
        items.Days(known.Time.Days);
        json.WriteString("wording", known.Time.Expression.Wording);
        items.Span("span", new ArticleSpan(known.Article, known.Time.Expression.Span));
        json.WriteEndObject();
    }

    private void Stance(StoryCheck stated)
    {
        json.WriteString("article", ids.Article(stated.Article));
        json.WriteString("stance", JsonWords.Of(stated.Check.Stance));
        items.Phrase("by", stated.Article, stated.Check.By);
        items.Span("span", new ArticleSpan(stated.Article, stated.Check.Span));
        items.Why(stated.Check.Why);
    }
}
