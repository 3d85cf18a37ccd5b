using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Text;
using Stemma.Web.Forms;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Web.Pages;

/// <summary>The feeds that are followed: what each last did, what it brought, and how lists of feeds come in and go out.</summary>
internal static class FeedsEndpoints
{
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feeds", (Archive archive) => Page(archive, string.Empty, []));
        routes.MapGet("/feeds.opml", Export);
        routes.MapGet("/feeds/{number:long}", ShowFeed);
        routes.MapPost("/feeds", AddAsync);
        routes.MapPost("/feeds/opml", ImportAsync);
        routes.MapPost("/feeds/{number:long}/state", SetStateAsync);
        routes.MapPost("/feeds/entries/{number:long}/retry", RetryAsync);
    }

    private static RazorComponentResult<FeedsPage> Page(Archive archive, string notice, ImmutableArray<Diagnostic> problems) =>
        new(
            new
            {
                Feeds = FindFeeds.Run(archive),
                Counts = FindEntries.Count(archive),
                Parked = FindEntries.Run(archive, state: EntryState.Parked, most: Most),
                Notice = notice,
                Problems = problems,
            }
        );

    private static IResult Export(Archive archive) =>
        Results.File(
            OpmlFile.Write(
                "Feeds",
                FindFeeds.Run(archive).Select(feed => new OpmlFeed(feed.Address, feed.Name, feed.HomeAddress, feed.Folders))
            ),
            "text/x-opml; charset=utf-8",
            "feeds.opml"
        );

    private static IResult ShowFeed(long number, Archive archive) =>
        FindFeeds.Run(archive).FirstOrDefault(feed => feed.Number == number) is { } feed
            ? new RazorComponentResult<FeedPage>(new { Feed = feed, Entries = FindEntries.Run(archive, number, most: Most) })
            : Results.StatusCode(StatusCodes.Status404NotFound);

    private static async Task<IResult> AddAsync(
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive,
        WorkspaceOptions options
    )
    {
        var read = FeedList.OfLines(form["addresses"].ToString());
        return await TakeAsync(read, context, visitors, archive, options);
    }

    private static async Task<IResult> ImportAsync(
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive,
        WorkspaceOptions options
    )
    {
        var lists = await UploadedFiles.ReadAllAsync(form.Files);
        var read = lists.Select(file => OpmlFile.Read(file.Name, file.Bytes)).ToList();
        return await TakeAsync(
            new ReadOpml(string.Empty, [.. read.SelectMany(list => list.Feeds)], [.. read.SelectMany(list => list.Diagnostics)]),
            context,
            visitors,
            archive,
            options
        );
    }

    private static async Task<IResult> TakeAsync(
        ReadOpml list,
        HttpContext context,
        Visitors visitors,
        Archive archive,
        WorkspaceOptions options
    )
    {
        var by = visitors.Of(context).Name;
        var added = await AddFeeds.RunAsync(archive, list.Feeds, by, options.Following, context.RequestAborted);
        var known = list.Feeds.Length - added;
        var notice = string.Create(
            CultureInfo.InvariantCulture,
            $"{Wording.PlainWords.Of(added, "feed")} added{(known > 0 ? $", {known} known already" : "")}."
        );
        return Page(archive, notice, list.Diagnostics);
    }

    private static async Task<IResult> SetStateAsync(long number, IFormCollection form, HttpContext context, Archive archive)
    {
        await SetFeedState.RunAsync(archive, number, ActForm.Text(form, "state") == FeedState.Followed, context.RequestAborted);
        return Results.LocalRedirect("/feeds");
    }

    private static async Task<IResult> RetryAsync(long number, IFormCollection form, HttpContext context, Archive archive)
    {
        // The form has no field of its own; that it is read is what has its token checked.
        _ = form;
        await RetryEntry.RunAsync(archive, number, context.RequestAborted);
        return Results.LocalRedirect("/feeds#parked");
    }
}
