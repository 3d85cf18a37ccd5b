using System.Globalization;
using System.Text.Json;

namespace Stemma.Eval.NewsYear;

/// <summary>Writes part of a year to disk, to look at, and its whole truth.</summary>
internal static class YearSample
{
    /// <summary>Writes <c>pages/</c>, <c>feeds/</c> and <c>truth.jsonl</c>.</summary>
    /// <param name="year">What is written.</param>
    /// <param name="folder">Made where it is not there.</param>
    /// <param name="count">How many pages, from the middle of the year on.</param>
    public static void Write(YearOfNews year, string folder, int count)
    {
        var (pages, feeds) = (new NewsPages(year, NewsWeb.Hosts), new NewsFeeds(year, NewsWeb.Hosts));
        var (pageFolder, feedFolder) = (Path.Combine(folder, "pages"), Path.Combine(folder, "feeds"));
        Directory.CreateDirectory(pageFolder);
        Directory.CreateDirectory(feedFolder);
        var start = Math.Max(0, (year.Articles.Length - count) / 2);
        for (var article = start; article < Math.Min(year.Articles.Length, start + count); article++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{article:000000}.html");
            File.WriteAllText(Path.Combine(pageFolder, name), pages.PageOf(article));
        }

        for (var outlet = 0; outlet < NewsOutlet.All.Length; outlet++)
        {
            var name = NewsOutlet.All[outlet].Key + (NewsOutlet.All[outlet].Format == NewsFormat.Json ? ".json" : ".xml");
            File.WriteAllBytes(Path.Combine(feedFolder, name), feeds.FeedOf(outlet, year.Articles.Length));
        }

        File.WriteAllBytes(Path.Combine(folder, "feeds.opml"), NewsWeb.Hosts.Opml());
        File.WriteAllLines(
            Path.Combine(folder, "truth.jsonl"),
            Enumerable.Range(0, year.Articles.Length).Select(number => Truth(year, number))
        );
    }

    private static string Truth(YearOfNews year, int number)
    {
        var article = year.Articles[number];
        return JsonSerializer.Serialize(
            new
            {
                article = number,
                address = NewsWeb.Hosts.AddressOf(year, number),
                published = year.PublishedOf(number),
                outlet = year.OutletOf(number).Name,
                @event = article.Event,
                kind = year.KindOf(number).Name,
                role = article.Role.ToString().ToLowerInvariant(),
                madeFrom = article.MadeFrom < 0 ? (int?)null : article.MadeFrom,
            }
        );
    }
}
