using System.Globalization;
using Stemma.Comparing;
using Stemma.Web.Report;

namespace Stemma.Web.Pages;

/// <summary>The addresses of the workspace: each part of a story has a page, and each item that people decide on.</summary>
/// <param name="story">The story's key.</param>
internal sealed class WorkspaceLinks(long story) : IStoryLinks
{
    private readonly string root = Root(story);

    /// <summary>The address of a story.</summary>
    public static string Root(long story) => string.Create(CultureInfo.InvariantCulture, $"/stories/{story}");

    /// <summary>The address of an item's page.</summary>
    public static string Item(long story, string id) => $"{Root(story)}/items/{Uri.EscapeDataString(id)}";

    public string ReviewHref(string id) => $"{root}/items/{id}";

    public string HrefIn(string item, string anchor) => $"{ReviewHref(item)}#{anchor}";

    public string Href(StoryIndex index, string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        var first = dash < 0 ? id : id[..dash];
        return first.Length == ArticleDigits ? $"{root}/articles/{first}{(dash < 0 ? string.Empty : "#" + id)}"
            : dash > 0 ? InArticle(index, first, id)
            : first[0] switch
            {
                'f' or 'e' or 'u' or 'm' or 'r' or 'd' => ReviewHref(id),
                'x' => $"{root}/contested#{id}",
                'w' => $"{root}/articles#{id}",
                _ => $"{root}#{id}",
            };
    }

    private const int ArticleDigits = 12;

    /// <summary>Words of evidence, <c>m1-2</c>, or of a relation, <c>r1-p2b</c>, stand in one of the articles.</summary>
    private string InArticle(StoryIndex index, string item, string id)
    {
        if (!int.TryParse(item.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return root;
        }

        var holder = item[0] switch
        {
            'r' when number <= index.Story.Relations.Length => index.Story.Relations[number - 1] is var relation && id[^1] == 'b'
                ? relation.To
                : index.Story.Relations[number - 1].From,
            'm' when number <= index.Story.Evidence.Length => MentionedIn(index, number - 1, id),
            _ => (ArticleRef?)null,
        };
        return holder is { } article ? $"{root}/articles/{index.Ids.Article(article)}#{id}" : root;
    }

    private static ArticleRef? MentionedIn(StoryIndex index, int evidence, string id)
    {
        var mentions = index.Story.Evidence[evidence].Mentions;
        for (var mention = 0; mention < mentions.Length; mention++)
        {
            if (StoryIndex.MentionId(evidence, mention) == id)
            {
                return mentions[mention].Article;
            }
        }

        return null;
    }
}
