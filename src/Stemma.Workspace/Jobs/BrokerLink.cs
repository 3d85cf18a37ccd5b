using System.Collections.Immutable;
using RabbitMQ.Client;

namespace Stemma.Workspace.Jobs;

/// <summary>One connection to whichever node of a broker answers; a lost one is replaced when the next channel is asked for.</summary>
internal sealed class BrokerLink(ImmutableArray<BrokerAddress> addresses, QueueLayout layout, string name) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private IConnection? connection;
    private BrokerAddress address = addresses[0];
    private bool isClosed;

    /// <summary>A new channel of a broker that has the queues, and what is in them.</summary>
    /// <exception cref="QueueException">No node answers, or one refuses.</exception>
    public async Task<(IChannel Channel, ImmutableArray<QueueState> States)> OpenAsync(
        CreateChannelOptions options,
        CancellationToken cancellation
    )
    {
        await turn.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, typeof(RabbitQueue));
            if (connection is not { IsOpen: true })
            {
                await CloseAsync();
                (connection, address) = await ConnectAsync(cancellation);
            }

            return await OpenAsync(connection, options, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        isClosed = true;
        await CloseAsync();
        turn.Release();
    }

    private async Task<(IChannel Channel, ImmutableArray<QueueState> States)> OpenAsync(
        IConnection open,
        CreateChannelOptions options,
        CancellationToken cancellation
    )
    {
        IChannel? channel = null;
        try
        {
            channel = await open.CreateChannelAsync(options, cancellation);
            return (channel, await layout.DeclareAsync(channel, cancellation));
        }
        catch (Exception failure) when (BrokerProblems.MayPass(failure, cancellation))
        {
            if (channel is not null)
            {
                await channel.DisposeAsync();
            }

            throw BrokerProblems.Of(address, failure);
        }
    }

    private async Task<(IConnection Connection, BrokerAddress Address)> ConnectAsync(CancellationToken cancellation)
    {
        var problems = new List<QueueException>();
        foreach (var candidate in addresses)
        {
            try
            {
                return (await ConnectAsync(candidate, cancellation), candidate);
            }
            catch (QueueException problem) when (problem.MayPass)
            {
                problems.Add(problem);
            }
        }

        throw problems.Count == 1
            ? problems[0]
            : new QueueException(string.Join(Environment.NewLine, problems.Select(problem => problem.Message)), problems[0])
            {
                MayPass = true,
            };
    }

    private async Task<IConnection> ConnectAsync(BrokerAddress candidate, CancellationToken cancellation)
    {
        IConnection found;
        try
        {
            found = await candidate.Factory.CreateConnectionAsync(name, cancellation);
        }
        catch (Exception failure) when (BrokerProblems.MayPass(failure, cancellation))
        {
            throw BrokerProblems.Of(candidate, failure);
        }

        if (BrokerProblems.OfVersion(candidate, found.ServerProperties) is { } tooOld)
        {
            await found.DisposeAsync();
            throw tooOld;
        }

        return found;
    }

    private async Task CloseAsync()
    {
        if (connection is not null)
        {
            // Closes it where it is open; does not throw where it is not.
            await connection.DisposeAsync();
            connection = null;
        }
    }
}
