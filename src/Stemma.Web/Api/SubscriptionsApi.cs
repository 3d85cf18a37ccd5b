using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Text;
using Stemma.Web.Api.Answers;
using Stemma.Web.Api.Asked;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Notifying;

namespace Stemma.Web.Api;

/// <summary>Who is told what moves, by webhook or e-mail.</summary>
internal static class SubscriptionsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/subscriptions", List)
            .Named("listSubscriptions", "Lists who is told what moves, in the order in which they were added.")
            .Fails(400);
        routes
            .MapPost("/subscriptions", AddAsync)
            .Named("addSubscription", "Subscribes a receiver of webhooks or an address of e-mail to what moves from now on.")
            .TakesJson()
            .Fails(400, 404, 413, 415, 422);
        routes.MapGet("/subscriptions/{number:long}", One).Named("getSubscription", "Tells how a subscription fares.").Fails(404);
        routes
            .MapPatch("/subscriptions/{number:long}", UpdateAsync)
            .Named("updateSubscription", "Pauses a subscription, or goes on from where it was.")
            .TakesJson()
            .Fails(400, 404, 413, 415, 422);
        routes
            .MapDelete("/subscriptions/{number:long}", RemoveAsync)
            .Named("removeSubscription", "Ends a subscription for good.")
            .Fails(404);
        routes
            .MapPost("/subscriptions/{number:long}/test", TestAsync)
            .Named("testSubscription", "Sends a test, at once and once, also where it is paused.")
            .Fails(404, 415);
    }

    private static Ok<SubscriptionAnswerList> List([AsParameters] Paging paging, Archive archive)
    {
        var found = FindSubscriptions.Run(archive);
        var page = paging.Of(found);
        return TypedResults.Ok(
            new SubscriptionAnswerList(
                [.. page.Select(SubscriptionAnswer.Of)],
                found.Length,
                paging.Next(paging.From + page.Length < found.Length)
            )
        );
    }

    private static Ok<SubscriptionAnswer> One([Description("The subscription's number.")] long number, Archive archive) =>
        TypedResults.Ok(Found(archive, number));

    private static async Task<Created<NewSubscriptionAnswer>> AddAsync(
        NewSubscriber asked,
        ApiChange change,
        Archive archive,
        WorkspaceOptions options,
        CancellationToken cancellation
    )
    {
        var wanted = new WantedSubscription(asked.Target, asked.Words ?? string.Empty, asked.Story ?? 0);
        var made = await AddSubscription.RunAsync(archive, wanted, change.By, options.Fetching, cancellation);
        return TypedResults.Created(
            FormattableString.Invariant($"{ApiEndpoints.Root}/subscriptions/{made.Listed.Number}"),
            new NewSubscriptionAnswer(SubscriptionAnswer.Of(made.Listed), made.Secret.Length > 0 ? made.Secret : null)
        );
    }

    private static async Task<Ok<SubscriptionAnswer>> UpdateAsync(
        [Description("The subscription's number.")] long number,
        SubscriptionUpdate asked,
        ApiChange change,
        Archive archive,
        CancellationToken cancellation
    )
    {
        // It must be somebody who may change.
        _ = change;
        if (asked.State is not (SubscriptionAnswer.Active or SubscriptionAnswer.Paused))
        {
            throw ProblemKind.Invalid.Exception(
                $"«state» is «{SubscriptionAnswer.Active}» or «{SubscriptionAnswer.Paused}».",
                "state"
            );
        }

        _ = Found(archive, number);
        await PauseSubscription.RunAsync(archive, number, asked.State == SubscriptionAnswer.Paused, cancellation);
        return TypedResults.Ok(Found(archive, number));
    }

    private static async Task<NoContent> RemoveAsync(
        [Description("The subscription's number.")] long number,
        ApiChange change,
        Archive archive,
        CancellationToken cancellation
    )
    {
        // It must be somebody who may change.
        _ = change;
        _ = Found(archive, number);
        await RemoveSubscription.RunAsync(archive, number, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<SubscriptionTestAnswer>> TestAsync(
        [Description("The subscription's number.")] long number,
        ApiChange change,
        Archive archive,
        WorkspaceOptions options,
        CancellationToken cancellation
    )
    {
        // It must be somebody who may change.
        _ = change;
        _ = Found(archive, number);
        var sending = options.Notify with { Fetching = options.Fetching };
        ImmutableArray<Diagnostic> problems = await TestSubscription.RunAsync(archive, number, sending, cancellation)
            is { } problem
            ? [problem]
            : [];
        return TypedResults.Ok(new SubscriptionTestAnswer(problems.IsEmpty, [.. problems.Select(DiagnosticAnswer.Of)]));
    }

    private static SubscriptionAnswer Found(Archive archive, long number) =>
        FindSubscriptions.Run(archive).FirstOrDefault(subscription => subscription.Number == number) is { } found
            ? SubscriptionAnswer.Of(found)
            : throw ProblemKind.NotFound.Exception(
                FormattableString.Invariant($"There is no subscription {number}. /api/v1/subscriptions lists those there are.")
            );
}
