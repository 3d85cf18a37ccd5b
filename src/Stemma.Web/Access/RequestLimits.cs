namespace Stemma.Web.Access;

/// <summary>How many requests are answered; each number is counted by the address that they come from.</summary>
public sealed record RequestLimits
{
    /// <summary>Log-ins in a minute.</summary>
    public int LoginsAMinute { get; init; } = 30;

    /// <summary>Requests in a minute that change something.</summary>
    public int WritesAMinute { get; init; } = 1200;

    /// <summary>Uploads in a minute.</summary>
    public int UploadsAMinute { get; init; } = 120;

    /// <summary>All requests in a minute from one address beyond this machine; those from this machine are not counted.</summary>
    public int RequestsAMinute { get; init; } = 6000;
}
