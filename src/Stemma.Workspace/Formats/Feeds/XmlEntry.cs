using System.Collections.Immutable;
using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Reads one whole item, entry or page of a feed in XML. Where several fields say one thing, the first named here wins.</summary>
internal static class XmlEntry
{
    private static readonly string[] Contents = ["content", "description", "summary", "abstract", "fulltext", "fullitem", "body"];

    /// <summary>An item of RSS, RDF or CDF, or an entry of Atom.</summary>
    /// <param name="entry">In its place in the feed, whose bases and languages hold for it.</param>
    /// <param name="draft">The feed; notes dates that cannot be read.</param>
    public static FeedEntry Of(XElement entry, FeedDraft draft)
    {
        var address = XmlLinks.PageOf(entry, draft.Base);
        return new FeedEntry
        {
            Id = First(IdOf(entry), address),
            Address = address,
            Title = TitleOf(entry),
            Published = XmlDates.Published(entry, draft),
            Updated = XmlDates.Updated(entry, draft),
            Authors = XmlPeople.AuthorsOf(entry),
            Source = SourceOf(entry, draft.Base),
            Language = FeedElements.LanguageIn(
                entry.Core("language").FirstWords(),
                entry.Of(FeedVocabulary.DublinCore, "language").FirstWords(),
                entry.Language()
            ),
            Categories = CategoriesOf(entry),
            Content = ContentOf(entry),
            Enclosures = XmlEnclosures.Of(entry, draft.Base),
        };
    }

    /// <summary>A page of a sitemap, with what news says of it.</summary>
    public static FeedEntry PageOf(XElement page, FeedDraft draft)
    {
        var address = XmlLinks.First(page.Core("loc"), draft.Base);
        var news = page.Of(FeedVocabulary.News, "news").FirstOrDefault() ?? new XElement("news");
        var outlet = news.Of(FeedVocabulary.News, "publication").FirstOrDefault() ?? new XElement("publication");
        return new FeedEntry
        {
            Id = address,
            Address = address,
            Title = news.Of(FeedVocabulary.News, "title").Select(FeedMarkup.Plain).FirstOrDefault(string.Empty),
            Published = draft.Time(news.Of(FeedVocabulary.News, "publication_date").FirstWords()),
            Updated = draft.Time(page.Core("lastmod").FirstWords()),
            Source = outlet.Of(FeedVocabulary.News, "name").FirstWords() is { Length: > 0 } name
                ? new FeedSource(name, string.Empty)
                : FeedSource.None,
            Language = FeedElements.LanguageIn(outlet.Of(FeedVocabulary.News, "language").FirstWords()),
            Categories = Distinct(news.Of(FeedVocabulary.News, "keywords").SelectMany(words => words.Words().Split(','))),
        };
    }

    /// <summary>A sitemap that an index lists; null where it has no address.</summary>
    public static ListedSitemap? SitemapOf(XElement sitemap, FeedDraft draft) =>
        XmlLinks.First(sitemap.Core("loc"), draft.Base) is { Length: > 0 } address
            ? new ListedSitemap(address, draft.Time(sitemap.Core("lastmod").FirstWords()))
            : null;

    /// <summary>The title of an entry, a feed or a source; that of a picture or film in it is none.</summary>
    public static string TitleOf(XElement element) =>
        element
            .Core("title")
            .Concat(element.Of(FeedVocabulary.DublinCore, "title"))
            .Concat(element.Of(FeedVocabulary.Podcast, "title"))
            .Concat(element.Of(FeedVocabulary.Media, "title"))
            .Select(FeedMarkup.Plain)
            .FirstOrDefault(title => title.Length > 0)
        ?? string.Empty;

    private static string IdOf(XElement entry) =>
        First(
            entry.Core("guid", "id").Select(id => id.Value.Trim()).FirstOrDefault(id => id.Length > 0) ?? string.Empty,
            First(entry.AttributeOf("about"), entry.Of(FeedVocabulary.DublinCore, "identifier").FirstWords())
        );

    private static FeedSource SourceOf(XElement entry, Uri? feed)
    {
        if (entry.Core("source").FirstOrDefault() is not { } source)
        {
            return FeedSource.None;
        }

        // RSS names the outlet in words and its feed in an attribute; Atom gives the head of its feed.
        var title = source.HasElements ? TitleOf(source) : FeedMarkup.Plain(source);
        var address = First(
            FeedAddresses.Resolve(source, source.AttributeOf("url"), feed),
            First(XmlLinks.AlternateOf(source, feed), XmlLinks.First(XmlLinks.Related(source, "self"), feed))
        );
        return title.Length + address.Length > 0 ? new FeedSource(title, address) : FeedSource.None;
    }

    private static ImmutableArray<string> CategoriesOf(XElement entry) =>
        Distinct(
            entry
                .Core("category")
                .Concat(entry.Of(FeedVocabulary.Media, "category"))
                .Select(category => First(category.AttributeOf("label"), First(category.AttributeOf("term"), category.Words())))
                .Concat(entry.Of(FeedVocabulary.DublinCore, "subject").Select(FeedElements.Words))
        );

    private static string ContentOf(XElement entry) =>
        entry
            .Core(Contents)
            .Concat(entry.Of(FeedVocabulary.Content, "encoded"))
            .Concat(entry.Of(FeedVocabulary.Markup, "body", "div"))
            .Concat(entry.Of(FeedVocabulary.Podcast, "summary"))
            .Concat(entry.Of(FeedVocabulary.Media, "description"))
            .Where(IsText)
            .Select(FeedMarkup.Html)
            .MaxBy(markup => markup.Length)
            ?.Trim()
        ?? string.Empty;

    /// <summary>Content may be elsewhere, or a picture.</summary>
    private static bool IsText(XElement content) =>
        content.AttributeOf("src").Length == 0
        && content.AttributeOf("type").ToLowerInvariant().Split('/')[0] is not ("image" or "audio" or "video");

    private static ImmutableArray<string> Distinct(IEnumerable<string> words) =>
        [.. words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string First(string one, string other) => one.Length > 0 ? one : other;
}
