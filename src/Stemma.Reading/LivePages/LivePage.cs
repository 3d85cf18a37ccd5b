using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.LivePages;

/// <summary>The posts of an article that is a live page: entries that were written one after another, each with a time of its own.</summary>
/// <param name="Posts">In the order of the text; empty where the article is no live page.</param>
/// <param name="IsNewestFirst">True where the last written stands first.</param>
/// <param name="Why">The rule that found them.</param>
public sealed record LivePage(ImmutableArray<LivePost> Posts, bool IsNewestFirst, Explanation Why)
{
    /// <summary>An article as most are: written at once.</summary>
    public static LivePage None { get; } = new([], false, Explanation.Of("live.none"));

    /// <summary>The post that a code unit stands in; null outside of all.</summary>
    public LivePost? At(int index)
    {
        foreach (var post in Posts)
        {
            if (post.Span.Contains(index))
            {
                return post;
            }
        }

        return null;
    }
}

/// <summary>One post of a live page.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Day">The day on which it was written; null where that cannot be told.</param>
/// <param name="Clock">The time of day; null where only the day is stated.</param>
public sealed record LivePost(TextSpan Span, DateOnly? Day, TimeOnly? Clock);
