using System.Globalization;
using Stemma.Reading.Pages;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Eval.Feeds;

/// <summary>Holds what a fixture says of a value against what was read.</summary>
/// <param name="Measure">The score that it counts in.</param>
/// <param name="IsRight">True where both are the same.</param>
/// <param name="Found">What was read, for a person.</param>
internal sealed record ClaimCheck(string Measure, bool IsRight, string Found)
{
    private static readonly FeedEntry NoEntry = new();

    /// <summary>Null where the claim is on something that Stemma does not read, or not in that form.</summary>
    public static ClaimCheck? Of(Claim claim, ReadFeed feed)
    {
        if (claim.Path == "len(entries)")
        {
            return Number("entries", claim, feed.Entries.Length);
        }

        var steps = claim.Path.Split('.');
        return steps[0] == "feed" ? OfFeed(claim, steps, feed)
            : IndexOf(steps[0], "entries") is { } index ? OfEntry(claim, steps, feed.Entries.ElementAtOrDefault(index) ?? NoEntry)
            : claim.Path == "version" ? Exactly("version", claim, VersionOf(feed))
            : null;
    }

    private static ClaimCheck? OfFeed(Claim claim, string[] steps, ReadFeed feed) =>
        string.Join('.', steps[1..]) switch
        {
            "title" or "title_detail.value" => Words("feed", claim, feed.Title),
            "link" => Exactly("feed", claim, feed.HomeAddress),
            "language" => Exactly("feed", claim, feed.Language),
            "newlocation" => Exactly("feed", claim, feed.MovedTo),
            "updated" or "updated_parsed" or "published" or "published_parsed" => Time("feed", claim, feed.Updated),
            _ => null,
        };

    private static ClaimCheck? OfEntry(Claim claim, string[] steps, FeedEntry entry) =>
        string.Join('.', steps[1..].Select(step => step.Split('[')[0])) switch
        {
            "title" or "title_detail.value" => Words("title", claim, entry.Title),
            "link" => Exactly("address", claim, entry.Address),
            "published" or "published_parsed" => Time("published", claim, entry.Published),
            // Where an entry states no change, feedparser gives its publication.
            "updated" or "updated_parsed" => Time("updated", claim, entry.Updated ?? entry.Published),
            "id" or "guid" => Exactly("id", claim, entry.Id),
            "description" or "summary" or "summary_detail.value" or "content.value" => Markup(claim, entry.Content),
            "source.title" or "source.title_detail.value" => Words("source", claim, entry.Source.Name),
            "author_detail.name" or "authors.name" => Exactly(
                "author",
                claim,
                entry.Authors.ElementAtOrDefault(steps.Select(step => IndexOf(step, "authors")).Max() ?? 0) ?? string.Empty
            ),
            "category" or "tags.label" => Among("category", claim, entry.Categories),
            "enclosures.href" => Among("enclosure", claim, entry.Enclosures.Select(file => file.Address)),
            "enclosures.type" => Among("enclosure", claim, entry.Enclosures.Select(file => file.MediaType)),
            "enclosures.length" => Among(
                "enclosure",
                claim,
                entry.Enclosures.Select(file => file.Length?.ToString(CultureInfo.InvariantCulture) ?? string.Empty)
            ),
            _ => null,
        };

    /// <summary>The number in <c>entries[1]</c>; null where the step is another.</summary>
    private static int? IndexOf(string step, string list) =>
        step.StartsWith($"{list}[", StringComparison.Ordinal)
        && int.TryParse(step[(list.Length + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;

    private static ClaimCheck Number(string measure, Claim claim, int found) =>
        new(measure, claim.Numbers is [var wanted] && wanted == found, found.ToString(CultureInfo.InvariantCulture));

    private static ClaimCheck? Exactly(string measure, Claim claim, string found) =>
        claim.Text is null ? null : new(measure, claim.Text == found, found);

    private static ClaimCheck? Among(string measure, Claim claim, IEnumerable<string> found) =>
        claim.Text is null ? null : new(measure, found.Contains(claim.Text, StringComparer.Ordinal), string.Join(" | ", found));

    /// <summary>
    /// What feedparser keeps as HTML made safe is plain text here: its plain text is what is wanted. Where it holds no end tag it may be plain text already.
    /// </summary>
    private static ClaimCheck? Words(string measure, Claim claim, string found) =>
        claim.Text is null
            ? null
            : new(
                measure,
                found == Plain(claim.Text)
                    || (!claim.Text.Contains("</", StringComparison.Ordinal) && found == OneLine(claim.Text)),
                found
            );

    /// <summary>Both sides are HTML: their plain texts are compared. Where nothing is left of what is wanted, there is nothing to compare.</summary>
    private static ClaimCheck? Markup(Claim claim, string found) =>
        claim.Text is null || Plain(claim.Text).Length == 0 ? null : Words("content", claim, Plain(found));

    private static ClaimCheck? Time(string measure, Claim claim, FeedTime? found)
    {
        var wanted = claim.Text is null ? OfTuple(claim) : OfText(claim.Text);
        var shown = found?.At.UtcDateTime.ToString("s", CultureInfo.InvariantCulture) ?? string.Empty;
        return wanted is null ? null : new(measure, wanted == shown, shown);
    }

    private static string? OfTuple(Claim claim) =>
        claim.Numbers is [var year, var month, var day, var hour, var minute, var second, ..]
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}T{hour:00}:{minute:00}:{second:00}")
            : null;

    /// <summary>The date as it stands in the feed, read by the framework.</summary>
    private static string? OfText(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)
            : null;

    private static string VersionOf(ReadFeed feed) =>
        (feed.Kind, feed.Version) switch
        {
            (FeedKind.Rss, "0.91") => "rss091u",
            // Feedparser makes one of them: 2.0.1 and 2.1 say so only to be told from 2.0.
            (FeedKind.Rss, ['2', ..]) => "rss20",
            (FeedKind.Rss or FeedKind.Rdf, var version) => $"rss{version.Replace(".", "", StringComparison.Ordinal)}",
            (FeedKind.Atom, var version) => $"atom{version.Replace(".", "", StringComparison.Ordinal)}",
            var (kind, _) => kind.ToString().ToLowerInvariant(),
        };

    private static string Plain(string markup) => OneLine(HtmlFragment.ToText(markup));

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
