using System.Collections.Immutable;
using System.Globalization;
using Stemma.Comparing;
using Stemma.Comparing.Rulings;
using Stemma.Text;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Workspace.Reviewing;

/// <summary>The two ways between a story's items, by id, and the subjects of decisions, by words.</summary>
public sealed class StorySubjects
{
    private readonly Story story;
    private readonly StoryIds ids;
    private readonly Dictionary<ArticleId, int> articles = [];
    private readonly Dictionary<(SubjectKind, ItemKey), ItemRef> items = [];
    private readonly Dictionary<ItemRef, int> figures;
    private readonly Dictionary<ItemRef, int> entities;
    private readonly Dictionary<(ArticleId, TextSpan), int> evidence = [];
    private readonly Dictionary<(ArticleId, ArticleId), int> relations = [];
    private readonly Dictionary<string, int> drifts = new(StringComparer.Ordinal);

    /// <param name="story">The story, under whatever rulings.</param>
    public StorySubjects(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        this.story = story;
        ids = new StoryIds(story);
        foreach (var article in Articles())
        {
            CollectItems(article);
        }

        figures = PositionsOf(story.Figures.Select(figure => figure.Claims));
        entities = PositionsOf(story.Entities.Select(entity => entity.Members));
        Collect();
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
            return Holds(one) && Holds(other) && one != other ? OfPair(new ArticleId(one), new ArticleId(other)) : null;
        }

