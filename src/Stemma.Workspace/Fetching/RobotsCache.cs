using System.Collections.Concurrent;

namespace Stemma.Workspace.Fetching;

/// <summary>Asks each site's robots.txt, and remembers it for a time.</summary>
internal sealed class RobotsCache(FetchOptions options, TimeProvider clock, HttpExchange exchange)
{
    private const int MostSites = 10_000;

    private static readonly TimeSpan FailureLifetime = TimeSpan.FromMinutes(1);

    private static readonly BodyBounds Bounds = new(RobotsRules.MaximumBytes, Cuts: true, OnlyText: false);

    private readonly ConcurrentDictionary<string, Site> sites = new(StringComparer.Ordinal);

    /// <summary>Returns where the page may be fetched.</summary>
    /// <exception cref="FetchFailedException">It may not, or the site cannot be asked.</exception>
    public async Task RequireAsync(Uri page, CancellationToken cancellation)
    {
        if (!options.HonoursRobots)
        {
            return;
        }

        var origin = page.GetLeftPart(UriPartial.Authority);
        if (!sites.TryGetValue(origin, out var site) || site.Until <= clock.GetUtcNow())
        {
            site = await AskAsync(new Uri(origin + "/robots.txt"), cancellation);
            Remember(origin, site);
        }

        if (site.Failure.Length > 0)
        {
            throw FetchProblems.RobotsUnreachable(page.AbsoluteUri, site.Failure);
        }

        if (!site.Rules.Allow(page.PathAndQuery))
        {
            throw FetchProblems.ForbiddenByRobots(page.AbsoluteUri);
        }
    }

    private async Task<Site> AskAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var arrival = await Redirects.FollowAsync(
                address,
                options,
                at => exchange.GetAsync(at, PageValidators.None, Bounds, cancellation)
            );
            return SiteOf(arrival.Reply);
        }
        catch (FetchFailedException lost) when (lost.Problem.Code == "STM3004")
        {
            // A file that redirects without end is as good as none (RFC 9309, 2.3.1.2).
            return Known(RobotsRules.AllowAll);
        }
        catch (FetchFailedException broken) when (broken.Problem.Code == "STM3010")
        {
            return Unreachable("its answer is broken");
        }
    }

    private Site SiteOf(HttpReply reply) =>
        reply.IsPage ? Known(RobotsRules.Parse(reply.Bytes, UserAgent.Product))
        : (int)reply.Status is >= 400 and < 500 ? Known(RobotsRules.AllowAll)
        : Unreachable($"status {(int)reply.Status}");

    private Site Known(RobotsRules rules) => new(rules, string.Empty, clock.GetUtcNow() + options.RobotsLifetime);

    private Site Unreachable(string why) => new(RobotsRules.AllowAll, why, clock.GetUtcNow() + FailureLifetime);

    private void Remember(string origin, Site site)
    {
        if (sites.Count >= MostSites)
        {
            sites.Clear();
        }

        sites[origin] = site;
    }

    /// <summary>What is known of a site; where its file could not be read, why.</summary>
    private sealed record Site(RobotsRules Rules, string Failure, DateTimeOffset Until);
}
