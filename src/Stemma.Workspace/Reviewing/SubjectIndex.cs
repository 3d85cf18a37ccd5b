using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Rulings;
using Stemma.Text;

namespace Stemma.Workspace.Reviewing;

/// <summary>Finds the items of a story by the words of decisions. Every position is null where the story has no such item, or where the words are spread over several.</summary>
internal sealed class SubjectIndex
{
    private readonly Story story;
    private readonly Dictionary<(SubjectKind, ItemKey), ItemRef> items = [];
    private readonly Dictionary<ItemRef, int> figures;
    private readonly Dictionary<ItemRef, int> entities;
    private readonly Dictionary<(ArticleId, TextSpan), int> evidence = [];
    private readonly Dictionary<(ArticleId, ArticleId), int> relations = [];
    private readonly Dictionary<string, int> drifts = new(StringComparer.Ordinal);

    public SubjectIndex(Story story, ItemAnchors anchors)
    {
        this.story = story;
        for (var article = 0; article < story.Articles.Length; article++)
        {
            CollectItems(new ArticleRef(article));
        }

        figures = PositionsOf(story.Figures.Select(figure => figure.Claims));
        entities = PositionsOf(story.Entities.Select(entity => entity.Members));
        CollectEvidence();
        CollectRelations();
        for (var index = 0; index < story.Drifts.Length; index++)
        {
            drifts.TryAdd(KeyOf(anchors.Drift(index)), index);
        }
    }

    /// <summary>The claim, quote, name or caveat of one article.</summary>
    public ItemRef? Item(Subject subject) => subject.Words is [var only] ? ItemAt(subject.Kind, only) : null;

    public int? Figure(Subject subject) => OneOf(subject, word => GroupOf(SubjectKind.Claim, word, figures));

    public int? Entity(Subject subject) => OneOf(subject, word => GroupOf(SubjectKind.Entity, word, entities));

    public int? Evidence(Subject subject) =>
        OneOf(subject, word => evidence.TryGetValue((word.Article, word.Span), out var position) ? position : null);

    /// <summary>A quote may stand in several groups: the first that holds all those of the subject that are still there.</summary>
    public int? QuoteGroup(Subject subject)
    {
        var quotes = subject.Words.Select(word => ItemAt(SubjectKind.Quote, word)).OfType<ItemRef>().ToList();
        if (quotes.Count == 0 || quotes.Count * 2 < subject.Words.Length)
        {
            return null;
        }

        for (var index = 0; index < story.QuoteGroups.Length; index++)
        {
            if (quotes.TrueForAll(quote => story.QuoteGroups[index].Quotes.Contains(quote)))
            {
                return index;
            }
        }

        return null;
    }

    public int? Relation(Subject subject) =>
        subject.Words is [var one, var other]
        && relations.TryGetValue(Subject.PairOf(one.Article, other.Article), out var position)
            ? position
            : null;

    public int? Drift(Subject subject) => drifts.TryGetValue(KeyOf(subject), out var position) ? position : null;

    private void CollectItems(ArticleRef article)
    {
        var reading = story[article];
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

    private void CollectEvidence()
    {
        for (var index = 0; index < story.Evidence.Length; index++)
        {
            foreach (var mention in story.Evidence[index].Mentions)
            {
                evidence.TryAdd((story[mention.Article].Article.Id, mention.Span), index);
            }
        }
    }

    private void CollectRelations()
    {
        for (var index = 0; index < story.Relations.Length; index++)
        {
            var (from, to) = (story.Relations[index].From, story.Relations[index].To);
            relations.TryAdd(Subject.PairOf(story[from].Article.Id, story[to].Article.Id), index);
        }
    }

    private static Dictionary<ItemRef, int> PositionsOf(IEnumerable<ImmutableArray<ItemRef>> groups) =>
        groups
            .SelectMany((members, index) => members.Select(member => (member, index)))
            .DistinctBy(pair => pair.member)
            .ToDictionary(pair => pair.member, pair => pair.index);

    private ItemRef? ItemAt(SubjectKind kind, WordAnchor word) =>
        items.TryGetValue((kind, new ItemKey(word.Article, word.Span, word.Aspect)), out var item) ? item : null;

    private int? GroupOf(SubjectKind kind, WordAnchor word, Dictionary<ItemRef, int> groups) =>
        ItemAt(kind, word) is { } item && groups.TryGetValue(item, out var group) ? group : null;

    /// <summary>The one place that holds every stretch of the subject that is still there; at least half of them must be.</summary>
    private static int? OneOf(Subject subject, Func<WordAnchor, int?> find)
    {
        var found = subject.Words.Select(find).OfType<int>().ToList();
        return found.Count * 2 >= subject.Words.Length && found.Distinct().Take(2).Count() == 1 ? found[0] : null;
    }

    private static string KeyOf(Subject subject) =>
        string.Join('|', subject.Words.Select(word => $"{word.Article}{word.Span}{word.Aspect}").Prepend(subject.Aspect));
}
