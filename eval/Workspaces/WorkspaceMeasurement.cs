using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Stemma.Eval.Scale;
using Stemma.Workspace;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Stories;

namespace Stemma.Eval.Workspaces;

/// <summary>Measures the server as its users meet it: from the request to the last byte.</summary>
internal static class WorkspaceMeasurement
{
    private const int Users = 20;
    private const int StoryArticles = 200;
    private const int Searches = 200;
    private const int ArticlesOfAStory = 40;

    private static readonly string[] Words =
    [
        "harbour",
        "killed",
        "ministry",
        "river",
        "strike",
        "hospital",
        "valley",
        "police",
        "bridge",
        "ferry",
    ];

    public static async IAsyncEnumerable<string> RunAsync(
        int seconds,
        int articles,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var folder = Directory.CreateTempSubdirectory("stemma-measure").FullName;
        try
        {
            var path = Path.Combine(folder, "archive.stemma");
            await FillAsync(path, articles, cancellation);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"archive of {articles + StoryArticles} articles, {new FileInfo(path).Length / 1_048_576} MB"
            );
            await using var server = await ServedArchive.StartAsync(path, cancellation);
            using var client = new HttpClient { BaseAddress = server.Root, Timeout = TimeSpan.FromMinutes(5) };
            var first = Stopwatch.StartNew();
            await ReadyAsync(client, cancellation);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"story of {StoryArticles} articles read and compared after {first.Elapsed.TotalSeconds:0.0} s"
            );
            var looks = await LookAsync(client, seconds, cancellation);
            yield return Line($"story page, {Users} users at once for {seconds} s", looks);
            var searches = new List<double>();
            for (var number = 0; number < Searches; number++)
            {
                var words = $"{Words[number % Words.Length]} {Words[number / Words.Length % Words.Length]}";
                searches.Add(
                    await TimeAsync(
                        client,
                        (number % 2 == 0 ? "/search?words=" : "/?words=") + Uri.EscapeDataString(words),
                        cancellation
                    )
                );
            }

            yield return Line("search of articles and stories", searches);
            yield return string.Create(CultureInfo.InvariantCulture, $"memory of the server: {server.Memory / 1_048_576} MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One story of many articles, and many stories of some.</summary>
    private static async Task FillAsync(string path, int articles, CancellationToken cancellation)
    {
        using var archive = Archive.Open(path);
        var stories = StoryMeasurement.Texts(StoryArticles).ToImmutableArray();
        await AddArticles.RunAsync(archive, new AddRequest(0, [.. stories.Select(Capture)], "measure"), cancellation);
        var made = InventedArticles.Make(articles);
        foreach (var chunk in made.Chunk(ArticlesOfAStory))
        {
            await AddArticles.RunAsync(archive, new AddRequest(0, [.. chunk.Select(Capture)], "measure"), cancellation);
        }
    }

    private static Capture Capture((string Name, string Text) article) =>
        new() { Bytes = [.. Encoding.UTF8.GetBytes(article.Text)], Name = article.Name };

    private static async Task ReadyAsync(HttpClient client, CancellationToken cancellation)
    {
        // The server holds its answer until the story is read, or some seconds long; then the page asks to be loaded again.
        string page;
        do
        {
            page = await client.GetStringAsync("/stories/1", cancellation);
        } while (page.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal));
    }

    private static async Task<List<double>> LookAsync(HttpClient client, int seconds, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var users = await Task.WhenAll(
            Enumerable
                .Range(0, Users)
                .Select(async _ =>
                {
                    var times = new List<double>();
                    while (clock.Elapsed.TotalSeconds < seconds)
                    {
                        times.Add(await TimeAsync(client, "/stories/1", cancellation));
                    }

                    return times;
                })
        );
        return [.. users.SelectMany(times => times)];
    }

    private static async Task<double> TimeAsync(HttpClient client, string address, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await client.GetAsync(address, cancellation);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null, cancellation);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static string Line(string what, List<double> times)
    {
        times.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {times.Count} answers, median {times[times.Count / 2]:0} ms, 95 % within {times[(int)(times.Count * 0.95)]:0} ms, the longest {times[^1]:0} ms"
        );
    }
}
