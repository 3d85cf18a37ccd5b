using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Briefs;
using Stemma.Comparing.Drift;
using Stemma.Comparing.Figures;
using Stemma.Reading;

namespace Stemma.Testing;

/// <summary>Holds a story to what its types promise: its readings, references, partitions, orders, and the supports of its brief.</summary>
public static class StoryValidator
{
    /// <summary>Throws where a promise is broken.</summary>
    /// <exception cref="InvalidOutcomeException">Tells each broken promise.</exception>
    public static void Check(Story story)
    {
        var violations = Violations(story);
        if (!violations.IsEmpty)
        {
            throw new InvalidOutcomeException(violations);
        }
    }

    /// <summary>Each broken promise, in words; empty where all are kept.</summary>
    public static ImmutableArray<string> Violations(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var promises = new Promises();
        CheckArticles(story, promises);
        DerivationValidator.Check(story, promises);
        CheckEntities(story, promises);
        CheckFigures(story, promises);
        CheckQuoteGroups(story, promises);
        CheckDrifts(story, promises);
        CheckConflicts(story, promises);
        CheckEvidence(story, promises);
        CheckTimeline(story, promises);
        foreach (var sentence in story.Brief)
        {
            CheckBrief(sentence, story, promises);
        }

        return promises.Broken;
    }

    private static void CheckArticles(Story story, Promises promises)
    {
        foreach (var reading in story.Articles)
        {
            promises.Add(ReadingValidator.Violations(reading).Select(violation => $"{reading.Article.Name}: {violation}"));
        }

        var order = story
            .Articles.OrderBy(reading => reading.Article.Name, StringComparer.Ordinal)
            .ThenBy(reading => reading.Article.Id);
        promises.Keep(order.SequenceEqual(story.Articles), "articles: not by name, then id");
        promises.Keep(
            story.Articles.Select(reading => reading.Article.Id).Distinct().Count() == story.Articles.Length,
            "articles: two have one id"
        );
    }

    private static void CheckEntities(Story story, Promises promises)
    {
        Partition(
            story.Entities.SelectMany(entity => entity.Members),
            Items(story, reading => reading.Entities.Length),
            promises,
            "entities"
        );
        foreach (var entity in story.Entities)
        {
            promises.Ascending(entity.Members, $"entities: «{entity.Name}»");
            promises.Keep(
                !entity.Variants.IsEmpty && entity.Variants.All(variant => variant.Count > 0),
                $"entities: variants of «{entity.Name}»"
            );
            promises.Explained(entity.Why, "entities");
        }
    }

    private static void CheckFigures(Story story, Promises promises)
    {
        Partition(
            story.Figures.SelectMany(figure => figure.Claims),
            Items(story, reading => reading.Claims.Length),
            promises,
            "figures"
        );
        foreach (var figure in story.Figures)
        {
            promises.Keep(!figure.Claims.IsEmpty, "figures: one has no claim");
            promises.Ascending(figure.Claims, "figures");
            promises.Keep(
                !(figure.Low > figure.High) && !(figure.Best < figure.Low) && !(figure.Best > figure.High),
                $"figures: low {figure.Low}, best {figure.Best}, high {figure.High}"
            );
            promises.Keep(figure.IndependentOrigins >= 1, $"figures: {figure.IndependentOrigins} independent origins");
            promises.Keep(
                figure.IndependentOrigins <= Math.Max(1, figure.Origins.Length),
                $"figures: {figure.IndependentOrigins} independent of {figure.Origins.Length} origins"
            );
            promises.Keep(
                figure.Standing != FigureStanding.Corroborated || figure.IndependentOrigins > 1,
                "figures: one origin corroborates itself"
            );
            promises.Explained(figure.Why, "figures");
            foreach (var origin in figure.Origins)
            {
                promises.Keep(origin.Articles.All(article => IsArticle(story, article)), $"origins: «{origin.Source}»");
                promises.Keep(origin.Entity < story.Entities.Length, $"origins: entity of «{origin.Source}»");
                promises.Ascending(origin.Articles, $"origins: «{origin.Source}»");
            }
        }
    }

    private static void CheckQuoteGroups(Story story, Promises promises)
    {
        foreach (var group in story.QuoteGroups)
        {
            promises.Keep(group.Quotes.Length >= 2, "quote groups: one has less than two quotes");
            promises.Ascending(group.Quotes, "quote groups");
            promises.Keep(
                group.Quotes.All(quote => IsItem(story, quote, reading => reading.Speech.Quotes.Length)),
                "quote groups: no such quote"
            );
            promises.Explained(group.Why, "quote groups");
            promises.Keep(
                group.Original is not { } original || group.Quotes.Contains(original.Quote),
                "quote groups: the original is none of them"
            );
        }
    }

