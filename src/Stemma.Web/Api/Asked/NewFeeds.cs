using System.Collections.Immutable;

namespace Stemma.Web.Api.Asked;

/// <summary>Feeds that are to be followed.</summary>
/// <param name="Addresses">The whole address of each, as https://news.example/rss; 1 to 1,000.</param>
internal sealed record NewFeeds(ImmutableArray<string> Addresses);

/// <summary>What of a feed is to be changed.</summary>
/// <param name="State">followed: it is asked at once, also where it was followed before; paused: it is not asked.</param>
internal sealed record FeedUpdate(string State);
