namespace Stemma.Workspace.Formats.Articles;

/// <summary>Reads RSS and Atom feeds whose entries hold the full text.</summary>
internal static class FeedArticles
{
    public static ReadFile Read(string name, string xml) => ReadFile.Failed("STM1005", name, "Feeds are not read yet.");
}
