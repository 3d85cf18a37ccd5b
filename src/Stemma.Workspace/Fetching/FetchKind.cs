namespace Stemma.Workspace.Fetching;

/// <summary>What an address is expected to hold.</summary>
public enum FetchKind
{
    /// <summary>A page with an article: text of some kind, or it is refused before it is read.</summary>
    Page,

    /// <summary>A feed or sitemap, which servers label as they like, and which may be packed.</summary>
    Feed,
}
