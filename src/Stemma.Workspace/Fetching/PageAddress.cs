using System.Net;

namespace Stemma.Workspace.Fetching;

/// <summary>Reads an address and refuses those that no page can have. What is checked here is what is connected to: nobody parses it again.</summary>
internal static class PageAddress
{
    private const int Longest = 4096;

    /// <summary>The address to ask, without its fragment.</summary>
    /// <exception cref="FetchFailedException">It is no address of a page.</exception>
    public static Uri Parse(string address, FetchOptions options)
    {
        if (address.Length > Longest)
        {
            throw FetchProblems.NoPage(address, $"has more than {Longest} characters");
        }

        return Uri.TryCreate(address.Trim(' '), UriKind.Absolute, out var uri)
            ? Check(uri, options)
            : throw FetchProblems.NoPage(address, "cannot be read");
    }

    /// <summary>The same for an address that is parsed already, as that of a redirect.</summary>
    public static Uri Check(Uri uri, FetchOptions options)
    {
        var address = uri.OriginalString;
        if (uri.Scheme is not ("http" or "https"))
        {
            throw FetchProblems.NoPage(
                address,
                $"begins with «{FetchProblems.Shown(uri.Scheme)}:», not with «http:» or «https:»"
            );
        }

        if (uri.UserInfo.Length > 0)
        {
            throw FetchProblems.NoPage(address, "holds a user's name or password, which are not sent");
        }

        if (!options.Ports.Contains(uri.Port))
        {
            throw FetchProblems.PortNotAllowed(address, uri.Port);
        }

        return new UriBuilder(uri) { Host = HostOf(uri, options), Fragment = string.Empty }.Uri;
    }

    /// <summary>True where the address may be connected to.</summary>
    public static bool IsAllowed(IPAddress address, FetchOptions options)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return SpecialNetworks.IsPublic(plain) || options.AllowedNetworks.Any(network => network.Contains(plain));
    }

    private static string HostOf(Uri uri, FetchOptions options)
    {
        var host = uri.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(host, out var literal) && uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            return IsAllowed(literal, options) ? uri.Host : throw FetchProblems.NotPublic(uri.OriginalString, host, literal);
        }

        // What ends in a number is an IPv4 address to some programs and a name to others (WHATWG URL, «ends in a number»).
        return host.Length is > 0 and <= 253 && host.All(IsNameCharacter) && !IsNumber(host[(host.LastIndexOf('.') + 1)..])
            ? host
            : throw FetchProblems.NoPage(uri.OriginalString, $"names a host that cannot be: «{FetchProblems.Shown(host)}»");
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_';

    private static bool IsNumber(string label) =>
        label.All(char.IsAsciiDigit)
        || (label.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && label.Skip(2).All(char.IsAsciiHexDigit));
}