    private static void CheckDrifts(Story story, Promises promises)
    {
        foreach (var drift in story.Drifts)
        {
            Func<ArticleReading, int> count =
                drift.On == DriftOn.Claims ? reading => reading.Claims.Length : reading => reading.Speech.Quotes.Length;
            promises.Keep(
                IsItem(story, drift.From, count) && IsItem(story, drift.To, count),
                $"drifts: {drift.Kind} between items that are not there"
            );
            promises.Keep(drift.From != drift.To, $"drifts: {drift.Kind} from an item to itself");
            promises.Explained(drift.Why, "drifts");
        }
    }

    private static void CheckConflicts(Story story, Promises promises)
    {
        foreach (var conflict in story.Conflicts)
        {
            promises.Keep(conflict.Claims.Length >= 2, "conflicts: one has less than two claims");
            promises.Ascending(conflict.Claims, "conflicts");
            promises.Ascending(conflict.Figures, "conflicts");
            promises.Keep(
                conflict.Claims.All(claim => IsItem(story, claim, reading => reading.Claims.Length)),
                "conflicts: no such claim"
            );
            promises.Keep(
                conflict.Figures.All(figure => figure >= 0 && figure < story.Figures.Length),
                "conflicts: no such figure"
            );
            promises.Explained(conflict.Why, "conflicts");
        }
    }

    private static void CheckEvidence(Story story, Promises promises)
    {
        foreach (var item in story.Evidence)
        {
            promises.Keep(!item.Items.IsEmpty && !item.Mentions.IsEmpty, $"evidence: «{item.What}» stands nowhere");
            promises.Ascending(item.Items, $"evidence: «{item.What}»");
            promises.Ascending(item.Mentions, $"evidence: «{item.What}»");
            promises.Keep(
                item.Items.All(member => IsItem(story, member, reading => reading.Evidence.Length)),
                $"evidence: items of «{item.What}»"
            );
            promises.Keep(
                item.PostedBy.All(poster => poster.Entity < story.Entities.Length),
                $"evidence: who posted «{item.What}»"
            );
            promises.Explained(item.Why, "evidence");
            foreach (var mention in item.Mentions)
            {
                Inside(mention, story, promises, "evidence");
            }
        }
    }

    private static void CheckTimeline(Story story, Promises promises)
    {
        promises.Ascending(story.Timeline.Select(entry => entry.Days), "timeline");
        foreach (var entry in story.Timeline)
        {
            promises.Keep(
                entry.Claims.All(claim => IsItem(story, claim, reading => reading.Claims.Length)),
                $"timeline: claims of {entry.Days}"
            );
            promises.Keep(entry.Articles.All(article => IsArticle(story, article)), $"timeline: articles of {entry.Days}");
        }
    }

    private static void CheckBrief(BriefSentence sentence, Story story, Promises promises)
    {
        promises.Keep(!sentence.Supports.IsEmpty, $"brief: nothing supports «{sentence.Text}»");
        if (sentence.Supports.All(support => Inside(support, story, promises, "brief")))
        {
            promises.Add(
                BriefNumbers
                    .Unsupported(sentence, story)
                    .Select(number => $"brief: {number} stands in no support of «{sentence.Text}»")
            );
        }
    }

    internal static void Partition<T>(IEnumerable<T> members, IEnumerable<T> all, Promises promises, string what)
        where T : IComparable<T>
    {
        var sorted = members.Order().ToList();
        if (sorted.Count == 0)
        {
            return;
        }

        promises.Keep(
            sorted.SequenceEqual(all.Order()),
            $"{what}: not every one is in exactly one ({sorted.Count} placed, {all.Count()} there)"
        );
    }

    private static IEnumerable<ItemRef> Items(Story story, Func<ArticleReading, int> count) =>
        story.Articles.SelectMany(
            (reading, article) => Enumerable.Range(0, count(reading)).Select(index => new ItemRef(new ArticleRef(article), index))
        );

    internal static bool IsArticle(Story story, ArticleRef article) =>
        article.Index >= 0 && article.Index < story.Articles.Length;

    private static bool IsItem(Story story, ItemRef item, Func<ArticleReading, int> count) =>
        IsArticle(story, item.Article) && item.Index >= 0 && item.Index < count(story[item.Article]);

    internal static bool Inside(ArticleSpan span, Story story, Promises promises, string what)
    {
        var isArticle = IsArticle(story, span.Article);
        promises.Keep(isArticle, $"{what}: article {span.Article.Index} of {story.Articles.Length}");
        return isArticle && promises.Inside(span.Span, story[span.Article].Article.Text, what);
    }
}
