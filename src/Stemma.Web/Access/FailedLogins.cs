namespace Stemma.Web.Access;

/// <summary>Makes whoever tries passwords wait: after a few failures twice as long each time, whether there is such an account or not.</summary>
/// <param name="clock">Tells the time.</param>
internal sealed class FailedLogins(TimeProvider clock)
{
    private const int MostKept = 20_000;
    private const int LongestName = 64;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Failures> failures = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt, until <see cref="Forget"/> says that it succeeded.</summary>
    /// <returns>How long to wait before trying; zero: try now. An attempt that must wait is not counted.</returns>
    public TimeSpan Begin(string name, string address)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var wait = Counts(name, address)
                .Select(count => failures.TryGetValue(count.Key, out var before) ? before.Until - now : TimeSpan.Zero)
                .Max();
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            foreach (var (key, free) in Counts(name, address))
            {
                Add(key, free, now);
            }

            return TimeSpan.Zero;
        }
    }

    /// <summary>The attempt succeeded.</summary>
    public void Forget(string name, string address)
    {
        lock (gate)
        {
            // The counts of all names from the address, and of the name from all addresses, are given back this one attempt.
            foreach (var (key, _) in Counts(name, address).Skip(1))
            {
                if (failures.TryGetValue(key, out var before))
                {
                    failures[key] = before with { Number = Math.Max(0, before.Number - 1), Until = DateTimeOffset.MinValue };
                }
            }

            failures.Remove(Counts(name, address)[0].Key);
        }
    }

    /// <summary>With how many attempts are free. A name from everywhere has many, so that nobody locks another out with a few.</summary>
    private static (string Key, int Free)[] Counts(string name, string address)
    {
        var cut = (name.Length > LongestName ? name[..LongestName] : name).ToUpperInvariant();
        return [($"both {address} {cut}", 5), ($"address {address}", 20), ($"name {cut}", 50)];
    }

    private void Add(string key, int free, DateTimeOffset now)
    {
        if (failures.Count >= MostKept)
        {
            Prune(now);
        }

        var number = failures.TryGetValue(key, out var before) && now - before.Last < Memory ? before.Number + 1 : 1;
        var wait = number < free ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Pow(2, Math.Min(number - free, 10)));
        failures[key] = new Failures(number, now + (wait < LongestWait ? wait : LongestWait), now);
    }

    private void Prune(DateTimeOffset now)
    {
        foreach (var (key, _) in failures.Where(entry => now - entry.Value.Last >= Memory).ToList())
        {
            failures.Remove(key);
        }

        // Still full: somebody makes up names. Those that are oldest go.
        foreach (var (key, _) in failures.OrderBy(entry => entry.Value.Last).Take(failures.Count - (MostKept / 2)).ToList())
        {
            failures.Remove(key);
        }
    }

    private readonly record struct Failures(int Number, DateTimeOffset Until, DateTimeOffset Last);
}
