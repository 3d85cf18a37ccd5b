namespace Stemma.Web.Api.Asked;

/// <summary>Somebody who is to be told what moves.</summary>
/// <param name="Target">An address of http or https that takes webhooks, or one of e-mail.</param>
/// <param name="Words">Only of stories that hold all of them; all stories where they are not given.</param>
/// <param name="Story">Only of this story; all where it is not given.</param>
internal sealed record NewSubscriber(string Target, string? Words = null, long? Story = null);

/// <summary>What of a subscription is to be changed.</summary>
/// <param name="State">active: it goes on with what moved meanwhile; paused: nothing is sent.</param>
internal sealed record SubscriptionUpdate(string State);
