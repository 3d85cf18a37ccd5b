namespace Stemma.Workspace.Notifying;

/// <summary>Somebody who is told what moves, as it is listed; the secret of a webhook is not in it.</summary>
public sealed record Subscription
{
    /// <summary>Its number in the archive.</summary>
    public required long Number { get; init; }

    /// <summary>How it is told.</summary>
    public required SubscriptionKind Kind { get; init; }

    /// <summary>Where to: an address of http or https, or of e-mail.</summary>
    public required string Target { get; init; }

    /// <summary>Only of stories that hold all these words; empty for all stories.</summary>
    public required string Words { get; init; }

    /// <summary>Only of the story of this key; 0 for all.</summary>
    public required long Story { get; init; }

    /// <summary>True while nothing is sent to it: a person does not want it, or it failed too often.</summary>
    public required bool IsPaused { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Who added it.</summary>
    public required string AddedBy { get; init; }

    /// <summary>The number of the last movement that was taken; null where none was.</summary>
    public required long? Delivered { get; init; }

    /// <summary>When that was; null where none was.</summary>
    public required DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>What was wrong at the last try, and what to do; empty where nothing was.</summary>
    public required string Problem { get; init; }

    /// <summary>How often what is being sent was tried in vain; 0 or more.</summary>
    public required int Tries { get; init; }

    /// <summary>When it is tried next, where something is to be sent.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How many movements are in what is being sent; 0 to <see cref="NotifyOptions.MostMovements"/>.</summary>
    public required int Waiting { get; init; }

    /// <summary>What it is called where anybody may read: without the path of a webhook, which may be a secret, and without an address of e-mail.</summary>
    public string Name =>
        Kind == SubscriptionKind.Webhook && Uri.TryCreate(Target, UriKind.Absolute, out var address)
            ? FormattableString.Invariant($"webhook {Number} ({address.Host})")
            : FormattableString.Invariant($"e-mail {Number}");
}

/// <summary>A subscription that has just been made.</summary>
/// <param name="Listed">As it is listed.</param>
/// <param name="Secret">What its webhooks are signed with, to be shown once: <c>whsec_…</c>; empty for e-mail.</param>
public sealed record NewSubscription(Subscription Listed, string Secret)
{
    /// <summary>Without the secret: what is written of it anywhere holds none.</summary>
    public override string ToString() => Listed.Name;
}
