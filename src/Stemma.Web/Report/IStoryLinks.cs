namespace Stemma.Web.Report;

/// <summary>Where the items of a story are shown: on one page, or each on a page of its own.</summary>
public interface IStoryLinks
{
    /// <summary>The address of an item.</summary>
    /// <param name="index">The story.</param>
    /// <param name="id">The item's id or anchor.</param>
    string Href(StoryIndex index, string id);

    /// <summary>The address of an anchor within an item.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="anchor">The anchor.</param>
    string HrefIn(string item, string anchor);

    /// <summary>Where a person decides on an item; empty where nobody does.</summary>
    /// <param name="id">The item's id.</param>
    string ReviewHref(string id);
}

/// <summary>All on one page: the self-contained report.</summary>
internal sealed class ReportLinks : IStoryLinks
{
    public static ReportLinks OnePage { get; } = new();

    public string Href(StoryIndex index, string id) => "#" + id;

    public string HrefIn(string item, string anchor) => "#" + anchor;

    public string ReviewHref(string id) => string.Empty;
}
