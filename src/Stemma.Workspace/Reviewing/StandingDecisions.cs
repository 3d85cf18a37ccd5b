using System.Collections.Immutable;

namespace Stemma.Workspace.Reviewing;

/// <summary>Tells which of a story's decisions hold now.</summary>
internal static class StandingDecisions
{
    /// <summary>Those that are neither undone nor laid to rest, by number; one that was settled holds for what a person settled it on.</summary>
    /// <param name="log">Every decision, by number.</param>
    public static ImmutableArray<Decision> Of(ImmutableArray<Decision> log)
    {
        var (gone, settled) = Withdrawn(log);
        return
        [
            .. log.Where(decision => decision.Act is not (Act.Undo or Act.Settle) && !gone.Contains(decision.Number))
                .Select(decision =>
                    settled.TryGetValue(decision.Number, out var subject) ? decision with { Subject = subject } : decision
                ),
        ];
    }

    /// <summary>The numbers of all that are neither undone nor laid to rest, those that undo and settle among them.</summary>
    /// <param name="log">Every decision, by number.</param>
    public static ImmutableHashSet<long> InForce(ImmutableArray<Decision> log)
    {
        var (gone, _) = Withdrawn(log);
        return [.. log.Select(decision => decision.Number).Where(number => !gone.Contains(number))];
    }

    private static (HashSet<long> Gone, Dictionary<long, Subject> Settled) Withdrawn(ImmutableArray<Decision> log)
    {
        var gone = new HashSet<long>();
        var settled = new Dictionary<long, Subject>();
        // From the last to the first: what undoes may itself have been undone.
        foreach (var decision in log.Reverse().Where(decision => !gone.Contains(decision.Number)))
        {
            switch (decision.Act)
            {
                case Act.Undo undo:
                    gone.Add(undo.Number);
                    break;
                case Act.Settle { Holds: false } settle:
                    gone.Add(settle.Number);
                    break;
                case Act.Settle settle:
                    settled.TryAdd(settle.Number, decision.Subject);
                    break;
            }
        }

        return (gone, settled);
    }
}
