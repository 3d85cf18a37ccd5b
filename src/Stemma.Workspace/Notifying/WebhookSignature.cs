using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Workspace.Notifying;

/// <summary>Signs webhooks after the specification of Standard Webhooks 1.0 (https://www.standardwebhooks.com), by HMAC-SHA256.</summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";

    /// <summary>The specification takes 24 to 64 bytes.</summary>
    private const int SecretBytes = 32;

    /// <summary>A new secret, <c>whsec_</c> and base64, from a cryptographic source.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What goes into the header <c>webhook-signature</c>.</summary>
    /// <param name="secret">As <see cref="NewSecret"/> makes it.</param>
    /// <param name="id">What goes into <c>webhook-id</c>.</param>
    /// <param name="at">Seconds since 1970, which go into <c>webhook-timestamp</c>.</param>
    /// <param name="body">The body, byte for byte.</param>
    public static string Of(string secret, string id, long at, ReadOnlySpan<byte> body)
    {
        var key = Convert.FromBase64String(secret[Prefix.Length..]);
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at}."));
        byte[] signed = [.. head, .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }
}
