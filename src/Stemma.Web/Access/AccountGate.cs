using Microsoft.AspNetCore.Http;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Access;

/// <summary>Lets through whoever may send the request, and asks everybody else to log in.</summary>
/// <param name="next">The rest.</param>
/// <param name="archive">Where the accounts are.</param>
/// <param name="visitors">Tells who asks.</param>
internal sealed class AccountGate(RequestDelegate next, Archive archive, Visitors visitors)
{
    private const int LeastTokenLength = 40;

    public async Task InvokeAsync(HttpContext context)
    {
        var admission = Admissions.Of(context);
        if (HoldsToken(context.Request.Query))
        {
            throw new ArgumentException(
                "A token stood in the address, where logs keep it. Revoke it, and send another in the header Authorization."
            );
        }

        if (context.User.Identity is not { IsAuthenticated: true } && MayBeUnknown(context))
        {
            visitors.MakeLocal(context);
        }

        var visitor = visitors.Of(context);
        if (admission.Lets(visitor.Role))
        {
            await next(context);
        }
        else if (visitor.Role is null)
        {
            AskForLogin(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    /// <summary>The one user of a machine needs no log-in, as long as there are no accounts.</summary>
    private bool MayBeUnknown(HttpContext context) =>
        context.Request.Headers.Authorization.Count == 0 && ClientAddress.IsLoopback(context) && !FindAccounts.Any(archive);

    private static bool HoldsToken(IQueryCollection query) =>
        query
            .SelectMany(field => field.Value)
            .Any(value =>
                value is { Length: >= LeastTokenLength } && value.StartsWith(ApiToken.Prefix, StringComparison.Ordinal)
            );

    private static void AskForLogin(HttpContext context)
    {
        var request = context.Request;
        if (BasicTokens.AreTaken(context))
        {
            // A feed reader sends what it knows only when it is asked for it.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = BasicTokens.Challenge;
            return;
        }

        if (request.Headers.Authorization.Count > 0 || request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return;
        }

        var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/";
        context.Response.Redirect(back == "/" ? "/login" : $"/login?back={Uri.EscapeDataString(back)}");
    }
}
