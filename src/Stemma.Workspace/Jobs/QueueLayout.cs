using System.Collections.Immutable;
using RabbitMQ.Client;

namespace Stemma.Workspace.Jobs;

/// <summary>The queues of a desk and their arguments: the one place that says them, because a broker refuses a queue whose arguments differ from those it was made with.</summary>
internal sealed class QueueLayout
{
    private const int LongestPrefix = 100;

    // Brokers from 4.0 on drop a message after 20 tries unless told otherwise.
    private const int NoLimit = 1_000_000;

    // Copies of each queue: one machine may be lost. On a single machine there is one copy.
    private const int Copies = 3;

    private static readonly ImmutableArray<JobKind> Kinds = [.. Enum.GetValues<JobKind>()];

    private readonly QueueOptions options;

    /// <exception cref="QueueException">The prefix cannot be part of a queue's name.</exception>
    public QueueLayout(QueueOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostTries, 1);
        if (
            options.Prefix.Length is 0 or > LongestPrefix
            || !options.Prefix.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '-')
            || options.Prefix.StartsWith("amq.", StringComparison.Ordinal)
        )
        {
            throw new QueueException(
                "The queues' prefix may hold letters, digits, '.', '_' and '-', at most 100, and must not begin with 'amq.'."
            );
        }

        this.options = options;
        Parked = options.Prefix + ".parked";
    }

    /// <summary>The queue of the jobs that were tried too often.</summary>
    public string Parked { get; }

    /// <summary>How often a job is handed out before it is parked.</summary>
    public int MostTries => options.MostTries;

    /// <summary>The queue of a kind of jobs.</summary>
    public string Of(JobKind kind) =>
        kind switch
        {
            JobKind.Read => options.Prefix + ".read",
            JobKind.Compare => options.Prefix + ".compare",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Makes the queues that are not there yet, and tells what is in each.</summary>
    public async Task<ImmutableArray<QueueState>> DeclareAsync(IChannel channel, CancellationToken cancellation)
    {
        // Where dead letters go has to be there first.
        var parked = await DeclareAsync(channel, Parked, ParkedArguments(), cancellation);
        var states = ImmutableArray.CreateBuilder<QueueState>();
        foreach (var kind in Kinds)
        {
            var queue = await DeclareAsync(channel, Of(kind), JobArguments(), cancellation);
            states.Add(new QueueState(queue.QueueName, kind, queue.MessageCount, queue.ConsumerCount));
        }

        states.Add(new QueueState(parked.QueueName, null, parked.MessageCount, parked.ConsumerCount));
        return states.ToImmutable();
    }

    private static Task<QueueDeclareOk> DeclareAsync(
        IChannel channel,
        string queue,
        Dictionary<string, object?> arguments,
        CancellationToken cancellation
    ) =>
        channel.QueueDeclareAsync(
            queue,
            durable: true,
            exclusive: false,
            autoDelete: false,
            arguments,
            cancellationToken: cancellation
        );

    private Dictionary<string, object?> JobArguments() =>
        new(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "quorum",
            ["x-quorum-initial-group-size"] = Copies,
            // The broker counts how often a message came back; the first delivery is not counted.
            ["x-delivery-limit"] = options.MostTries - 1,
            // The default exchange: a routing key is the name of a queue.
            ["x-dead-letter-exchange"] = string.Empty,
            ["x-dead-letter-routing-key"] = Parked,
            // A job leaves its queue when the parked one has confirmed it; the broker wants the other argument for that.
            ["x-dead-letter-strategy"] = "at-least-once",
            ["x-overflow"] = "reject-publish",
        };

    private static Dictionary<string, object?> ParkedArguments() =>
        new(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "quorum",
            ["x-quorum-initial-group-size"] = Copies,
            ["x-delivery-limit"] = NoLimit,
        };
}
