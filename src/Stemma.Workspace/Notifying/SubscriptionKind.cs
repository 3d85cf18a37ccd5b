namespace Stemma.Workspace.Notifying;

/// <summary>How somebody is told what moved.</summary>
public enum SubscriptionKind
{
    /// <summary>By a signed request to an address of http or https.</summary>
    Webhook,

    /// <summary>By e-mail.</summary>
    Mail,
}
