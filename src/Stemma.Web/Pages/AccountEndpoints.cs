using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Access;
using Stemma.Web.Forms;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Pages;

/// <summary>What people do with their own account.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account", Show);
        routes.MapPost("/account/password", SetPasswordAsync);
        routes.MapPost("/account/sessions", EndSessionsAsync);
        routes.MapPost("/account/tokens", AddTokenAsync);
        routes.MapPost("/account/tokens/{number:long}/revoke", RevokeTokenAsync);
    }

    private static IResult Show(HttpContext context, Visitors visitors, Archive archive) =>
        visitors.Of(context) is { HasAccount: true, Name: var name } && FindAccounts.One(archive, name) is { } account
            ? new RazorComponentResult<AccountPage>(
                new
                {
                    Account = account,
                    Tokens = FindTokens.Run(archive, name),
                    Notice = context.Request.Query.ContainsKey("done") ? "It is done." : string.Empty,
                }
            )
            : Results.LocalRedirect("/accounts");

    private static async Task<IResult> SetPasswordAsync(
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive,
        FailedLogins failed
    )
    {
        var (name, address) = (visitors.Of(context).Name, ClientAddress.Of(context));
        if (failed.Begin(name, address) is { Ticks: > 0 } wait)
        {
            RateLimits.TellWait(context, wait);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (CheckPassword.Run(archive, name, form["current"].ToString()) is null)
        {
            throw new AccountRefusedException("The present password is wrong. Go back and type it again.");
        }

        failed.Forget(name, address);
        var account = await SetPassword.RunAsync(archive, name, form["wanted"].ToString(), name, context.RequestAborted);
        await Sessions.BeginAsync(context, account);
        return Results.LocalRedirect("/account?done");
    }

    private static async Task<IResult> EndSessionsAsync(
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        _ = form; // Read, so that a form of another site is refused.
        var name = visitors.Of(context).Name;
        await EndSessions.RunAsync(archive, name, name, context.RequestAborted);
        await Sessions.EndAsync(context);
        return Results.LocalRedirect("/login");
    }

    /// <summary>Shown in the answer itself: an address that showed it again would keep it.</summary>
    private static async Task<IResult> AddTokenAsync(
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        var name = visitors.Of(context).Name;
        var token = await AddToken.RunAsync(archive, name, ActForm.Text(form, "label"), name, context.RequestAborted);
        return new RazorComponentResult<NewTokenPage>(new { Token = token });
    }

    private static async Task<IResult> RevokeTokenAsync(
        long number,
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        _ = form; // Read, so that a form of another site is refused.
        var name = visitors.Of(context).Name;
        await RevokeToken.RunAsync(archive, name, number, name, context.RequestAborted);
        return Results.LocalRedirect("/account?done");
    }
}
