using System.Collections.Immutable;
using System.Globalization;
using Stemma.Reading.Pages;
using Stemma.Text;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>Makes articles of a feed's entries, where those hold their text.</summary>
internal static class FeedArticles
{
    /// <param name="name">What diagnostics, and articles without an address, are called by.</param>
    /// <param name="text">The whole feed.</param>
    public static ReadFile Read(string name, string text)
    {
        var feed = FeedReader.ReadText(name, text, string.Empty);
        var articles = feed
            .Entries.Select((entry, index) => ArticleOf($"{name}#{index + 1}", entry, feed))
            .OfType<Article>()
            .ToImmutableArray();
        var isExplained = articles.Length > 0 || feed.Diagnostics.Any(each => each.Severity == DiagnosticSeverity.Error);
        return new ReadFile(articles, isExplained ? feed.Diagnostics : [.. feed.Diagnostics, Empty(name, feed.Entries.Length)]);
    }

    private static Article? ArticleOf(string name, FeedEntry entry, ReadFeed feed)
    {
        var text = TextDecoder.Clean(HtmlFragment.ToText(entry.Content));
        return text.Length == 0
            ? null
            : ArticleFields.Apply(
                Article.Of(entry.Address.Length > 0 ? entry.Address : name, text),
                "feed",
                field => Field(field, entry, feed)
            );
    }

    private static string? Field(string field, FeedEntry entry, ReadFeed feed) =>
        field switch
        {
            "title" => entry.Title,
            "outlet" => entry.Source.Name.Length > 0 ? entry.Source.Name : feed.Title,
            "byline" => string.Join(", ", entry.Authors),
            "url" => entry.Address,
            "language" => entry.Language,
            "published" => Written(entry.Published ?? entry.Updated),
            "updated" => Written(entry.Updated),
            _ => null,
        };

    /// <summary>A time of day without its zone is no instant: of that the day is told (docs/decisions/0001).</summary>
    private static string? Written(FeedTime? time) =>
        time switch
        {
            { Precision: FeedTimePrecision.Instant } instant => instant.At.ToString("O", CultureInfo.InvariantCulture),
            { Precision: FeedTimePrecision.LocalTime or FeedTimePrecision.Day } day => day.Day.ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            _ => null,
        };

    private static Diagnostic Empty(string name, int entries) =>
        new(
            "STM1007",
            DiagnosticSeverity.Error,
            name,
            entries > 0
                ? "The feed's entries hold no text. Save the pages that they point at."
                : "The file holds no feed entries: neither RSS items nor Atom entries. Save the articles as .html or .txt."
        );
}
