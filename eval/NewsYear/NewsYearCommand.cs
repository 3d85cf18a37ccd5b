using System.CommandLine;
using System.Globalization;

namespace Stemma.Eval.NewsYear;

/// <summary>The command that writes a year of news to look at, or serves it.</summary>
internal static class NewsYearCommand
{
    public static Command Build()
    {
        var articles = new Option<int>("--articles")
        {
            Description = "How many articles the year has.",
            HelpName = "N",
            DefaultValueFactory = _ => 2_000,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same year.",
            HelpName = "S",
            DefaultValueFactory = _ => 1,
        };
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "Where pages, feeds and truth.jsonl are written.",
            HelpName = "DIR",
        };
        var pages = new Option<int>("--pages")
        {
            Description = "How many pages are written, of events that follow one another.",
            HelpName = "N",
            DefaultValueFactory = _ => 200,
        };
        var measure = new Option<bool>("--measure")
        {
            Description = "Serve, read and group some of its articles, and tell what that costs and gives.",
        };
        var serve = new Option<bool>("--serve") { Description = "Serve all of it on this machine until stopped." };
        var port = new Option<int>("--port") { Description = "Where it is served; 0 for any free port." };
        var command = new Command("newsyear", "Makes a year of invented news, and serves it through feeds.")
        {
            articles,
            seed,
            folder,
            pages,
            measure,
            serve,
            port,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var year = YearOfNews.Make(parsed.GetValue(articles), parsed.GetValue(seed));
                foreach (var line in YearReport.Lines(year))
                {
                    await Console.Out.WriteLineAsync(line).ConfigureAwait(false);
                }

                if (parsed.GetValue(measure))
                {
                    await Console
                        .Out.WriteLineAsync(await YearReport.ServingAsync(year, cancellation).ConfigureAwait(false))
                        .ConfigureAwait(false);
                    await Console.Out.WriteLineAsync(YearReport.Reading(year)).ConfigureAwait(false);
                    await Console.Out.WriteLineAsync(YearReport.Grouping(year)).ConfigureAwait(false);
                }

                if (parsed.GetValue(folder) is { } target)
                {
                    YearSample.Write(year, target.FullName, parsed.GetValue(pages));
                }

                if (parsed.GetValue(serve))
                {
                    await ServeAsync(year, parsed.GetValue(port), cancellation).ConfigureAwait(false);
                }

                return 0;
            }
        );
        return command;
    }

    private static async Task ServeAsync(YearOfNews year, int port, CancellationToken cancellation)
    {
        await using var server = await NewsServer.StartAsync(year, isByPath: true, port: port).ConfigureAwait(false);
        server.Publish(year.Articles.Length);
        await Console
            .Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"http://{server.EndPoint}/opml lists the feeds."))
            .ConfigureAwait(false);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // stopped
        }
    }
}
