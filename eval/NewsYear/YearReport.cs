using System.Diagnostics;
using System.Globalization;
using Stemma.Reading;
using Stemma.Reading.Claims;

namespace Stemma.Eval.NewsYear;

/// <summary>Tells how a year is made up, and what its pages cost.</summary>
internal static class YearReport
{
    private const int Sampled = 2_000;
    private const int Read = 300;
    private const int Warming = 100;
    private const int Served = 10_000;
    private const int Grouped = 1_500;

    /// <summary>A line for each figure.</summary>
    public static IEnumerable<string> Lines(YearOfNews year)
    {
        var articles = year.Articles.Length;
        var sizes = year.Events.Select(about => about.Size).ToList();
        yield return Line(
            $"{articles} articles on {sizes.Count} events by {NewsOutlet.All.Length} outlets, of {KindStock.Kinds.Length} kinds"
        );
        yield return Line(
            $"{sizes.Count(size => size == 1) * 100.0 / articles:0} % of articles alone; {sizes.Count(size => size is > 1 and <= 12)} events of 2 to 12, {sizes.Count(size => size is > 12 and < 30)} of 13 to 29, {sizes.Count(size => size >= 30)} of 30 and more"
        );
        yield return "roles: "
            + string.Join(
                ", ",
                year.Articles.CountBy(article => article.Role)
                    .OrderBy(role => role.Key)
                    .Select(role => Line($"{role.Value} {role.Key}"))
            );

        var sample = Enumerable
            .Range(0, Math.Min(Sampled, articles))
            .Select(at => (int)((long)at * articles / Math.Min(Sampled, articles)))
            .ToList();
        var words = sample.ConvertAll(number =>
            year.TextOf(number).Paragraphs.Sum(paragraph => paragraph.Count(letter => letter == ' ') + 1)
        );
        words.Sort();
        yield return Line(
            $"words: mean {words.Average():0}, 5 % below {words[words.Count / 20]}, 5 % above {words[words.Count * 19 / 20]}, from {words[0]} to {words[^1]}"
        );

        var pages = new NewsPages(year, NewsWeb.Hosts);
        var (clock, bytes) = (Stopwatch.StartNew(), sample.Sum(number => (long)pages.PageOf(number).Length));
        yield return Line(
            $"pages: {sample.Count / clock.Elapsed.TotalSeconds:0} a second, {bytes / sample.Count} characters each"
        );
    }

    /// <summary>What it takes to read articles, on one thread; the first ones are read twice, since code is compiled with them.</summary>
    public static string Reading(YearOfNews year)
    {
        var pages = new NewsPages(year, NewsWeb.Hosts);
        var articles = Enumerable
            .Range(0, Math.Min(Read, year.Articles.Length))
            .Select(number => pages.ArticleOf(number))
            .ToList();
        foreach (var article in articles.Take(Warming))
        {
            ArticleReader.Read(article);
        }

        var clock = Stopwatch.StartNew();
        var readings = articles.ConvertAll(article => ArticleReader.Read(article));
        return Line(
            $"reading: {clock.Elapsed.TotalMilliseconds / articles.Count:0.0} ms an article; {readings.Average(reading => reading.Claims.Length):0.0} claims, {readings.Average(reading => reading.Quantities.Length):0.0} quantities, {readings.Average(reading => reading.Entities.Length):0.0} names in each; {readings.Count(reading => reading.Claims.Any(claim => claim.Measure == Measure.Killed))} of {articles.Count} tell of dead"
        );
    }

    /// <summary>What it takes to serve pages, its asker's own work included.</summary>
    public static async Task<string> ServingAsync(YearOfNews year, CancellationToken cancellation)
    {
        await using var server = await NewsServer.StartAsync(year, isByPath: true).ConfigureAwait(false);
        server.Publish(year.Articles.Length);
        using var client = new HttpClient();
        var firsts = Enumerable
            .Range(0, year.Articles.Length)
            .Where(number => year.Articles[number].First == number)
            .Take(Served)
            .ToList();
        var addresses = firsts.ConvertAll(number => server.Web.AddressOf(year, number));
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await Parallel
            .ForEachAsync(
                addresses,
                new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation },
                async (address, cancelled) => await client.GetByteArrayAsync(address, cancelled).ConfigureAwait(false)
            )
            .ConfigureAwait(false);
        var work = Environment.CpuUsage.TotalTime - before;
        return Line(
            $"serving: {addresses.Count / clock.Elapsed.TotalSeconds:0} pages a second, {work.TotalMilliseconds / addresses.Count:0.00} ms of processor time each, the asker's included"
        );
    }

    /// <summary>How hard its first events are to tell apart.</summary>
    public static string Grouping(YearOfNews year)
    {
        var count = Math.Min(Grouped, year.Articles.Length);
        var score = ArrivalGrouping.Score(year, count);
        return Line(
            $"grouping of the first {count}: B-cubed F1 {score.F1:0.000}, precision {score.Precision:0.000}, recall {score.Recall:0.000}"
        );
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
