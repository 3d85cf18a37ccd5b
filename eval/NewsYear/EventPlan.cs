using System.Collections.Immutable;

namespace Stemma.Eval.NewsYear;

/// <summary>Plans who tells of one event, when, and after whom.</summary>
internal static class EventPlan
{
    private const double AgencyFirstShare = 0.65;
    private const int FirstWithinMinutes = 90;
    private const int SoonestMinutes = 4;
    private const double AgencyShare = 0.12;
    private const double VersionShare = 0.2;
    private const int Tries = 6;

    private static readonly ImmutableArray<ImmutableArray<byte>> ByHabit =
    [
        .. Enum.GetValues<OutletHabit>().Select(habit => NumbersOf(outlet => outlet.Habit == habit)),
    ];

    /// <summary>The articles on an event, each after those that it is made from.</summary>
    /// <param name="number">Of the event.</param>
    /// <param name="about">The event.</param>
    /// <param name="chance">Its own.</param>
    /// <param name="before">How many articles were planned before, from which these are numbered on.</param>
    public static List<NewsArticle> Make(int number, NewsEvent about, Chance chance, int before)
    {
        var articles = new List<NewsArticle>(about.Size);
        var minute = about.Minute + 5 + chance.Next(FirstWithinMinutes);
        var delays = Delays(about, ref chance);
        for (var at = 0; at < about.Size; at++)
        {
            var time = Math.Max(minute + delays[at], at == 0 ? 0 : articles[^1].Minute + chance.Next(SoonestMinutes));
            var draft = at == 0 ? First(ref chance) : Next(articles, before, ref chance);
            articles.Add(
                draft with
                {
                    Event = number,
                    Minute = time,
                    Stage = about.StageAt(time),
                    First = draft.Role == ArticleRole.Version ? draft.First : before + at,
                }
            );
        }

        return articles;
    }

    /// <summary>Many at first, then fewer.</summary>
    private static int[] Delays(NewsEvent about, ref Chance chance)
    {
        var delays = new int[about.Size];
        for (var at = 1; at < delays.Length; at++)
        {
            delays[at] = SoonestMinutes + (int)((about.Minutes - FirstWithinMinutes) * Math.Pow(chance.Share(), 2));
        }

        Array.Sort(delays);
        return delays;
    }

    private static NewsArticle First(ref Chance chance) =>
        Own(Any(chance.In(AgencyFirstShare) ? OutletHabit.Agency : OutletHabit.Reports, ref chance));

    private static NewsArticle Next(List<NewsArticle> articles, int before, ref Chance chance)
    {
        var outlet = Unused(articles, ref chance);
        var earlier = articles.FindLastIndex(article => article.Outlet == outlet);
        var habit = NewsOutlet.All[outlet].Habit;
        if (earlier >= 0 && habit is OutletHabit.Agency or OutletHabit.Updates or OutletHabit.Reports)
        {
            var role = habit == OutletHabit.Updates ? ArticleRole.Version : ArticleRole.Update;
            return Own(outlet) with { Role = role, MadeFrom = before + earlier, First = articles[earlier].First };
        }

        var agency = articles.FindLastIndex(article => NewsOutlet.All[article.Outlet].Habit == OutletHabit.Agency);
        var any = chance.Next(articles.Count);
        return habit switch
        {
            OutletHabit.Agency or OutletHabit.Reports => Own(outlet),
            OutletHabit.Copies => After(agency >= 0 ? agency : any, ArticleRole.Copy),
            OutletHabit.Leads => After(agency >= 0 ? agency : any, ArticleRole.Led),
            _ => After(agency >= 0 && chance.In(0.5) ? agency : any, ArticleRole.Rewrite),
        };

        NewsArticle After(int parent, ArticleRole role) => Own(outlet) with { Role = role, MadeFrom = before + parent };
    }

    private static NewsArticle Own(byte outlet) => new(0, outlet, ArticleRole.Report, 0, 0, -1, 0);

    /// <summary>Most tell of an event once; agencies and those who update come back.</summary>
    private static byte Unused(List<NewsArticle> articles, ref Chance chance)
    {
        var outlet = (byte)chance.Next(NewsOutlet.All.Length);
        if (chance.In(AgencyShare))
        {
            return Any(OutletHabit.Agency, ref chance);
        }

        if (
            chance.In(VersionShare)
            && articles.Find(article => NewsOutlet.All[article.Outlet].Habit == OutletHabit.Updates) is { First: > 0 } told
        )
        {
            return told.Outlet;
        }

        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var isNew = !articles.Exists(article => article.Outlet == outlet);
            if (isNew || (NewsOutlet.All[outlet].Habit == OutletHabit.Updates && chance.In(0.5)))
            {
                break;
            }

            outlet = (byte)chance.Next(NewsOutlet.All.Length);
        }

        return outlet;
    }

    private static byte Any(OutletHabit habit, ref Chance chance)
    {
        var outlets = ByHabit[(int)habit];
        return outlets[chance.Next(outlets.Length)];
    }

    private static ImmutableArray<byte> NumbersOf(Func<NewsOutlet, bool> isMeant) =>
        [
            .. Enumerable
                .Range(0, NewsOutlet.All.Length)
                .Where(number => isMeant(NewsOutlet.All[number]))
                .Select(number => (byte)number),
        ];
}
