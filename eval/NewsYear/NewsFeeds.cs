using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace Stemma.Eval.NewsYear;

/// <summary>Makes the feeds of outlets: their latest articles, each in the outlet's format.</summary>
/// <param name="year">Whose articles.</param>
/// <param name="web">At which addresses.</param>
/// <param name="length">How many entries a feed has at most.</param>
internal sealed class NewsFeeds(YearOfNews year, NewsWeb web, int length = NewsFeeds.UsualLength)
{
    /// <summary>Entries of a feed where nothing else is asked for.</summary>
    public const int UsualLength = 40;

    private readonly ImmutableArray<ImmutableArray<int>> byOutlet = ByOutlet(year);

    /// <summary>Of each outlet, the entries of its feed when it was asked last: most are in it again.</summary>
    private readonly FrozenDictionary<int, EntryParts>[] lately =
    [
        .. NewsOutlet.All.Select(_ => FrozenDictionary<int, EntryParts>.Empty),
    ];

    /// <summary>The kind that its server states.</summary>
    public static string MediaTypeOf(NewsOutlet outlet) =>
        outlet.Format switch
        {
            NewsFormat.Atom => "application/atom+xml; charset=utf-8",
            NewsFormat.Rdf => "application/rdf+xml; charset=utf-8",
            NewsFormat.Json => "application/feed+json",
            NewsFormat.Sitemap => "application/xml; charset=utf-8",
            _ => "application/rss+xml; charset=utf-8",
        };

    /// <summary>The number of the latest article of an outlet among those that are out; -1 where none is.</summary>
    /// <param name="outlet">Its number.</param>
    /// <param name="published">How many articles are out.</param>
    public int LatestOf(int outlet, int published)
    {
        var count = CountOf(outlet, published);
        return count == 0 ? -1 : byOutlet[outlet][count - 1];
    }

    /// <summary>The entries of a feed, latest first; of several versions at one address, only the last.</summary>
    /// <param name="outlet">Number of the outlet.</param>
    /// <param name="published">How many articles are out.</param>
    public ImmutableArray<int> EntriesOf(int outlet, int published)
    {
        var (entries, known) = (ImmutableArray.CreateBuilder<int>(length), new HashSet<int>());
        for (var at = CountOf(outlet, published) - 1; at >= 0 && entries.Count < length; at--)
        {
            var article = byOutlet[outlet][at];
            if (known.Add(year.Articles[article].First))
            {
                entries.Add(article);
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>The feed.</summary>
    /// <param name="outlet">Number of the outlet.</param>
    /// <param name="published">How many articles are out.</param>
    public byte[] FeedOf(int outlet, int published)
    {
        var about = NewsOutlet.All[outlet];
        var known = lately[outlet];
        var numbers = EntriesOf(outlet, published);
        var entries = numbers.Select(number => known.GetValueOrDefault(number) ?? EntryOf(number)).ToList();
        lately[outlet] = numbers.Zip(entries).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
        return about.Format == NewsFormat.Json ? JsonNewsFeed.Write(about, web, entries) : XmlNewsFeed.Write(about, web, entries);
    }

    private EntryParts EntryOf(int article)
    {
        var known = year.Articles[article];
        return new EntryParts(
            year.TextOf(article),
            web.AddressOf(year, article),
            year.PublishedOf(known.First),
            year.PublishedOf(article),
            year.KindOf(article).Name,
            known.MadeFrom < 0 ? null : year.OutletOf(known.MadeFrom)
        );
    }

    private int CountOf(int outlet, int published)
    {
        var at = byOutlet[outlet].BinarySearch(published);
        return at < 0 ? ~at : at;
    }

    private static ImmutableArray<ImmutableArray<int>> ByOutlet(YearOfNews year)
    {
        var lists = NewsOutlet.All.Select(_ => ImmutableArray.CreateBuilder<int>()).ToArray();
        for (var article = 0; article < year.Articles.Length; article++)
        {
            lists[year.Articles[article].Outlet].Add(article);
        }

        return [.. lists.Select(list => list.ToImmutable())];
    }

    internal static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>What an entry of a feed is made of.</summary>
/// <param name="Text">The article.</param>
/// <param name="Address">Its page.</param>
/// <param name="Published">When its first version appeared.</param>
/// <param name="Updated">When this one did.</param>
/// <param name="Category">What kind of event it tells of.</param>
/// <param name="Source">Whose article it was made from; null where it is the outlet's own.</param>
internal sealed record EntryParts(
    NewsText Text,
    string Address,
    DateTimeOffset Published,
    DateTimeOffset Updated,
    string Category,
    NewsOutlet? Source
)
{
    /// <summary>Its beginning.</summary>
    public string Summary => Text.Paragraphs[0];

    /// <summary>All of it.</summary>
    public string Html => string.Concat(Text.Paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));
}
