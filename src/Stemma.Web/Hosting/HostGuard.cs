using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Http;
using Stemma.Workspace;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Hosting;

/// <summary>
/// Keeps pages of other sites, opened in the browser of somebody who runs this server, from reading or writing here: a request must ask for a name that this server goes by
/// (else a foreign name that was made to lead here would do), and what changes something must come from a page of this server or from no page.
/// </summary>
/// <param name="next">The rest.</param>
/// <param name="options">For the addresses that are listened on.</param>
/// <param name="archive">Where the accounts are.</param>
internal sealed class HostGuard(RequestDelegate next, WorkspaceOptions options, Archive archive)
{
    private readonly FrozenSet<string> names = options
        .Urls.Select(url => new Uri(url).Host.Trim('[', ']'))
        .Append("localhost")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var host = request.Host.Host.Trim('[', ']');
        // Where people log in, a foreign name is that of a proxy, or leads to a server that does not know who asks.
        if (!IsOurs(host) && !FindAccounts.Any(archive))
        {
            throw new BadHttpRequestException(
                $"This server does not go by the name «{host}». Ask for localhost, or the address that it listens on.",
                StatusCodes.Status421MisdirectedRequest
            );
        }

        var isApi = request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        if (IsForeign(request, isApi) && (isApi ? !IsOpenedByHand(request) : IsChange(request)))
        {
            throw new BadHttpRequestException(
                "A page of another site sent this. Only pages of this server, and programs, may.",
                isApi ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest
            );
        }

        return next(context);
    }

    /// <summary>A number cannot be made to lead elsewhere, as a name can: loopback, and what is listened on, or any where all are listened on.</summary>
    private bool IsOurs(string host) =>
        names.Contains(host)
        || (
            IPAddress.TryParse(host, out var address)
            && (IPAddress.IsLoopback(address) || names.Contains("0.0.0.0") || names.Contains("::"))
        );

    /// <summary>As the browser says; a program says nothing. Another port of this machine is another site here.</summary>
    private static bool IsForeign(HttpRequest request, bool isApi)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        // Our own pages send no referrer, and so some browsers name no origin for their forms: these are kept by a token.
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && (isApi || origin != "null")
            && !string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A link that somebody followed: the page that it stood on sees nothing of the answer.</summary>
    private static bool IsOpenedByHand(HttpRequest request) =>
        !IsChange(request) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";

    private static bool IsChange(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
}
