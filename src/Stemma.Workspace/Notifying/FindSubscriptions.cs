using System.Collections.Immutable;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Notifying;

/// <summary>Lists who is told what moves, in the order in which they were added.</summary>
public static class FindSubscriptions
{
    /// <param name="archive">Where.</param>
    public static ImmutableArray<Subscription> Run(Archive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return [.. SubscriptionRows.All(connection).Select(row => row.ToSubscription())];
    }
}
