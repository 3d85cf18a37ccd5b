using System.Collections.Immutable;
using System.Globalization;
using Stemma.Reading.Pages;
using Stemma.Workspace.Formats;
using Stemma.Workspace.Formats.Feeds;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Makes of a feed’s entries what is kept of them, the earliest first.</summary>
internal static class FeedEntries
{
    private const int LongestTitle = 500;
    private const int LongestContent = 1_000_000;
    private const int LongestId = 200;

    /// <param name="feed">The number of the feed.</param>
    /// <param name="entries">In the order of the feed, which is the latest first as a rule.</param>
    /// <param name="since">Entries that state an earlier time are passed over; null to take all.</param>
    public static ImmutableArray<FoundEntry> Of(long feed, IEnumerable<FeedEntry> entries, DateTimeOffset? since) =>
        [
            .. entries
                .Reverse()
                .Where(entry => entry.Address.Length > 0 || entry.Content.Length > 0)
                .Where(entry => since is null || Latest(entry) is not { } at || at >= since)
                .OrderBy(entry => Latest(entry) ?? DateTimeOffset.MaxValue)
                .Select(entry => Of(feed, entry)),
        ];

    private static FoundEntry Of(long feed, FeedEntry entry)
    {
        var id = entry.Id.Length > 0 ? entry.Id : PageKey.Digest($"{entry.Title}\n{entry.Content}");
        return new FoundEntry(
            feed,
            id.Length <= LongestId ? StoredText.Of(id) : PageKey.Digest(id),
            MarkOf(entry),
            PageKey.Of(entry.Address, feed, id),
            StoredText.Of(entry.Address),
            StoredText.Of(OneLine.Cut(OneLine.Of(entry.Title), LongestTitle)),
            StoredText.Of(OneLine.Cut(OneLine.Of(entry.Source.Name), LongestTitle)),
            entry.Published is { } published ? Instants.Write(published.At) : null,
            entry.Updated is { } updated ? Instants.Write(updated.At) : null,
            entry.Content.Length <= LongestContent ? StoredText.Of(entry.Content) : string.Empty
        );
    }

    /// <summary>Another mark is another version: by the time of change where one is stated, else by title and text; a feed’s own counters and links change neither.</summary>
    private static string MarkOf(FeedEntry entry) =>
        PageKey.Digest(
            entry.Updated is { } updated
                ? updated.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)
                : $"{entry.Title}\n{OneLine.Of(HtmlFragment.ToText(entry.Content))}"
        );

    private static DateTimeOffset? Latest(FeedEntry entry) =>
        (entry.Updated, entry.Published) switch
        {
            ({ } updated, { } published) => updated.At > published.At ? updated.At : published.At,
            ({ } updated, null) => updated.At,
            (null, { } published) => published.At,
            _ => null,
        };
}
