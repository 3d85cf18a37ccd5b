using System.Collections.Immutable;
using System.Globalization;
using RabbitMQ.Client;

namespace Stemma.Workspace.Jobs;

/// <summary>Where one node of a broker is, and as whom it is used.</summary>
internal sealed class BrokerAddress
{
    private const string HowToWrite =
        "Write it as amqp://user:password@host:5672/vhost, several with commas between them; in the password, %40 stands for @, %2F for /, %3A for :, %2C for a comma, %23 for #, %3F for ?, %25 for %.";

    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private BrokerAddress(ConnectionFactory factory) => Factory = factory;

    /// <summary>Connects there.</summary>
    public ConnectionFactory Factory { get; }

    /// <summary>The address without user and password.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Factory.Ssl.Enabled ? "amqps" : "amqp")}://{(Factory.HostName.Contains(':', StringComparison.Ordinal) ? $"[{Factory.HostName}]" : Factory.HostName)}:{Factory.Port}/{Uri.EscapeDataString(Factory.VirtualHost)}"
        );

    /// <summary>Reads one or several addresses. Nothing here repeats what it was given: a password may stand anywhere in an address that was written wrongly.</summary>
    /// <exception cref="QueueException">One of them cannot be read.</exception>
    public static ImmutableArray<BrokerAddress> Read(string addresses)
    {
        try
        {
            ImmutableArray<BrokerAddress> read =
            [
                .. addresses.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadOne),
            ];
            return read.Length > 0 ? read : throw new FormatException();
        }
        // Their messages quote what they could not read.
        catch (FormatException)
        {
            throw new QueueException($"The broker's address cannot be read. {HowToWrite}");
        }
    }

    private static BrokerAddress ReadOne(string written)
    {
        var address = new Uri(written, UriKind.Absolute);
        var person = address.UserInfo.Split(':');
        var path = address.AbsolutePath.TrimStart('/');
        // An @ behind the host's name is of a password with / ? or # in it, of which a part has become the host's name.
        if (
            address.Scheme is not ("amqp" or "amqps")
            || address.IdnHost.Length == 0
            || person.Length > 2
            || path.Contains('/', StringComparison.Ordinal)
            || (path + address.Query + address.Fragment).Contains('@', StringComparison.Ordinal)
        )
        {
            throw new FormatException();
        }

        var isEncrypted = address.Scheme == "amqps";
        var host = address.IdnHost.Trim('[', ']');
        var factory = new ConnectionFactory
        {
            HostName = host,
            Port =
                address.Port > 0 ? address.Port
                : isEncrypted ? AmqpTcpEndpoint.DefaultAmqpSslPort
                : Protocols.DefaultProtocol.DefaultPort,
            VirtualHost = path.Length > 0 ? Uri.UnescapeDataString(path) : ConnectionFactory.DefaultVHost,
            Ssl = new SslOption(host, enabled: isEncrypted),
            RequestedConnectionTimeout = LongestConnecting,
            HandshakeContinuationTimeout = LongestConnecting,
            RequestedHeartbeat = Heartbeat,
            // The library would bring connections back under jobs that a worker still holds; here a lost one stays lost, with all that was taken over it.
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
        };
        if (person[0].Length > 0)
        {
            factory.UserName = Uri.UnescapeDataString(person[0]);
            factory.Password = person.Length > 1 ? Uri.UnescapeDataString(person[1]) : string.Empty;
        }

        return new BrokerAddress(factory);
    }
}
