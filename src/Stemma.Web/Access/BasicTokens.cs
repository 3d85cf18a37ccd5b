using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Stemma.Workspace;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Access;

/// <summary>Knows a feed reader by HTTP Basic: the name of an account, and one of its tokens as the password. Only where the address takes it, and the way there is safe.</summary>
internal sealed class BasicTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    Archive archive
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "basic";

    /// <summary>What an address that takes it asks for.</summary>
    public const string Challenge = "Basic realm=\"Stemma\", charset=\"UTF-8\"";

    private const string Start = "Basic ";
    private const int LongestHeader = 1024;

    /// <summary>True where the address may be asked for so: one that is marked, over HTTPS or within this machine, for Basic sends the token as it is.</summary>
    public static bool AreTaken(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TakesBasicAttribute>() is not null
        && (context.Request.IsHttps || ClientAddress.IsLoopback(context));

    /// <summary>True where the request says so who asks.</summary>
    public static bool AreIn(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().StartsWith(Start, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Read(Request.Headers.Authorization.ToString()) is not var (name, token))
        {
            return AuthenticateResult.Fail("The header is broken.");
        }

        var account = await CheckToken.RunAsync(archive, token, Context.RequestAborted);
        return account is not null && account.Name == name
            ? AuthenticateResult.Success(new AuthenticationTicket(Sessions.PrincipalOf(account, Scheme), Scheme))
            : AuthenticateResult.Fail("There is no such token of this account, or it was revoked.");
    }

    /// <summary>The name and the password; null where there are none.</summary>
    private static (string Name, string Password)? Read(string header)
    {
        var coded = header.Length is > 6 and <= LongestHeader ? header[Start.Length..].Trim() : string.Empty;
        if (!Base64.IsValid(coded))
        {
            return null;
        }

        var words = Encoding.UTF8.GetString(Convert.FromBase64String(coded));
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (words[..colon], words[(colon + 1)..].Trim());
    }
}
