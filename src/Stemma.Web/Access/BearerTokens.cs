using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Stemma.Workspace;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Access;

/// <summary>Knows a program by its token: <c>Authorization: Bearer stm_…</c>.</summary>
internal sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    Archive archive
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "token";

    private const string Start = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var account = await CheckToken.RunAsync(archive, header[Start.Length..].Trim(), Context.RequestAborted);
        return account is null
            ? AuthenticateResult.Fail("There is no such token, or it was revoked.")
            : AuthenticateResult.Success(new AuthenticationTicket(Sessions.PrincipalOf(account, Scheme), Scheme));
    }
}
