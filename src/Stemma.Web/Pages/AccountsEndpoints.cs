using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Forms;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Pages;

/// <summary>What editors do with everybody's accounts.</summary>
internal static class AccountsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/accounts",
            (Archive archive) => new RazorComponentResult<AccountsPage>(new { Accounts = FindAccounts.Run(archive) })
        );
        routes.MapPost("/accounts", AddAsync);
        routes.MapPost("/accounts/role", SetRoleAsync);
        routes.MapPost("/accounts/password", SetPasswordAsync);
        routes.MapPost("/accounts/state", SetStateAsync);
    }

    private static async Task<IResult> AddAsync(IFormCollection form, HttpContext context, Visitors visitors, Archive archive)
    {
        await AddAccount.RunAsync(
            archive,
            new WantedAccount(ActForm.Text(form, "name"), RoleOf(form)),
            form["password"].ToString(),
            visitors.Of(context).Name,
            context.RequestAborted
        );
        return Results.LocalRedirect("/accounts");
    }

    private static async Task<IResult> SetRoleAsync(IFormCollection form, HttpContext context, Visitors visitors, Archive archive)
    {
        await SetRole.RunAsync(
            archive,
            ActForm.Text(form, "name"),
            RoleOf(form),
            visitors.Of(context).Name,
            context.RequestAborted
        );
        return Results.LocalRedirect("/accounts");
    }

    private static async Task<IResult> SetPasswordAsync(
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        await SetPassword.RunAsync(
            archive,
            ActForm.Text(form, "name"),
            form["password"].ToString(),
            visitors.Of(context).Name,
            context.RequestAborted
        );
        return Results.LocalRedirect("/accounts");
    }

    private static async Task<IResult> SetStateAsync(
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        await DisableAccount.RunAsync(
            archive,
            ActForm.Text(form, "name"),
            ActForm.Text(form, "disabled") == "true",
            visitors.Of(context).Name,
            context.RequestAborted
        );
        return Results.LocalRedirect("/accounts");
    }

    private static AccountRole RoleOf(IFormCollection form) =>
        Enum.TryParse<AccountRole>(ActForm.Text(form, "role"), out var role) && Enum.IsDefined(role)
            ? role
            : throw new AccountRefusedException("Choose what they may do: Reader, Reviewer or Editor.");
}
