using System.Runtime.InteropServices;

namespace Stemma.Workspace.Fetching;

/// <summary>Fetches pages of the public web by their addresses, safely for the machine it runs on and politely for the sites.</summary>
/// <remarks>Make one and keep it: it remembers robots.txt and when each host was asked last. It can be used from many threads at once.</remarks>
public sealed class PageFetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly HttpExchange exchange;
    private readonly RobotsCache robots;
    private readonly HostTurns turns;

    /// <summary>A fetcher that keeps to the options.</summary>
    public PageFetcher(FetchOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        this.options = options;
        this.clock = clock;
        exchange = new HttpExchange(options, clock);
        robots = new RobotsCache(options, clock, exchange);
        turns = new HostTurns(options.HostDelay, clock);
    }

    /// <summary>Fetches a page.</summary>
    /// <param name="address">Its address, as anybody may have written it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The page, or what is wrong and what to do; nothing that a server or an address does is thrown.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public Task<FetchOutcome> FetchAsync(string address, CancellationToken cancellation = default) =>
        FetchAsync(address, PageValidators.None, FetchKind.Page, cancellation);

    /// <summary>Fetches a page or feed unless it is still the one that was fetched before.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="known">What came with the earlier copy.</param>
    /// <param name="kind">What is expected there.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>As the other overload; <see cref="FetchOutcome.Unchanged"/> where the server says so.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<FetchOutcome> FetchAsync(
        string address,
        PageValidators known,
        FetchKind kind = FetchKind.Page,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(known);
        try
        {
            var start = PageAddress.Parse(address, options);
            using var limit = new FetchLimit(options.TimeLimit, clock, cancellation);
            var arrival = await Redirects.FollowAsync(start, options, at => VisitAsync(start, at, known, kind, limit));
            return OutcomeOf(arrival, known);
        }
        catch (FetchFailedException failure)
        {
            return new FetchOutcome.Failed(failure.Problem, failure.Status, failure.RetryAfter);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => exchange.Dispose();

    /// <summary>One address, in its turn; waiting for the first turn takes nothing from the time of the fetch.</summary>
    private async Task<HttpReply> VisitAsync(Uri start, Uri at, PageValidators known, FetchKind kind, FetchLimit limit)
    {
        var bounds = new BodyBounds(options.MaximumBytes, Cuts: false, OnlyText: kind == FetchKind.Page);
        try
        {
            return await turns.VisitAsync(
                at.IdnHost,
                async () =>
                {
                    limit.Begin();
                    await robots.RequireAsync(at, limit.Token);
                    return await exchange.GetAsync(at, known, bounds, limit.Token);
                },
                limit.Token
            );
        }
        catch (OperationCanceledException) when (limit.IsReached)
        {
            throw FetchProblems.TooSlow(start.AbsoluteUri, options.TimeLimit);
        }
    }

    private FetchOutcome OutcomeOf(Arrival arrival, PageValidators known)
    {
        var reply = arrival.Reply;
        var address = arrival.Address.AbsoluteUri;
        if ((int)reply.Status == 304 && known != PageValidators.None)
        {
            return new FetchOutcome.Unchanged(address, clock.GetUtcNow());
        }

        if (!reply.IsPage)
        {
            throw FetchProblems.Status(address, reply.Status, reply.RetryAfter);
        }

        return new FetchOutcome.Fetched(
            new FetchedPage
            {
                Bytes = ImmutableCollectionsMarshal.AsImmutableArray(reply.Bytes),
                Address = address,
                PassedThrough = arrival.PassedThrough,
                Status = (int)reply.Status,
                ContentType = reply.ContentType,
                Validators = reply.Validators,
                CapturedAt = clock.GetUtcNow(),
            }
        );
    }
}
