using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Access;
using Stemma.Web.Forms;
using Stemma.Workspace;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Pages;

/// <summary>The way in and out.</summary>
internal static class LoginEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/login", (string? back) => Show(LocalPath(back)));
        routes.MapPost("/login", LoginAsync);
        routes.MapPost("/logout", LogoutAsync);
    }

    private static RazorComponentResult<LoginPage> Show(string back, string refusal = "", int status = StatusCodes.Status200OK) =>
        new(new { Back = back, Refusal = refusal }) { StatusCode = status };

    private static async Task<IResult> LoginAsync(IFormCollection form, HttpContext context, Archive archive, FailedLogins failed)
    {
        var (name, address) = (ActForm.Text(form, "name"), ClientAddress.Of(context));
        var back = LocalPath(form["back"]);
        if (failed.Begin(name, address) is { Ticks: > 0 } wait)
        {
            RateLimits.TellWait(context, wait);
            var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Show(back, $"Too many attempts. Wait {seconds} seconds, and try again.", StatusCodes.Status429TooManyRequests);
        }

        if (CheckPassword.Run(archive, name, form["password"].ToString()) is not { } account)
        {
            return Show(back, "The name or the password is wrong.", StatusCodes.Status422UnprocessableEntity);
        }

        failed.Forget(name, address);
        await Sessions.BeginAsync(context, account);
        return Results.LocalRedirect(back);
    }

    private static async Task<IResult> LogoutAsync(IFormCollection form, HttpContext context)
    {
        _ = form; // Read, so that a form of another site is refused.
        await Sessions.EndAsync(context);
        return Results.LocalRedirect("/login");
    }

    /// <summary>The path where it is one of this server, or else the front page: a link must not lead through the log-in to another site.</summary>
    private static string LocalPath(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl) ? back : "/";
}
