using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Reads the articles of a capture.</summary>
public static class CapturedArticles
{
    /// <returns>Never throws on what the capture holds.</returns>
    public static ReadFile Of(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return ArticleFile.Read(capture.Name, capture.Bytes.Span);
    }
}
