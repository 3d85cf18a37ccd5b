using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Workspace;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Access;

/// <summary>What a log-in begins: a signed cookie that holds until eight hours pass without a request, or the account changes.</summary>
internal static class Sessions
{
    private const string Either = "session-or-token";
    private const string Stamp = "stamp";

    private static readonly TimeSpan Length = TimeSpan.FromHours(8);

    public static void Add(IServiceCollection services) =>
        services
            .AddAuthentication(Either)
            .AddPolicyScheme(
                Either,
                null,
                // A program that sends a token is never taken for a browser that happens to have a session.
                either =>
                    either.ForwardDefaultSelector = context =>
                        context.Request.Headers.Authorization.Count == 0 ? CookieAuthenticationDefaults.AuthenticationScheme
                        : BasicTokens.AreIn(context) && BasicTokens.AreTaken(context) ? BasicTokens.Scheme
                        : BearerTokens.Scheme
            )
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Scheme, null)
            .AddScheme<AuthenticationSchemeOptions, BasicTokens>(BasicTokens.Scheme, null)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "stemma-session";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = Length;
                cookie.SlidingExpiration = true;
                cookie.Events.OnValidatePrincipal = CheckAsync;
            });

    public static Task BeginAsync(HttpContext context, Account account) =>
        context.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            PrincipalOf(account, CookieAuthenticationDefaults.AuthenticationScheme)
        );

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    public static ClaimsPrincipal PrincipalOf(Account account, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, account.Name),
                    new Claim(ClaimTypes.Name, account.Name),
                    new Claim(ClaimTypes.Role, account.Role.ToString()),
                    new Claim(Stamp, account.Stamp),
                ],
                scheme
            )
        );

    /// <summary>What the account may do stands in the cookie; it holds only as long as the account is as it was then.</summary>
    private static async Task CheckAsync(CookieValidatePrincipalContext session)
    {
        var archive = session.HttpContext.RequestServices.GetRequiredService<Archive>();
        var account = session.Principal?.Identity?.Name is { } name ? FindAccounts.One(archive, name) : null;
        if (account is not { IsDisabled: false } || session.Principal!.FindFirstValue(Stamp) != account.Stamp)
        {
            session.RejectPrincipal();
            await EndAsync(session.HttpContext);
        }
    }
}
