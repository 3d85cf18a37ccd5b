using System.Collections.Immutable;
using System.Text;

namespace Stemma.Eval.NewsYear;

/// <summary>A year of invented news. Only an index is held; every article is written of its number whenever it is asked for, always in the same words.</summary>
internal sealed class YearOfNews
{
    /// <summary>The length of the year.</summary>
    public const int Minutes = 365 * 24 * 60;

    private const int LongestJoined = 350;

    private static readonly DateTimeOffset Beginning = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ulong seed;
    private readonly Atlas atlas;

    private YearOfNews(int seed, ImmutableArray<NewsEvent> events, ImmutableArray<NewsArticle> articles)
    {
        this.seed = Chance.Mix((ulong)seed, Chance.Of("year"));
        Seed = seed;
        Events = events;
        Articles = articles;
        atlas = new Atlas(this.seed);
    }

    /// <summary>Plans a year.</summary>
    /// <param name="articles">How many articles; 1 or more.</param>
    /// <param name="seed">The same gives the same year.</param>
    public static YearOfNews Make(int articles, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(articles);
        var (events, planned) = YearPlan.Make(articles, Chance.Mix((ulong)seed, Chance.Of("plan")));
        return new YearOfNews(seed, events, planned);
    }

    /// <summary>What it was made of.</summary>
    public int Seed { get; }

    /// <summary>What happened, by number of the event.</summary>
    public ImmutableArray<NewsEvent> Events { get; }

    /// <summary>All articles in order of publication, by their numbers.</summary>
    public ImmutableArray<NewsArticle> Articles { get; }

    /// <summary>The moment so many minutes into the year.</summary>
    public static DateTimeOffset TimeOf(int minute) => Beginning.AddMinutes(minute);

    /// <summary>When an article appeared.</summary>
    public DateTimeOffset PublishedOf(int article) => TimeOf(Articles[article].Minute);

    /// <summary>Whose it is.</summary>
    public NewsOutlet OutletOf(int article) => NewsOutlet.All[Articles[article].Outlet];

    /// <summary>Writes an article.</summary>
    public NewsText TextOf(int article)
    {
        var (setting, outline) = (SettingOf(article), OutlineOf(article));
        var text = new StringBuilder(400);
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        foreach (var item in outline.Items)
        {
            Write(item, setting, text);
            if (item.IsJoined && text.Length < LongestJoined)
            {
                text.Append(' ');
                continue;
            }

            paragraphs.Add(text.ToString());
            text.Clear();
        }

        if (text.Length > 0)
        {
            paragraphs.Add(text.ToString().TrimEnd());
            text.Clear();
        }

        return new NewsText(Written(outline.Headline, setting, text), BylineOf(article), paragraphs.ToImmutable());
    }

    /// <summary>Writes no more than its headline.</summary>
    public string TitleOf(int article) => Written(OutlineOf(article).Headline, SettingOf(article), new StringBuilder(100));

    /// <summary>Which kind of event it tells of.</summary>
    public EventKind KindOf(int article) => KindStock.Kinds[Events[Articles[article].Event].Kind];

    private static string Written(in OutlineItem item, Setting setting, StringBuilder text)
    {
        Write(item, setting, text);
        return text.ToString();
    }

    private static void Write(in OutlineItem item, Setting setting, StringBuilder text)
    {
        if (item.HasDateline)
        {
            setting.Write(text, "town", item);
            text.Append(", ");
            text.Append(TimeOf(item.Minute).ToString("MMMM d", System.Globalization.CultureInfo.InvariantCulture));
            text.Append(" (").Append(NewsOutlet.All[item.Source].Name).Append(") - ");
        }

        item.Fact.By(item.Hand).Write(text, setting, item);
    }

    private Outline OutlineOf(int article)
    {
        var known = Articles[article];
        var chance = new Chance(Chance.Mix(Chance.Mix(seed, Chance.Of("article")), (ulong)article));
        var maker = new OutlineMaker(KindOf(article), SettingOf(article), OutletOf(article), known.Outlet, known, chance);
        return known.MadeFrom < 0 ? maker.Report() : maker.Make(OutlineOf(known.MadeFrom), Articles[known.MadeFrom].Outlet);
    }

    private Setting SettingOf(int article)
    {
        var number = Articles[article].Event;
        return new Setting(KindOf(article), Events[number], Chance.Mix(seed, (ulong)number), atlas);
    }

    private string BylineOf(int article)
    {
        // each outlet has a dozen writers
        var outlet = Articles[article].Outlet;
        var chance = new Chance(Chance.Mix(Chance.Mix(seed, outlet), (ulong)article));
        if (chance.In(0.25))
        {
            return string.Empty;
        }

        var writer = new Chance(Chance.Mix(Chance.Mix(seed, Chance.Of("writer")), (ulong)((outlet * 12) + chance.Next(12))));
        var person = atlas.Person(outlet, ref writer);
        return $"{person.Given} {person.Last}";
    }
}

/// <summary>The words of an article.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Byline">Who wrote it; empty where that is not told.</param>
/// <param name="Paragraphs">In order.</param>
internal sealed record NewsText(string Title, string Byline, ImmutableArray<string> Paragraphs);
