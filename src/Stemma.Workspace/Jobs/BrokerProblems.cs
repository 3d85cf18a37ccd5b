using System.Net.Sockets;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Stemma.Workspace.Jobs;

/// <summary>Says what to do when a broker does not carry jobs, and which failures pass by themselves.</summary>
internal static class BrokerProblems
{
    // The first with dead letters that are confirmed.
    private static readonly Version Oldest = new(3, 10);

    /// <summary>The broker is too old; null where it is not.</summary>
    /// <param name="address">Where.</param>
    /// <param name="properties">What the broker said of itself when it was connected to.</param>
    public static QueueException? OfVersion(BrokerAddress address, IDictionary<string, object?>? properties)
    {
        var told =
            properties?.TryGetValue("version", out var value) == true && value is byte[] bytes
                ? Encoding.UTF8.GetString(bytes)
                : string.Empty;
        // «4.1.0-rc.1» is 4.1.0 here; what tells no version is let be.
        return Version.TryParse(told.Split('-', '+')[0], out var version) && version < Oldest
            ? new QueueException(
                $"{address}: The broker is RabbitMQ {told}; a queue of jobs needs {Oldest} or later, whose quorum queues confirm what they park. Update the broker."
            )
            : null;
    }

    /// <summary>What keeps the queues from being used over a connection.</summary>
    /// <param name="address">Where; only the names of its user and virtual host are told.</param>
    /// <param name="failure">What the broker or the network said.</param>
    public static QueueException Of(BrokerAddress address, Exception failure)
    {
        var (user, host) = (address.Factory.UserName, address.Factory.VirtualHost);
        if (Within<AuthenticationFailureException>(failure) is not null)
        {
            return new QueueException(
                $"{address}: The broker does not let «{user}» in. Check name and password (rabbitmqctl authenticate_user {user}); «guest» is let in from the broker's own machine only.",
                failure
            );
        }

        var said = Within<OperationInterruptedException>(failure)?.ShutdownReason;
        var what = said?.ReplyCode switch
        {
            Constants.NotAllowed =>
                $"The broker has no virtual host «{host}», or «{user}» may not use it. Make it: rabbitmqctl add_vhost {host}; rabbitmqctl set_permissions -p {host} {user} '.*' '.*' '.*'",
            Constants.AccessRefused =>
                $"«{user}» may not do that in the virtual host «{host}». Allow it: rabbitmqctl set_permissions -p {host} {user} '.*' '.*' '.*'",
            Constants.PreconditionFailed =>
                $"A queue was made before with other arguments: by another version, or with another number of tries ({said.ReplyText}). Let the workers empty it, delete it (rabbitmqctl delete_queue -p {host} NAME) and start again, or use another prefix.",
            _ => null,
        };
        return what is not null
            ? new QueueException($"{address}: {what}", failure)
            : new QueueException(
                $"{address}: The broker is not reached: {Reason(failure)}. Check that it runs, and that name and port are right.",
                failure
            )
            {
                MayPass = true,
            };
    }

    /// <summary>Whether a failure is of a connection or a broker that went away, and not of what was asked.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="cancellation">What the caller may have cancelled; the library cancels by itself what takes too long.</param>
    public static bool MayPass(Exception? failure, CancellationToken cancellation) =>
        failure switch
        {
            QueueException known => known.MayPass,
            OperationCanceledException => !cancellation.IsCancellationRequested,
            RabbitMQClientException or IOException or SocketException or TimeoutException or ObjectDisposedException => true,
            _ => false,
        };

    private static string Reason(Exception failure)
    {
        Exception? cause = Within<SocketException>(failure);
        cause ??= Within<TimeoutException>(failure);
        cause ??= Within<OperationInterruptedException>(failure);
        return (cause ?? failure).Message.TrimEnd('.');
    }

    private static T? Within<T>(Exception? failure)
        where T : Exception =>
        failure switch
        {
            null => null,
            T found => found,
            AggregateException several => several.InnerExceptions.Select(Within<T>).FirstOrDefault(found => found is not null),
            _ => Within<T>(failure.InnerException),
        };
}
