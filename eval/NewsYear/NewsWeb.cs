using System.Globalization;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Eval.NewsYear;

/// <summary>At which addresses the outlets are found.</summary>
/// <param name="Port">In all addresses; 0 for none.</param>
/// <param name="IsByPath">True where all outlets share one host and each has a path, <c>/o/KEY</c>; false where each has a host of its own.</param>
internal sealed record NewsWeb(int Port, bool IsByPath)
{
    /// <summary>Hosts such as <c>varnholm-courier.test</c> without a port: whoever dials them is to be sent to the server. The same addresses in every run.</summary>
    public static NewsWeb Hosts { get; } = new(0, false);

    /// <summary>The beginning of all addresses of an outlet, without a last slash.</summary>
    public string RootOf(NewsOutlet outlet)
    {
        var port = Port == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{Port}");
        return IsByPath ? $"http://127.0.0.1{port}/o/{outlet.Key}" : $"http://{outlet.Host}{port}";
    }

    /// <summary>The address of an outlet's feed.</summary>
    public string FeedOf(NewsOutlet outlet) => RootOf(outlet) + FeedPathOf(outlet);

    /// <summary>Its path under the outlet's root.</summary>
    public static string FeedPathOf(NewsOutlet outlet) =>
        outlet.Format switch
        {
            NewsFormat.Atom => "/atom.xml",
            NewsFormat.Rdf => "/index.rdf",
            NewsFormat.Json => "/feed.json",
            NewsFormat.Sitemap => "/news-sitemap.xml",
            _ => "/feed",
        };

    /// <summary>The list of all feeds, in the folder of each format.</summary>
    public byte[] Opml() =>
        OpmlFile.Write(
            "A year of news",
            NewsOutlet.All.Select(outlet => new OpmlFeed(
                FeedOf(outlet),
                outlet.Name,
                RootOf(outlet) + "/",
                [outlet.Format.ToString()]
            ))
        );

    /// <summary>The address of an article; that of its first version.</summary>
    public string AddressOf(YearOfNews year, int article) => RootOf(year.OutletOf(article)) + PathOf(year, article);

    /// <summary>Its path; the number in it is all that counts.</summary>
    public static string PathOf(YearOfNews year, int article)
    {
        var first = year.Articles[article].First;
        var day = year.PublishedOf(first);
        var slug = SlugOf(year.TitleOf(first));
        return (year.OutletOf(first).Layout % 4) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"/{day:yyyy/MM/dd}/{slug}-{first}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"/news/{slug}-{first}.html"),
            2 => string.Create(CultureInfo.InvariantCulture, $"/world/{day:yyyyMMdd}/{first}/"),
            _ => string.Create(CultureInfo.InvariantCulture, $"/articles/{slug}-{first}/"),
        };
    }

    /// <summary>The number in a path; below 0 where there is none.</summary>
    public static int NumberIn(ReadOnlySpan<char> path)
    {
        var end = path.TrimEnd('/');
        end = end.EndsWith(".html", StringComparison.Ordinal) ? end[..^".html".Length] : end;
        var start = end.LastIndexOfAnyExceptInRange('0', '9') + 1;
        return int.TryParse(end[start..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    private static string SlugOf(string title) =>
        string.Create(
                title.Length,
                title,
                static (slug, from) =>
                {
                    for (var at = 0; at < from.Length; at++)
                    {
                        slug[at] = char.IsAsciiLetterOrDigit(from[at]) ? char.ToLowerInvariant(from[at]) : '-';
                    }
                }
            )
            .Replace("--", "-", StringComparison.Ordinal);
}
