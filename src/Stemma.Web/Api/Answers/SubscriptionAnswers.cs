using System.Collections.Immutable;
using Stemma.Workspace.Notifying;

namespace Stemma.Web.Api.Answers;

/// <summary>Somebody who is told what moves; the secret of a webhook is not in it.</summary>
/// <param name="Number">Its number in the archive.</param>
/// <param name="Kind">webhook or mail.</param>
/// <param name="Target">Where to: an address of http or https, or of e-mail.</param>
/// <param name="Words">Only of stories that hold all these words; empty for all stories.</param>
/// <param name="Story">Only of this story; null for all.</param>
/// <param name="State">active, or paused: a person does not want it, or it failed too often.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="AddedBy">Who added it.</param>
/// <param name="Delivered">The number of the last movement that was taken; null where none was.</param>
/// <param name="DeliveredAt">When that was; null where none was.</param>
/// <param name="Waiting">How many movements are in what is being sent.</param>
/// <param name="Tries">How often that was tried in vain.</param>
/// <param name="DueAt">When it is tried next, where something is to be sent.</param>
/// <param name="Problem">What was wrong at the last try, and what to do; empty where nothing was.</param>
internal sealed record SubscriptionAnswer(
    long Number,
    string Kind,
    string Target,
    string Words,
    long? Story,
    string State,
    DateTimeOffset AddedAt,
    string AddedBy,
    long? Delivered,
    DateTimeOffset? DeliveredAt,
    int Waiting,
    int Tries,
    DateTimeOffset DueAt,
    string Problem
)
{
    public const string Active = "active";

    public const string Paused = "paused";

    public static SubscriptionAnswer Of(Subscription subscription) =>
        new(
            subscription.Number,
            subscription.Kind == SubscriptionKind.Webhook ? "webhook" : "mail",
            subscription.Target,
            subscription.Words,
            subscription.Story == 0 ? null : subscription.Story,
            subscription.IsPaused ? Paused : Active,
            subscription.AddedAt,
            subscription.AddedBy,
            subscription.Delivered,
            subscription.DeliveredAt,
            subscription.Waiting,
            subscription.Tries,
            subscription.DueAt,
            subscription.Problem
        );
}

/// <summary>A page of the subscriptions.</summary>
/// <param name="Subscriptions">In the order in which they were added.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record SubscriptionAnswerList(ImmutableArray<SubscriptionAnswer> Subscriptions, int Total, string? Next);

/// <summary>A subscription that has just been made.</summary>
/// <param name="Subscription">As it is listed.</param>
/// <param name="Secret">What its webhooks are signed with, told this once: whsec_…; null for e-mail.</param>
internal sealed record NewSubscriptionAnswer(SubscriptionAnswer Subscription, string? Secret)
{
    /// <summary>Without the secret: what is written of it anywhere holds none.</summary>
    public override string ToString() => $"subscription {Subscription.Number}";
}

/// <summary>What became of a test.</summary>
/// <param name="IsTaken">True where the receiver, or the mail server, took it.</param>
/// <param name="Diagnostics">Why it did not, and what to do.</param>
internal sealed record SubscriptionTestAnswer(bool IsTaken, ImmutableArray<DiagnosticAnswer> Diagnostics);
