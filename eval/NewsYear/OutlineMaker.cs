using System.Collections.Immutable;

namespace Stemma.Eval.NewsYear;

/// <summary>Chooses what an article tells: its own choice of the event's facts, or what it makes of another's.</summary>
/// <param name="kind">Of the event.</param>
/// <param name="setting">Of the event.</param>
/// <param name="outlet">Whose article it is.</param>
/// <param name="number">Number of the outlet.</param>
/// <param name="article">Of which role, stage and time.</param>
/// <param name="chance">Its own.</param>
internal sealed class OutlineMaker(
    EventKind kind,
    Setting setting,
    NewsOutlet outlet,
    int number,
    NewsArticle article,
    Chance chance
)
{
    private const int UsualWords = 335;
    private const int UpdatesFrom = 2;

    // Of what could be told of such an event, so much is not true of this one.
    private const int OneUntoldIn = 4;
    private const int OneSharedUntoldIn = 2;

    private Chance chance = chance;

    /// <summary>An article of the outlet's own reporting.</summary>
    public Outline Report()
    {
        var isLater = article.Stage >= UpdatesFrom && chance.In(0.7);
        var lead = Signed(Item(isLater ? kind.Update : kind.Lead));
        var words = UsualWords * outlet.Length * (0.7 + (0.6 * chance.Share()));
        return new Outline(Item(isLater ? kind.Reheadline : kind.Headline), Filled([lead], words));
    }

    /// <summary>What the outlet makes of another article.</summary>
    public Outline Make(Outline parent, int parentOutlet) =>
        article.Role switch
        {
            ArticleRole.Copy => Copied(parent, parentOutlet),
            ArticleRole.Led => Led(parent, parentOutlet),
            ArticleRole.Rewrite => Rewritten(parent, parentOutlet),
            _ => Continued(parent),
        };

    private Outline Copied(Outline parent, int parentOutlet)
    {
        var items = Trimmed(parent.Items, 0.25);
        if (chance.In(0.4))
        {
            items = items.SetItem(0, items[0] with { HasDateline = false });
        }

        return new Outline(
            chance.In(0.6) ? parent.Headline : parent.Headline.Retold(ref chance),
            items[0].HasDateline || chance.In(0.5) ? items : Credited(items, parentOutlet)
        );
    }

    private Outline Led(Outline parent, int parentOutlet)
    {
        var items = Trimmed(parent.Items, 0.4);
        items = items.SetItem(0, items[0].Retold(ref chance));
        return new Outline(parent.Headline.Retold(ref chance), chance.In(0.6) ? Credited(items, parentOutlet) : items);
    }

    private Outline Rewritten(Outline parent, int parentOutlet)
    {
        var items = ImmutableArray.CreateBuilder<OutlineItem>();
        foreach (var item in parent.Items.Where(item => item.Fact.Part != FactPart.Credit))
        {
            if (items.Count == 0 || chance.In(0.8))
            {
                items.Add(item.Retold(ref chance));
            }
        }

        // a paragraph or two change places
        if (items.Count > 4)
        {
            var at = 1 + chance.Next(items.Count - 2);
            (items[at], items[at + 1]) = (items[at + 1], items[at]);
        }

        var told = items.ToImmutable();
        var words = outlet.Length * UsualWords * (0.5 + (0.5 * chance.Share()));
        var filled = told.Sum(item => item.Words) < words ? Filled(told, words) : Cut(told, words);
        return new Outline(parent.Headline.Retold(ref chance), chance.In(0.55) ? Credited(filled, parentOutlet) : filled);
    }

    private Outline Continued(Outline parent)
    {
        var kept = parent
            .Items.Skip(1)
            .Where(item => item.Fact.Part != FactPart.Credit && chance.In(0.65))
            .Select(item => item with { Stage = article.Stage, Minute = article.Minute });
        var isNews = article.Stage > parent.Headline.Stage;
        var lead = Signed(Item(isNews ? kind.Update : kind.Lead));
        var words = UsualWords * outlet.Length * (0.7 + (0.6 * chance.Share()));
        return new Outline(isNews ? Item(kind.Reheadline) : parent.Headline.Retold(ref chance), Filled([lead, .. kept], words));
    }

    /// <summary>Adds facts until there are words enough, each where its weight puts it.</summary>
    private ImmutableArray<OutlineItem> Filled(ImmutableArray<OutlineItem> items, double words)
    {
        var ranked = new List<(double Rank, OutlineItem Item)>();
        foreach (var fact in kind.Body)
        {
            if (IsTold(fact) && !Tells(items, fact))
            {
                ranked.Add((RankOf(fact) + (4 * chance.Share()), Item(fact)));
            }
        }

        ranked.Sort((one, other) => one.Rank.CompareTo(other.Rank));
        var sum = items.Sum(item => item.Words);
        // of the lighter facts at the end any may be taken, so the few that fit are not always the same
        var chosen = new List<(double Rank, OutlineItem Item)>();
        foreach (var candidate in ranked)
        {
            if (sum + candidate.Item.Words <= words + 15 && chance.In(0.85))
            {
                chosen.Add(candidate);
                sum += candidate.Item.Words;
            }
        }

        return [.. items, .. chosen.Select(one => one.Item)];
    }

    private static double RankOf(Fact fact) => fact.Rank + (fact.Part == FactPart.Background ? 20 : 0);

    private bool IsTold(Fact fact) =>
        (fact.Part != FactPart.Late || article.Stage >= UpdatesFrom)
        && (
            fact.Part == FactPart.Background
            || setting.Choice(fact.Name, fact.Rank < KindStock.SharedRank ? OneUntoldIn : OneSharedUntoldIn) > 0
        );

    private static bool Tells(ImmutableArray<OutlineItem> items, Fact fact)
    {
        foreach (var item in items)
        {
            if (item.Fact.Name == fact.Name)
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<OutlineItem> Credited(ImmutableArray<OutlineItem> items, int source)
    {
        var at = chance.In(0.5) ? items.Length : Math.Min(items.Length, 1 + chance.Next(3));
        return items.Any(item => item.Fact.Part == FactPart.Credit)
            ? items
            : items.Insert(at, Item(kind.Credit) with { Source = source });
    }

    /// <summary>In some cases without its last paragraphs.</summary>
    private ImmutableArray<OutlineItem> Trimmed(ImmutableArray<OutlineItem> items, double share) =>
        items.Length > 5 && chance.In(share) ? items[..(items.Length - 1 - chance.Next(items.Length / 3))] : items;

    private static ImmutableArray<OutlineItem> Cut(ImmutableArray<OutlineItem> items, double words)
    {
        var (sum, count) = (0, 0);
        while (count < items.Length && (count < 4 || sum < words))
        {
            sum += items[count++].Words;
        }

        return items[..count];
    }

    /// <summary>What agencies send begins with a place and their name.</summary>
    private OutlineItem Signed(OutlineItem lead) =>
        lead with
        {
            HasDateline = outlet.Habit == OutletHabit.Agency,
            Source = number,
        };

    private OutlineItem Item(Fact fact) =>
        new(fact, chance.Next(fact.Hands.Length), article.Stage, article.Minute, chance.Next());
}