        var dash = id.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && dash < id.Length - 1)
        {
            return articles.TryGetValue(new ArticleId(id[..dash]), out var holder)
                ? OfArticleItem(new ArticleRef(holder), id[dash + 1], PositionIn(id, dash + 2))
                : null;
        }

        return articles.ContainsKey(new ArticleId(id)) ? Subject.OfArticle(new ArticleId(id))
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
            SubjectKind.Article => subject.Words is [var only] && articles.ContainsKey(only.Article) ? only.Article.Value : null,
            SubjectKind.Claim => ItemOf(subject) is { } claim ? ids.Claim(claim) : null,
            SubjectKind.Quote => ItemOf(subject) is { } quote ? ids.Quote(quote) : null,
            SubjectKind.Caveat => ItemOf(subject) is { } caveat ? ids.Caveat(caveat) : null,
            SubjectKind.Figure => Holding(subject, SubjectKind.Claim, figures) is { } figure ? StoryIds.Figure(figure) : null,
            SubjectKind.Entity => Holding(subject, SubjectKind.Entity, entities) is { } entity ? StoryIds.Entity(entity) : null,
            SubjectKind.QuoteGroup => UtteranceOf(subject) is { } group ? StoryIds.QuoteGroup(group) : null,
            SubjectKind.Evidence => EvidenceOf(subject) is { } medium ? StoryIds.Evidence(medium) : null,
            SubjectKind.Relation => RelationOf(subject) is { } relation ? StoryIds.Relation(relation) : null,
            SubjectKind.Drift => drifts.TryGetValue(KeyOf(subject), out var drift) ? StoryIds.Drift(drift) : null,
            _ => null,
        };
    }

    /// <summary>The id of the story itself.</summary>
    public const string WholeStory = "story";

    private IEnumerable<ArticleRef> Articles() =>
        Enumerable.Range(0, story.Articles.Length).Select(index => new ArticleRef(index));

    private void CollectItems(ArticleRef article)
    {
        var reading = story[article];
        articles[reading.Article.Id] = article.Index;
        Collect(SubjectKind.Claim, article, reading.Claims.Select(claim => ItemKey.Of(reading, claim)));
        Collect(SubjectKind.Quote, article, reading.Speech.Quotes.Select(quote => ItemKey.Of(reading, quote)));
        Collect(SubjectKind.Entity, article, reading.Entities.Select(entity => ItemKey.Of(reading, entity)));
        Collect(
            SubjectKind.Caveat,
            article,
            reading.Caveats.Select(caveat => new ItemKey(reading.Article.Id, caveat.Span, caveat.Kind.ToString()))
        );
    }

    private void Collect(SubjectKind kind, ArticleRef article, IEnumerable<ItemKey> keys)
    {
        var index = 0;
        foreach (var key in keys)
        {
            items.TryAdd((kind, key), new ItemRef(article, index++));
        }
    }

    private void Collect()
    {
        for (var index = 0; index < story.Evidence.Length; index++)
        {
            foreach (var mention in story.Evidence[index].Mentions)
            {
                evidence.TryAdd((IdOf(mention.Article), mention.Span), index);
            }
        }

        for (var index = 0; index < story.Relations.Length; index++)
        {
            relations.TryAdd(PairOf(IdOf(story.Relations[index].From), IdOf(story.Relations[index].To)), index);
        }

        for (var index = 0; index < story.Drifts.Length; index++)
        {
            drifts.TryAdd(KeyOf(OfDrift(index)), index);
        }
    }

    private static Dictionary<ItemRef, int> PositionsOf(IEnumerable<ImmutableArray<ItemRef>> groups) =>
        groups
            .SelectMany((members, index) => members.Select(member => (member, index)))
            .DistinctBy(pair => pair.member)
            .ToDictionary(pair => pair.member, pair => pair.index);

    private Subject? OfArticleItem(ArticleRef article, char kind, int position)
    {
        var reading = story[article];
        var item = new ItemRef(article, position);
        return kind switch
        {
            'c' when Holds(reading.Claims.Length, position) => new Subject(SubjectKind.Claim, string.Empty, [ClaimWords(item)]),
            'q' when Holds(reading.Speech.Quotes.Length, position) => new Subject(
                SubjectKind.Quote,
                string.Empty,
                [QuoteWords(item)]
            ),
            'v' when Holds(reading.Caveats.Length, position) => new Subject(
                SubjectKind.Caveat,
                string.Empty,
                [
                    WordAnchor.Of(reading.Article, reading.Caveats[position].Span) with
                    {
                        Aspect = reading.Caveats[position].Kind.ToString(),
                    },
                ]
            ),
            _ => null,
        };
    }

    private Subject? OfStoryItem(char kind, int position) =>
        kind switch
        {
            'f' when Holds(story.Figures.Length, position) => new Subject(
                SubjectKind.Figure,
                string.Empty,
                [.. story.Figures[position].Claims.Select(ClaimWords)]
            ),
            'e' when Holds(story.Entities.Length, position) => new Subject(
                SubjectKind.Entity,
                string.Empty,
                [.. story.Entities[position].Members.Select(NameWords)]
            ),
            'u' when Holds(story.QuoteGroups.Length, position) => new Subject(
                SubjectKind.QuoteGroup,
                string.Empty,
                [.. story.QuoteGroups[position].Quotes.Select(QuoteWords)]
            ),
            'm' when Holds(story.Evidence.Length, position) => new Subject(
                SubjectKind.Evidence,
                string.Empty,
                [
                    .. story
                        .Evidence[position]
                        .Mentions.Select(mention => WordAnchor.Of(story[mention.Article].Article, mention.Span)),
                ]
            ),
            'r' when Holds(story.Relations.Length, position) => OfPair(
                IdOf(story.Relations[position].From),
                IdOf(story.Relations[position].To)
            ),
            'd' when Holds(story.Drifts.Length, position) => OfDrift(position),
            _ => null,
        };

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

    /// <summary>How two articles stand, whichever was first.</summary>
    public static Subject OfPair(ArticleId one, ArticleId other)
    {
        var (first, second) = PairOf(one, other);
        return new Subject(SubjectKind.Relation, string.Empty, [WordAnchor.Whole(first), WordAnchor.Whole(second)]);
    }

    private Subject OfDrift(int position)
    {
        var drift = story.Drifts[position];
        return new Subject(
            SubjectKind.Drift,
            drift.Kind.ToString(),
            drift.On == Comparing.Drift.DriftOn.Quotes
                ? [QuoteWords(drift.From), QuoteWords(drift.To)]
                : [ClaimWords(drift.From), ClaimWords(drift.To)]
        );
    }

    private WordAnchor ClaimWords(ItemRef item)
    {
        var claim = story.ClaimAt(item);
        return WordAnchor.Of(story[item.Article].Article, claim.Count.Span) with { Aspect = claim.Measure.ToString() };
    }

    private WordAnchor QuoteWords(ItemRef item) => WordAnchor.Of(story[item.Article].Article, story.QuoteAt(item).Span);

    private WordAnchor NameWords(ItemRef item) =>
        WordAnchor.Of(story[item.Article].Article, story[item.Article].Entities[item.Index].Mentions[0].Span);

    private ItemRef? ItemOf(Subject subject) =>
        subject.Words is [var only] && items.TryGetValue((subject.Kind, KeyOf(only)), out var item) ? item : null;

    /// <summary>The one group that holds every item of the subject that is still there; at least half of them must be.</summary>
    private int? Holding(Subject subject, SubjectKind itemKind, Dictionary<ItemRef, int> groups)
    {
        var found = subject
            .Words.Select(word =>
                items.TryGetValue((itemKind, KeyOf(word)), out var item) ? groups.GetValueOrDefault(item, -1) : -1
            )
            .Where(group => group >= 0)
            .ToList();
        return found.Count * 2 >= subject.Words.Length && found.Distinct().Take(2).Count() == 1 ? found[0] : null;
    }

    private int? UtteranceOf(Subject subject)
    {
        var quotes = subject
            .Words.Select(word => items.TryGetValue((SubjectKind.Quote, KeyOf(word)), out var item) ? item : (ItemRef?)null)
            .OfType<ItemRef>()
            .ToList();
        return quotes.Count > 0 && quotes.Count * 2 >= subject.Words.Length
            ? IndexOf(
                story.QuoteGroups.Length,
                index => quotes.TrueForAll(quote => story.QuoteGroups[index].Quotes.Contains(quote))
            )
            : null;
    }

    private int? EvidenceOf(Subject subject)
    {
        var found = subject
            .Words.Select(word => evidence.TryGetValue((word.Article, word.Span), out var position) ? position : -1)
            .Where(position => position >= 0)
            .ToList();
        return found.Count * 2 >= subject.Words.Length && found.Distinct().Take(2).Count() == 1 ? found[0] : null;
    }

    private int? RelationOf(Subject subject) =>
        subject.Words is [var one, var other] && relations.TryGetValue(PairOf(one.Article, other.Article), out var position)
            ? position
            : null;

    private ArticleId IdOf(ArticleRef article) => story[article].Article.Id;

    private static (ArticleId, ArticleId) PairOf(ArticleId one, ArticleId other) =>
        one.CompareTo(other) <= 0 ? (one, other) : (other, one);

    private static string KeyOf(Subject subject) =>
        string.Join('|', subject.Words.Select(word => $"{word.Article}{word.Span}{word.Aspect}").Prepend(subject.Aspect));

    private static ItemKey KeyOf(WordAnchor word) => new(word.Article, word.Span, word.Aspect);

    private static int? IndexOf(int count, Predicate<int> holds)
    {
        for (var index = 0; index < count; index++)
        {
            if (holds(index))
            {
                return index;
            }
        }

        return null;
    }

    private bool Holds(string article) => articles.ContainsKey(new ArticleId(article));

    private static bool Holds(int count, int position) => position >= 0 && position < count;

    private static int PositionIn(string id, int from) =>
        int.TryParse(id.AsSpan(Math.Min(from, id.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number - 1
            : -1;
}
