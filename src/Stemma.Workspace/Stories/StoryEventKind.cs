namespace Stemma.Workspace.Stories;

/// <summary>What happens to a story beside decisions on its content.</summary>
public static class StoryEventKind
{
    /// <summary>It was made.</summary>
    public const string Created = "created";

    /// <summary>Articles came in; the detail is their number.</summary>
    public const string ArticlesAdded = "articles-added";

    /// <summary>An article was taken out; the detail is its id.</summary>
    public const string ArticleRemoved = "article-removed";

    /// <summary>It was given a title, which is the detail.</summary>
    public const string Renamed = "renamed";

    /// <summary>It was closed, or opened again; the detail is the state.</summary>
    public const string StateChanged = "state-changed";

    /// <summary>Another story's articles came into it; the detail is that story's key.</summary>
    public const string MergedWith = "merged-with";

    /// <summary>Its articles went into another; the detail is that story's key.</summary>
    public const string MergedInto = "merged-into";

    /// <summary>Articles of it became a story of their own; the detail is that story's key.</summary>
    public const string SplitInto = "split-into";

    /// <summary>It was made of articles of another; the detail is that story's key.</summary>
    public const string SplitFrom = "split-from";
}
