using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Workspace.Following;

/// <summary>Tells by its address whether two entries are of one page: without fragment, without what only tells where a reader came from.</summary>
internal static class PageKey
{
    private static readonly ImmutableArray<string> Tracking = ReadTracking();

    /// <summary>Sixteen hexadecimal digits; of an entry without an address, those of its feed and id.</summary>
    public static string Of(string address, long feed, string id) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Digest(Plain(uri)) : Digest($"{feed}\n{id}");

    /// <summary>The first 64 bits of a text’s SHA-256, hexadecimal.</summary>
    public static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    /// <summary>The address without scheme, since a site that has both shows one page; and with the rest of the query in its order.</summary>
    private static string Plain(Uri uri)
    {
        var kept = uri.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !IsTracking(part.Split('=', 2)[0]));
        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        var port = uri.IsDefaultPort ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        return $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}?{string.Join('&', kept)}";
    }

    private static bool IsTracking(string name) =>
        Tracking.Any(pattern =>
            pattern.EndsWith('*')
                ? name.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
                : name.Equals(pattern, StringComparison.OrdinalIgnoreCase)
        );

    private static ImmutableArray<string> ReadTracking()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Stemma.Workspace.Following.tracking-parameters.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#'),
        ];
    }
}
