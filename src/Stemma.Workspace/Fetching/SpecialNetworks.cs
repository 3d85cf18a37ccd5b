using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Stemma.Workspace.Fetching;

/// <summary>Tells addresses of the public internet from all others, by IANA's registries of special-purpose addresses.</summary>
internal static class SpecialNetworks
{
    private static readonly ImmutableArray<IPNetwork> Version4 = Networks(
        "0.0.0.0/8", // this network
        "10.0.0.0/8", // private
        "100.64.0.0/10", // shared by a provider's customers
        "127.0.0.0/8", // loopback
        "168.63.129.16/32", // what a cloud tells its machines of themselves
        "169.254.0.0/16", // link-local; the same
        "172.16.0.0/12", // private
        "192.0.0.0/24", // protocol assignments
        "192.0.2.0/24", // documentation
        "192.31.196.0/24", // AS112
        "192.52.193.0/24", // multicast tunnels
        "192.88.99.0/24", // relays of 6to4
        "192.168.0.0/16", // private
        "192.175.48.0/24", // AS112
        "198.18.0.0/15", // benchmarks
        "198.51.100.0/24", // documentation
        "203.0.113.0/24", // documentation
        "224.0.0.0/4", // multicast
        "240.0.0.0/4" // reserved; broadcast
    );

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Inside global unicast, and yet no page's place.</summary>
    private static readonly ImmutableArray<IPNetwork> Version6 = Networks(
        "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
        "2001:db8::/32", // documentation
        "2002::/16", // 6to4
        "2620:4f:8000::/48", // AS112
        "3fff::/20" // documentation
    );

    /// <summary>True where packets to the address go to the public internet, whatever form of IPv6 an IPv4 address is written in.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Version4.Any(network => network.Contains(address));
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.ScopeId != 0)
        {
            return false;
        }

        return Translated.Contains(address)
            ? IsPublic(LastFourBytes(address))
            : GlobalUnicast.Contains(address) && !Version6.Any(network => network.Contains(address)) && !IsTunnelled(address);
    }

    /// <summary>An ISATAP address holds the IPv4 address that it is tunnelled to (RFC 5214).</summary>
    private static bool IsTunnelled(IPAddress address) =>
        address.GetAddressBytes() is [_, _, _, _, _, _, _, _, 0 or 2, 0, 0x5E, 0xFE, ..];

    private static IPAddress LastFourBytes(IPAddress address) => new(address.GetAddressBytes().AsSpan(12));

    private static ImmutableArray<IPNetwork> Networks(params string[] networks) =>
        [.. networks.Select(text => IPNetwork.Parse(text))];
}
