using System.Collections.Immutable;
using System.Globalization;
using Stemma.Comparing;
using Stemma.Text;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Workspace.Reviewing;

/// <summary>The two ways between a story's items, by id, and the subjects of decisions, by words.</summary>
public sealed class StorySubjects
{
    /// <summary>The id of the story itself.</summary>
    public const string WholeStory = "story";

    private readonly Story story;
    private readonly StoryIds ids;
    private readonly ItemAnchors anchors;
    private readonly SubjectIndex index;

    /// <param name="story">The story, under whatever rulings.</param>
    public StorySubjects(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        this.story = story;
        ids = new StoryIds(story);
        anchors = new ItemAnchors(story);
        index = new SubjectIndex(story, anchors);
    }

    /// <summary>What the item of an id is, in words; null where the story has no such item or nobody decides on its kind.</summary>
    /// <param name="id">As <see cref="StoryIds"/> names it; <c>story</c> for the story itself; <c>ARTICLE~ARTICLE</c> for how two articles stand, related or not.</param>
    public Subject? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id == WholeStory)
        {
            return Subject.WholeStory;
        }

        if (id.Split('~') is [var one, var other])
        {
            return Holds(one) && Holds(other) && one != other ? Subject.OfPair(new ArticleId(one), new ArticleId(other)) : null;
        }

        var dash = id.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && dash < id.Length - 1)
        {
            return story.PositionOf(new ArticleId(id[..dash])) is >= 0 and var holder
                ? OfArticleItem(new ArticleRef(holder), id[dash + 1], PositionIn(id, dash + 2))
                : null;
        }

        return Holds(id) ? Subject.OfArticle(new ArticleId(id))
            : id.Length > 1 ? OfStoryItem(id[0], PositionIn(id, 1))
            : null;
    }

    /// <summary>The id of the item that a subject means.</summary>
    /// <returns>Null where the story has no such item, or where its words are spread over several.</returns>
    public string? IdOf(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Kind switch
        {
            SubjectKind.Story => WholeStory,
            SubjectKind.Article => subject.Words is [var only] && story.PositionOf(only.Article) >= 0 ? only.Article.Value : null,
            SubjectKind.Claim => index.Item(subject) is { } claim ? ids.Claim(claim) : null,
            SubjectKind.Quote => index.Item(subject) is { } quote ? ids.Quote(quote) : null,
            SubjectKind.Caveat => index.Item(subject) is { } caveat ? ids.Caveat(caveat) : null,
            SubjectKind.Figure => index.Figure(subject) is { } figure ? StoryIds.Figure(figure) : null,
            SubjectKind.Entity => index.Entity(subject) is { } entity ? StoryIds.Entity(entity) : null,
            SubjectKind.QuoteGroup => index.QuoteGroup(subject) is { } group ? StoryIds.QuoteGroup(group) : null,
            SubjectKind.Evidence => index.Evidence(subject) is { } medium ? StoryIds.Evidence(medium) : null,
            SubjectKind.Relation => index.Relation(subject) is { } relation ? StoryIds.Relation(relation) : null,
            SubjectKind.Drift => index.Drift(subject) is { } drift ? StoryIds.Drift(drift) : null,
            _ => null,
        };
    }

    /// <summary>What an entity is called in some of its articles, to be set apart from the rest.</summary>
    /// <param name="id">The entity's.</param>
    /// <param name="within">The articles.</param>
    /// <returns>Null where the story has no such entity, or none of the articles names it.</returns>
    public Subject? NamesIn(string id, IReadOnlySet<ArticleId> within) =>
        Find(id) is { Kind: SubjectKind.Entity } entity
        && entity.Words.Where(word => within.Contains(word.Article)).ToImmutableArray() is { Length: > 0 } words
            ? entity with
            {
                Words = words,
            }
            : null;

    private Subject? OfArticleItem(ArticleRef article, char kind, int position)
    {
        var reading = story[article];
        var item = new ItemRef(article, position);
        return kind switch
        {
            'c' when Holds(reading.Claims.Length, position) => Of(SubjectKind.Claim, anchors.Claim(item)),
            'q' when Holds(reading.Speech.Quotes.Length, position) => Of(SubjectKind.Quote, anchors.Quote(item)),
            'v' when Holds(reading.Caveats.Length, position) => Of(SubjectKind.Caveat, anchors.Caveat(item)),
            _ => null,
        };
    }

    private Subject? OfStoryItem(char kind, int position) =>
        kind switch
        {
            'f' when Holds(story.Figures.Length, position) => Of(
                SubjectKind.Figure,
                [.. story.Figures[position].Claims.Select(anchors.Claim)]
            ),
            'e' when Holds(story.Entities.Length, position) => Of(
                SubjectKind.Entity,
                [.. story.Entities[position].Members.Select(anchors.Name)]
            ),
            'u' when Holds(story.QuoteGroups.Length, position) => Of(
                SubjectKind.QuoteGroup,
                [.. story.QuoteGroups[position].Quotes.Select(anchors.Quote)]
            ),
            'm' when Holds(story.Evidence.Length, position) => Of(
                SubjectKind.Evidence,
                [.. story.Evidence[position].Mentions.Select(anchors.Words)]
            ),
            'r' when Holds(story.Relations.Length, position) => Subject.OfPair(
                story[story.Relations[position].From].Article.Id,
                story[story.Relations[position].To].Article.Id
            ),
            'd' when Holds(story.Drifts.Length, position) => anchors.Drift(position),
            _ => null,
        };

    private static Subject Of(SubjectKind kind, params ImmutableArray<WordAnchor> words) => new(kind, string.Empty, words);

    private bool Holds(string article) => story.PositionOf(new ArticleId(article)) >= 0;

    private static bool Holds(int count, int position) => position >= 0 && position < count;

    private static int PositionIn(string id, int from) =>
        int.TryParse(id.AsSpan(Math.Min(from, id.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number - 1
            : -1;
}
