using System.Globalization;
using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Reads what a feed in XML says of itself, before, between or after its entries.</summary>
internal static class XmlFeedHead
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <param name="document">The feed without its entries.</param>
    /// <param name="draft">Takes what is found.</param>
    public static void Read(XElement document, FeedDraft draft)
    {
        // The channel speaks before what is around it, and the first before those nested in it.
        var heads = document
            .Descendants()
            .Where(FeedShapes.IsFeed)
            .OrderBy(head => head.IsCalled("rss") || head.IsCalled("rdf") ? 1 : 0)
            .ToList();
        var feed = draft.Base;
        draft.Head = draft.Head with
        {
            Title = First(heads, XmlEntry.TitleOf),
            HomeAddress = First(heads, head => XmlLinks.AlternateOf(head, feed)),
            Language = First(heads, LanguageOf),
            Updated = heads.Select(head => XmlDates.OfFeed(head, draft)).FirstOrDefault(time => time is not null),
            TimeToLive = heads.Select(TimeToLive).FirstOrDefault(time => time is not null),
            UpdateInterval = heads.Select(UpdateInterval).FirstOrDefault(time => time is not null),
            SelfAddress = First(heads, head => XmlLinks.First(XmlLinks.Related(head, "self"), feed)),
            NextAddress = First(heads, head => XmlLinks.First(XmlLinks.Related(head, "next"), feed)),
            MovedTo = First(heads, head => MovedTo(head, feed)),
            HubAddresses =
            [
                .. heads
                    .SelectMany(head => XmlLinks.Related(head, "hub"))
                    .Select(hub => XmlLinks.TargetOf(hub, feed))
                    .Where(address => address.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    private static string First(List<XElement> heads, Func<XElement, string> find) =>
        heads.Select(find).FirstOrDefault(found => found.Length > 0) ?? string.Empty;

    private static string LanguageOf(XElement head) =>
        FeedElements.LanguageIn(
            head.Core("language").FirstWords(),
            head.Of(FeedVocabulary.DublinCore, "language").FirstWords(),
            head.Language()
        );

    private static string MovedTo(XElement head, Uri? feed) =>
        XmlLinks.First(
            head.Of(FeedVocabulary.Podcast, "new-feed-url")
                .Concat(head.Core("redirect").SelectMany(redirect => redirect.Core("newLocation"))),
            feed
        );

    private static TimeSpan? TimeToLive(XElement head) =>
        Number(head.Core("ttl").FirstWords()) is { } minutes ? Bounded(minutes) : null;

    /// <summary>RSS 1.0 counts how often in a period the feed changes; without a number it is once, without a period it is a day.</summary>
    private static TimeSpan? UpdateInterval(XElement head)
    {
        var period = head.Of(FeedVocabulary.Syndication, "updatePeriod").FirstWords().ToLowerInvariant();
        var frequency = head.Of(FeedVocabulary.Syndication, "updateFrequency").FirstWords();
        double? minutes = period switch
        {
            "hourly" => 60,
            "daily" => 24 * 60,
            "weekly" => 7 * 24 * 60,
            "monthly" => 30 * 24 * 60,
            "yearly" => 365 * 24 * 60,
            _ => frequency.Length > 0 ? 24 * 60 : null,
        };
        return minutes / Math.Max(Number(frequency) ?? 1, 1) is { } interval ? Bounded(interval) : null;
    }

    private static double? Number(string stated) =>
        double.TryParse(stated, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    private static TimeSpan Bounded(double minutes) =>
        TimeSpan.FromMinutes(Math.Clamp(minutes, Shortest.TotalMinutes, Longest.TotalMinutes));
}
