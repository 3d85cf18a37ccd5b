using System.Collections.Immutable;
using System.ComponentModel;
using ModelContextProtocol.Protocol;
using Stemma.Web.Api;
using Stemma.Web.Api.Answers;
using Stemma.Web.Api.Asked;
using Stemma.Workspace;
using Stemma.Workspace.Following;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Mcp;

/// <summary>The tools: each calls one use case.</summary>
/// <param name="archive">Where the stories are.</param>
/// <param name="stories">Those that are read.</param>
/// <param name="by">Under whose name articles come in.</param>
internal sealed class WorkspaceTools(Archive archive, OpenedStories stories, string by)
{
    private const int MostListed = 50;

    public CallToolResult FindStories(
        [Description("Words that a story must hold, in its title or in an article; all stories where empty.")] string words = "",
        [Description("So many are passed over.")] int skip = 0,
        [Description("At most so many; 1 to 50.")] int take = 20
    )
    {
        Check(skip, take);
        var page = Workspace.Stories.FindStories.Run(
            archive,
            new StoryQuery
            {
                Words = words,
                Skip = skip,
                Take = take,
            }
        );
        return ToolAnswer.Of(
            new ToldStories(
                [
                    .. page
                        .Stories.Select(StorySummary.Of)
                        .Select(story => story with { Title = Bounded.Cut(story.Title, Bounded.Name) }),
                ],
                page.Total
            )
        );
    }

    public async Task<CallToolResult> ReadStory(
        [Description("The story's key, as find_stories tells it.")] long story,
        [Description("So many articles and figures are passed over.")] int skip = 0,
        [Description("At most so many of each; 1 to 50.")] int take = 30,
        CancellationToken cancellation = default
    )
    {
        Check(skip, take);
        return ToolAnswer.Of(ToldStory.Of(await stories.OpenAsync(story, cancellation), skip, take));
    }

    public async Task<CallToolResult> ReadFigure(
        [Description("The story's key.")] long story,
        [Description("The figure's id, such as f1, as read_story tells it.")] string figure,
        [Description("So many claims are passed over.")] int skip = 0,
        [Description("At most so many claims; 1 to 50.")] int take = 25,
        CancellationToken cancellation = default
    )
    {
        Check(skip, take);
        return ToolAnswer.Of(
            ToldFigureClaims.Of(await stories.OpenAsync(story, cancellation), figure, skip, take) ?? throw NoItem(figure)
        );
    }

    public async Task<CallToolResult> ExplainItem(
        [Description("The story's key.")] long story,
        [Description("The item's id: a figure f1, a claim ARTICLE-c2, a relation r3, a drift d1, an article …")] string item,
        CancellationToken cancellation = default
    ) => ToolAnswer.Of(ToldItem.Of(ItemAnswer.Of(await stories.OpenAsync(story, cancellation), item) ?? throw NoItem(item)));

    public async Task<CallToolResult> CompareArticles(
        [Description("The story's key.")] long story,
        [Description("The id of the first article.")] string one,
        [Description("The id of the second article.")] string other,
        [Description("So many passages are passed over.")] int skip = 0,
        [Description("At most so many passages; 1 to 50.")] int take = 20,
        CancellationToken cancellation = default
    )
    {
        Check(skip, take);
        var opened = await stories.OpenAsync(story, cancellation);
        var comparison =
            ComparisonAnswer.Of(opened, one, other)
            ?? throw new ToolErrorException(
                "The story does not have two such articles. Give the ids of two of its articles, as read_story tells them."
            );
        return ToolAnswer.Of(ToldComparison.Of(opened, comparison, skip, take));
    }

    public async Task<CallToolResult> AddArticle(
        [Description("The article: plain text, or the HTML of its page.")] string text,
        [Description("The key of the story that it belongs to; 0 makes a new story.")] long story = 0,
        [Description("Its headline.")] string title = "",
        [Description("Its publisher.")] string outlet = "",
        [Description("Its authors.")] string byline = "",
        [Description("Where it was published on the web.")] string address = "",
        [Description("When it was published: 2026-03-14, or 2026-03-14T08:00:00Z.")] string published = "",
        [Description("A key of your own: the same call sent again under it adds nothing.")] string requestKey = "",
        CancellationToken cancellation = default
    )
    {
        var article = new NewArticle(text)
        {
            Title = title,
            Outlet = outlet,
            Byline = byline,
            Address = address,
            Published = published,
        };
        var key = requestKey.Length == 0 ? string.Empty : $"mcp {by} add_article {story} {requestKey}";
        var added = await AddArticles.RunAsync(archive, new AddRequest(story, [article.ToCapture()], by, key), cancellation);
        ImmutableArray<DiagnosticAnswer> diagnostics = [.. added.Diagnostics.Select(DiagnosticAnswer.Of)];
        return added.Added + added.Known > 0
            ? ToolAnswer.Of(new AddedAnswer(added.Story, added.Added, added.Known, diagnostics))
            : throw new ToolErrorException(diagnostics.IsEmpty ? "No article could be read." : diagnostics[0].Message);
    }

    public CallToolResult SearchArticles(
        [Description("Words that an article must hold; a phrase in quotation marks.")] string words,
        [Description("So many are passed over.")] int skip = 0,
        [Description("At most so many; 1 to 50.")] int take = 20
    )
    {
        Check(skip, take);
        var found = FindArticles.Run(archive, words, skip, take + 1);
        return ToolAnswer.Of(
            new ToldArticles(
                [
                    .. found
                        .Take(take)
                        .Select(FoundArticleAnswer.Of)
                        .Select(article =>
                            article with
                            {
                                Title = Bounded.Cut(article.Title, Bounded.Name),
                                Outlet = Bounded.Cut(article.Outlet, Bounded.Name),
                            }
                        ),
                ],
                found.Length > take
            )
        );
    }

    public CallToolResult FindMovements(
        [Description("The story's key; 0 for all stories.")] long story = 0,
        [Description("Words that a story must hold, in its title or in an article; not together with a story.")]
            string words = "",
        [Description("Only those with a higher number, to learn what is new; 0 for all.")] long after = 0,
        [Description("So many are passed over.")] int skip = 0,
        [Description("At most so many; 1 to 50.")] int take = 20
    )
    {
        Check(skip, take);
        if (story != 0 && words.Length > 0)
        {
            throw new ToolErrorException("Give «story» or «words», not both.");
        }

        if (story != 0)
        {
            Workspace.Stories.FindStories.RevisionOf(archive, story);
        }

        return ToolAnswer.Of(
            ToldMovements.Of(
                story != 0
                    ? Workspace.Following.FindMovements.Run(archive, story, take + 1, after, skip)
                    : Workspace.Following.FindMovements.Holding(archive, words, take + 1, after, skip),
                take
            )
        );
    }

    public CallToolResult ListFeeds(
        [Description("So many are passed over.")] int skip = 0,
        [Description("At most so many; 1 to 50.")] int take = 30
    )
    {
        Check(skip, take);
        return ToolAnswer.Of(ToldFeeds.Of(FindFeeds.Run(archive), FindEntries.Count(archive), skip, take));
    }

    private static void Check(int skip, int take)
    {
        if (skip < 0)
        {
            throw new ToolErrorException("«skip» must be 0 or more.");
        }

        if (take is < 1 or > MostListed)
        {
            throw new ToolErrorException($"«take» must be 1 to {MostListed}.");
        }
    }

    private static ToolErrorException NoItem(string item) =>
        new($"The story has no item «{item}». Ids may change when articles or decisions come in: call read_story again.");
}
