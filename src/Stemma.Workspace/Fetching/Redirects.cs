using System.Collections.Immutable;

namespace Stemma.Workspace.Fetching;

/// <summary>Follows redirects, each checked as the first address was.</summary>
internal static class Redirects
{
    /// <param name="start">A checked address.</param>
    /// <param name="options">How many, and what they may lead to.</param>
    /// <param name="get">Asks one address.</param>
    /// <exception cref="FetchFailedException">They lead nowhere, or where nothing may be fetched.</exception>
    public static async Task<Arrival> FollowAsync(Uri start, FetchOptions options, Func<Uri, Task<HttpReply>> get)
    {
        var passed = new List<Uri>();
        for (var at = start; ; )
        {
            var reply = await get(at);
            if (!reply.IsRedirect)
            {
                return new Arrival(at, [.. passed.Select(address => address.AbsoluteUri)], reply);
            }

            passed.Add(at);
            at = Next(at, reply.Location, options);
            if (passed.Contains(at))
            {
                throw FetchProblems.Redirect(start.AbsoluteUri, "redirects in a circle");
            }

            if (passed.Count > options.MaximumRedirects)
            {
                throw FetchProblems.Redirect(start.AbsoluteUri, $"redirects more than {options.MaximumRedirects} times");
            }
        }
    }

    private static Uri Next(Uri from, string location, FetchOptions options)
    {
        if (!Uri.TryCreate(from, location, out var target))
        {
            throw FetchProblems.Redirect(from.AbsoluteUri, "redirects to what is no address");
        }

        var next = PageAddress.Check(target, options);
        return from.Scheme == "https" && next.Scheme == "http"
            ? throw FetchProblems.Redirect(
                from.AbsoluteUri,
                "redirects from https to http, where anybody on the way could change it"
            )
            : next;
    }
}

/// <summary>Where redirects ended.</summary>
/// <param name="Address">The last address.</param>
/// <param name="PassedThrough">Those before it, in order.</param>
/// <param name="Reply">What the last one answered.</param>
internal sealed record Arrival(Uri Address, ImmutableArray<string> PassedThrough, HttpReply Reply);
