using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Api.Answers;
using Stemma.Web.Api.Asked;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Following;

namespace Stemma.Web.Api;

/// <summary>The feeds that are followed, and what they brought.</summary>
internal static class FeedsApi
{
    private const int MostAddresses = 1000;

    private static readonly ImmutableArray<string> EntryStates =
    [
        EntryState.Waiting,
        EntryState.Read,
        EntryState.Later,
        EntryState.Placed,
        EntryState.Same,
        EntryState.Parked,
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feeds", List).Named("listFeeds", "Lists the feeds that are followed, by folder and name.").Fails(400);
        routes
            .MapPost("/feeds", AddAsync)
            .Named("addFeeds", "Takes feeds to be followed; those that are known already are left as they are.")
            .TakesJson()
            .Fails(400, 413, 415, 422);
        routes
            .MapGet("/feeds/{number:long}", One)
            .Named("getFeed", "Tells what a feed last did, and when it is asked next.")
            .Fails(404);
        routes
            .MapPatch("/feeds/{number:long}", UpdateAsync)
            .Named("updateFeed", "Pauses a feed, or follows it: then it is asked at once.")
            .TakesJson()
            .Fails(400, 404, 413, 415, 422);
        routes.MapGet("/entries", ListEntries).Named("listEntries", "Lists what the feeds brought, the latest first.").Fails(400);
        routes
            .MapPost("/entries/{number:long}/retry", RetryAsync)
            .Named("retryEntry", "Has an entry tried again that was parked; one that is not parked stays as it is.")
            .Fails(404, 415);
    }

    private static Ok<FeedAnswerList> List([AsParameters] Paging paging, Archive archive)
    {
        var feeds = FindFeeds.Run(archive);
        var page = paging.Of(feeds);
        return TypedResults.Ok(
            new FeedAnswerList(
                [.. page.Select(FeedAnswer.Of)],
                feeds.Length,
                paging.Next(paging.From + page.Length < feeds.Length)
            )
        );
    }

    private static Ok<FeedAnswer> One([Description("The feed's number.")] long number, Archive archive) =>
        TypedResults.Ok(Found(archive, number));

    private static async Task<Ok<AddedFeedsAnswer>> AddAsync(
        NewFeeds asked,
        ApiChange change,
        Archive archive,
        WorkspaceOptions options,
        CancellationToken cancellation
    )
    {
        if (asked.Addresses.Length is 0 or > MostAddresses)
        {
            throw ProblemKind.Invalid.Exception($"Give 1 to {MostAddresses} addresses.", "addresses");
        }

        var read = FeedList.Of(asked.Addresses);
        var added = await AddFeeds.RunAsync(archive, read.Feeds, change.By, options.Following, cancellation);
        return TypedResults.Ok(
            new AddedFeedsAnswer(added, read.Feeds.Length - added, [.. read.Diagnostics.Select(DiagnosticAnswer.Of)])
        );
    }

    private static async Task<Ok<FeedAnswer>> UpdateAsync(
        [Description("The feed's number.")] long number,
        FeedUpdate asked,
        ApiChange change,
        Archive archive,
        CancellationToken cancellation
    )
    {
        // It must be somebody who may change.
        _ = change;
        if (asked.State is not (FeedState.Followed or FeedState.Paused))
        {
            throw ProblemKind.Invalid.Exception($"«state» is «{FeedState.Followed}» or «{FeedState.Paused}».", "state");
        }

        await SetFeedState.RunAsync(archive, number, asked.State == FeedState.Followed, cancellation);
        return TypedResults.Ok(Found(archive, number));
    }

    private static Ok<EntryAnswerList> ListEntries(
        [Description("Only those of the feed of this number.")] long? feed,
        [Description("Only those that are waiting, read, later, placed, same or parked.")] string? state,
        [AsParameters] Paging paging,
        Archive archive
    )
    {
        if (state is { Length: > 0 } && !EntryStates.Contains(state))
        {
            throw ProblemKind.BadParameter.Exception($"«state» must be one of {string.Join(", ", EntryStates)}.", "state");
        }

        var found = FindEntries.Run(archive, feed ?? 0, state ?? string.Empty, paging.Count + 1, paging.From);
        return TypedResults.Ok(
            new EntryAnswerList([.. found.Take(paging.Count).Select(EntryAnswer.Of)], paging.Next(found.Length > paging.Count))
        );
    }

    private static async Task<Ok<EntryAnswer>> RetryAsync(
        [Description("The entry's number.")] long number,
        ApiChange change,
        Archive archive,
        CancellationToken cancellation
    )
    {
        // It must be somebody who may change.
        _ = change;
        await RetryEntry.RunAsync(archive, number, cancellation);
        return FindEntries.One(archive, number) is { } entry
            ? TypedResults.Ok(EntryAnswer.Of(entry))
            : throw ProblemKind.NotFound.Exception($"There is no entry {number}. /api/v1/entries lists those there are.");
    }

    private static FeedAnswer Found(Archive archive, long number) =>
        FindFeeds.Run(archive).FirstOrDefault(feed => feed.Number == number) is { } found
            ? FeedAnswer.Of(found)
            : throw ProblemKind.NotFound.Exception($"There is no feed {number}. /api/v1/feeds lists those there are.");
}
