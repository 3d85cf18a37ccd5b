using Stemma.Workspace.Fetching;

namespace Stemma.Workspace.Notifying;

/// <summary>How what moved is sent.</summary>
public sealed record NotifyOptions
{
    /// <summary>The most movements in one delivery.</summary>
    public const int MostMovements = 100;

    /// <summary>Where the workspace is for those who are told, without a slash at its end: <c>https://desk.example</c>; empty where nothing is to point there.</summary>
    public string PublicAddress { get; init; } = string.Empty;

    /// <summary>What e-mail goes out through; null where none does.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>What webhooks may reach: networks, ports, roots of trust. How pages are fetched does not matter here.</summary>
    public FetchOptions Fetching { get; init; } = new();

    /// <summary>The shortest time between two e-mails to one subscription.</summary>
    public TimeSpan MailPace { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one try may take; shorter than <see cref="LeaseTime"/>.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long whoever sends has a delivery to itself; if it is killed meanwhile, another sends it after that.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The wait after the first failure; each further one is <see cref="RetryGrowth"/> times as long.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How much longer each wait is than the one before.</summary>
    public double RetryGrowth { get; init; } = 3;

    /// <summary>The longest wait of our own; a receiver may ask for up to a day.</summary>
    public TimeSpan LongestRetryDelay { get; init; } = TimeSpan.FromHours(6);

    /// <summary>So many tries in vain, over about a day, and the subscription is paused.</summary>
    public int Tries { get; init; } = 11;

    /// <summary>Subscriptions that are sent to at one time.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>Reads <see cref="PublicAddress"/> as a person writes it.</summary>
    /// <param name="address">An address of http or https without a query; empty for none.</param>
    /// <exception cref="NotifyRefusedException">It is none.</exception>
    public static string ReadPublicAddress(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Length == 0 ? string.Empty
            : Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" }
                ? uri.AbsoluteUri.TrimEnd('/')
            : throw new NotifyRefusedException($"«{address}» is no public address. Write it as https://desk.example.");
    }

    /// <summary>The wait before the next try.</summary>
    /// <param name="tries">In vain, so far; 1 or more.</param>
    /// <param name="asked">What the receiver asks for; null where it does not.</param>
    internal TimeSpan WaitAfter(int tries, TimeSpan? asked)
    {
        var grown = RetryDelay * Math.Pow(RetryGrowth, Math.Min(tries - 1, 30));
        var wait = grown < LongestRetryDelay ? grown : LongestRetryDelay;
        // No receiver is believed that asks for a year.
        return asked is { } longer && longer > wait ? TimeSpan.FromTicks(Math.Min(longer.Ticks, TimeSpan.TicksPerDay)) : wait;
    }
}
