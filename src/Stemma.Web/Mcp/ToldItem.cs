using System.Collections.Immutable;
using Stemma.Web.Api.Answers;

namespace Stemma.Web.Mcp;

/// <summary>Why an item is so.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Section">Where it stands in the story format; empty where nowhere.</param>
/// <param name="Explanation">Its words, the rule and the reasons.</param>
/// <param name="Review">What people decided on it.</param>
internal sealed record ToldItem(string Id, string Section, string Explanation, ReviewAnswer Review)
{
    public static ToldItem Of(ItemAnswer item) =>
        new(item.Id, item.Section ?? string.Empty, Bounded.Cut(item.Explanation, Bounded.Explanation), item.Review);
}

/// <summary>Articles that were searched for.</summary>
/// <param name="Articles">Best first.</param>
/// <param name="HasMore">Whether there are more after these.</param>
internal sealed record ToldArticles(ImmutableArray<FoundArticleAnswer> Articles, bool HasMore);
