using System.Text.Json;
using Stemma.Comparing;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Versions;

namespace Stemma.Workspace.Formats.Stories;

/// <summary>Writes which article was made from which, and what they had from outside.</summary>
internal sealed class JsonDerivations(Utf8JsonWriter json, JsonItems items, StoryIds ids, Story story)
{
    private readonly Dictionary<Relation, int> positions = new(
        story.Relations.Select((relation, index) => KeyValuePair.Create(relation, index)),
        ReferenceEqualityComparer.Instance
    );

    public void Relation(Relation relation, int index)
    {
        json.WriteString("id", StoryIds.Relation(index));
        json.WriteString("from", ids.Article(relation.From));
        json.WriteString("to", ids.Article(relation.To));
        json.WriteString("kind", JsonWords.Of(relation.Kind));
        json.WriteBoolean("direct", relation.IsDirect);
        json.WriteNumber("sharedOfFrom", Math.Round(relation.SharedOfFrom, 3));
        json.WriteNumber("sharedOfTo", Math.Round(relation.SharedOfTo, 3));
        json.WriteStartObject("direction");
        json.WriteNumber("confidence", Math.Round(relation.Direction.Confidence, 2));
        items.Strings("because", relation.Direction.Because.Select(reason => JsonWords.Of(reason)));
        json.WriteEndObject();
        items.Array(
            "passages",
            relation.Passages,
            (passage, _) =>
            {
                items.Span("from", passage.From);
                items.Span("to", passage.To);
                json.WriteString("kind", JsonWords.Of(passage.Kind));
                json.WriteBoolean("quoted", passage.Quoted);
            }
        );
        items.Why(relation.Why);
    }

    public void Family(Family family, int index)
    {
        json.WriteString("id", StoryIds.Family(index));
        items.Strings("articles", family.Articles.Select(ids.Article));
        items.StringOrNull("origin", family.Origin is { } origin ? ids.Article(origin) : null);
        items.Why(family.Why);
    }

    public void Descent(Descent descent, int index)
    {
        json.WriteString("article", ids.Article(descent.Article));
        json.WriteString("parent", ids.Article(descent.Parent));
        json.WriteString("relation", StoryIds.Relation(positions[descent.Relation]));
        json.WriteNumber("confidence", Math.Round(descent.Confidence, 2));
    }

    public void UnseenSource(UnseenSource source, int index)
    {
        json.WriteString("id", StoryIds.UnseenSource(index));
        json.WriteString("kind", JsonWords.Of(source.Kind));
        json.WriteString("name", source.Name);
        items.StringOrNull("entity", source.Entity >= 0 ? StoryIds.Entity(source.Entity) : null);
        items.Strings("articles", source.Articles.Select(ids.Article));
        items.Why(source.Why);
    }

    public void Version(ArticleVersion version, int index)
    {
        json.WriteString("id", StoryIds.Version(index));
        json.WriteString("earlier", ids.Article(version.Earlier));
        json.WriteString("later", ids.Article(version.Later));
        items.Array(
            "edits",
            version.Edits,
            (edit, _) =>
            {
                json.WriteString("kind", JsonWords.Of(edit.Kind));
                items.SpanOrNull("before", edit.Before);
                items.SpanOrNull("after", edit.After);
                json.WriteString("detail", edit.Detail);
            }
        );
        items.Why(version.Why);
    }
}
