using System.Net;

namespace Stemma.Web.Hosting;

/// <summary>Decides where a workspace may listen: beyond its own machine only where people must log in.</summary>
internal static class ListenAddresses
{
    /// <param name="urls">Where.</param>
    /// <param name="hasEditor">Whether the archive has an account that can be used and can make others.</param>
    /// <exception cref="ServeRefusedException">An address is none, or others could reach it.</exception>
    public static void Check(IEnumerable<string> urls, bool hasEditor)
    {
        foreach (var url in urls)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                throw new ServeRefusedException($"«{url}» is no address to listen on. Give one such as http://127.0.0.1:5310.");
            }

            if (!hasEditor && !IsLoopback(address.Host))
            {
                throw new ServeRefusedException(
                    $"«{url}» can be reached from other machines, and this archive has no editor's account: anybody could read and decide. "
                        + "Listen on 127.0.0.1, or make an account first with «stemma account add NAME --role editor»."
                );
            }
        }
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

/// <summary>The server may not listen so; the message says why and what to do.</summary>
/// <param name="message">Why, and what to do.</param>
public sealed class ServeRefusedException(string message) : Exception(message);
