using System.Collections.Immutable;

namespace Stemma.Eval.NewsYear;

/// <summary>Plans a year by seeded chance: which events there are, where and when, and which outlets tell of them after whom.</summary>
internal static class YearPlan
{
    private const int MinutesOfHour = 60;
    private const int MinutesOfWeek = 7 * 24 * MinutesOfHour;
    private const double AloneShare = 0.75;
    private const double MiddleShare = 0.04;
    private const double LargeShare = 0.04;
    private const double SameTownShare = 0.08;
    private const double SameKindShare = 0.3;
    private const int LongestHours = 240;

    /// <summary>The events, and the articles in order of publication.</summary>
    public static (ImmutableArray<NewsEvent> Events, ImmutableArray<NewsArticle> Articles) Make(int articles, ulong seed)
    {
        var chance = new Chance(seed);
        var events = Events(Sizes(articles, ref chance), ref chance);
        var drafts = new List<NewsArticle>(articles);
        for (var number = 0; number < events.Length; number++)
        {
            drafts.AddRange(EventPlan.Make(number, events[number], new Chance(Chance.Mix(seed, (ulong)number)), drafts.Count));
        }

        return (events, InOrder(drafts));
    }

    /// <summary>Some 30 of 100 articles are alone on their event; most events have up to a dozen, a few up to a hundred.</summary>
    private static List<int> Sizes(int articles, ref Chance chance)
    {
        var sizes = new List<int>();
        for (var left = articles; left > 0; left -= sizes[^1])
        {
            var size =
                chance.In(AloneShare) ? 1
                : chance.In(MiddleShare) ? 13 + chance.Next(17)
                : chance.In(LargeShare) ? 30 + (int)(70 * Math.Pow(chance.Share(), 2))
                : 2 + (int)(11 * Math.Pow(chance.Share(), 2));
            sizes.Add(Math.Min(size, left));
        }

        return sizes;
    }

    private static ImmutableArray<NewsEvent> Events(List<int> sizes, ref Chance chance)
    {
        var drafts = new List<NewsEvent>(sizes.Count);
        foreach (var size in sizes)
        {
            var hours = Math.Clamp(5 * Math.Pow(size, 0.75) * (0.5 + (2 * chance.Share())), 3, LongestHours);
            var minutes = (int)(hours * MinutesOfHour);
            drafts.Add(new NewsEvent(0, 0, 0, chance.Next(YearOfNews.Minutes - minutes - (2 * MinutesOfHour)), minutes, size));
        }

        drafts.Sort((one, other) => one.Minute.CompareTo(other.Minute));
        var (events, firstOfWeek) = (ImmutableArray.CreateBuilder<NewsEvent>(drafts.Count), 0);
        foreach (var draft in drafts)
        {
            while (firstOfWeek < events.Count && events[firstOfWeek].Minute < draft.Minute - MinutesOfWeek)
            {
                firstOfWeek++;
            }

            var placed = Anywhere(draft, ref chance);
            if (firstOfWeek < events.Count && chance.In(SameTownShare))
            {
                var like = events[firstOfWeek + chance.Next(events.Count - firstOfWeek)];
                placed = placed with
                {
                    Country = like.Country,
                    Town = like.Town,
                    Kind = chance.In(SameKindShare) ? like.Kind : placed.Kind,
                };
            }

            events.Add(placed);
        }

        return events.ToImmutable();
    }

    private static NewsEvent Anywhere(NewsEvent draft, ref Chance chance) =>
        draft with
        {
            Kind = (byte)chance.Next(KindStock.Kinds.Length),
            // much happens in few places
            Country = (byte)(Atlas.Countries * Math.Pow(chance.Share(), 1.2)),
            Town = (byte)(Atlas.Towns * Math.Pow(chance.Share(), 1.2)),
        };

    /// <summary>By time of publication; what they refer to is numbered anew.</summary>
    private static ImmutableArray<NewsArticle> InOrder(List<NewsArticle> drafts)
    {
        var order = Enumerable.Range(0, drafts.Count).ToArray();
        Array.Sort(order, (one, other) => (drafts[one].Minute, one).CompareTo((drafts[other].Minute, other)));
        var places = new int[drafts.Count];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return
        [
            .. order.Select(draft =>
                drafts[draft] with
                {
                    MadeFrom = drafts[draft].MadeFrom < 0 ? -1 : places[drafts[draft].MadeFrom],
                    First = places[drafts[draft].First],
                }
            ),
        ];
    }
}
