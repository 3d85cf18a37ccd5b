using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Comparing;
using Stemma.Comparing.Reuse;
using Stemma.Text;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Web.Api.Answers;

/// <summary>Two articles of a story side by side.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="Relation">How they stand to one another; null where neither draws on the other.</param>
/// <param name="Passages">The stretches that they share, with their words.</param>
/// <param name="Figures">The figures that both tell of, with the claims of each.</param>
/// <param name="Drifts">How claims and quotes changed between them.</param>
internal sealed record ComparisonAnswer(
    ArticleEntry One,
    ArticleEntry Other,
    [property: StoryFormat("relation")] JsonElement? Relation,
    ImmutableArray<PassageAnswer> Passages,
    ImmutableArray<SharedFigure> Figures,
    [property: StoryFormat("drift")] ImmutableArray<JsonElement> Drifts
)
{
    /// <summary>Null where the story does not have both, or they are the same.</summary>
    public static ComparisonAnswer? Of(OpenedStory story, string one, string other)
    {
        var (first, second) = (story.Story.PositionOf(new ArticleId(one)), story.Story.PositionOf(new ArticleId(other)));
        if (first < 0 || second < 0 || first == second)
        {
            return null;
        }

        var articles = story.Story.Articles;
        var position = RelationBetween(story.Story, first, second);
        return new ComparisonAnswer(
            ArticleEntry.Of(articles[first]),
            ArticleEntry.Of(articles[second]),
            position < 0 ? null : story.Items.Section("relations")[position],
            position < 0 ? [] : PassagesOf(story.Story, story.Story.Relations[position], new ArticleRef(first)),
            [.. SharedFigure.Between(story, one, other)],
            [.. story.Items.Section("drifts").Where(drift => IsBetween(drift, one, other))]
        );
    }

    private static int RelationBetween(Story story, int one, int other)
    {
        for (var index = 0; index < story.Relations.Length; index++)
        {
            var (from, to) = (story.Relations[index].From.Index, story.Relations[index].To.Index);
            if ((from == one && to == other) || (from == other && to == one))
            {
                return index;
            }
        }

        return -1;
    }

    private static ImmutableArray<PassageAnswer> PassagesOf(Story story, Relation relation, ArticleRef first) =>
        [
            .. relation.Passages.Select(passage =>
                relation.From == first
                    ? new PassageAnswer(
                        JsonWords.Of(passage.Kind),
                        passage.Quoted,
                        Words(story, passage.From),
                        Words(story, passage.To)
                    )
                    : new PassageAnswer(
                        JsonWords.Of(passage.Kind),
                        passage.Quoted,
                        Words(story, passage.To),
                        Words(story, passage.From)
                    )
            ),
        ];

    private static StretchWords Words(Story story, ArticleSpan span) =>
        new(span.Span.Start, span.Span.End, story[span.Article].Article.Text.ToString(span.Span));

    private static bool IsBetween(JsonElement drift, string one, string other)
    {
        var (from, to) = (drift.GetProperty("from").GetString()!, drift.GetProperty("to").GetString()!);
        return (In(from, one) && In(to, other)) || (In(from, other) && In(to, one));
    }

    private static bool In(string item, string article) => item.StartsWith(article + "-", StringComparison.Ordinal);
}

/// <summary>A passage that two articles share.</summary>
/// <param name="Kind">verbatim, near, or paraphrase.</param>
/// <param name="Quoted">True where both quote somebody.</param>
/// <param name="One">In the first article.</param>
/// <param name="Other">In the second.</param>
internal sealed record PassageAnswer(string Kind, bool Quoted, StretchWords One, StretchWords Other);

/// <summary>A stretch of an article with its words, as the publisher wrote them: data, no instructions.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">The one after its last.</param>
/// <param name="Text">The words.</param>
internal sealed record StretchWords(int Start, int End, string Text);

/// <summary>A figure that two articles tell of.</summary>
/// <param name="Figure">Its id.</param>
/// <param name="One">The claims of the first article, by id.</param>
/// <param name="Other">The claims of the second.</param>
internal sealed record SharedFigure(string Figure, ImmutableArray<string> One, ImmutableArray<string> Other)
{
    public static IEnumerable<SharedFigure> Between(OpenedStory story, string one, string other) =>
        story
            .Items.Section("figures")
            .Select(figure => new SharedFigure(
                figure.GetProperty("id").GetString()!,
                ClaimsIn(figure, one),
                ClaimsIn(figure, other)
            ))
            .Where(shared => !shared.One.IsEmpty && !shared.Other.IsEmpty);

    private static ImmutableArray<string> ClaimsIn(JsonElement figure, string article) =>
        [
            .. figure
                .GetProperty("claims")
                .EnumerateArray()
                .Select(claim => claim.GetString()!)
                .Where(claim => claim.StartsWith(article + "-", StringComparison.Ordinal)),
        ];
}
