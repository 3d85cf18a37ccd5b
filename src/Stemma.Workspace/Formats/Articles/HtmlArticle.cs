using Stemma.Reading.Pages;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>Reads a saved web page.</summary>
internal static class HtmlArticle
{
    public static ReadFile Read(string name, string html)
    {
        var page = PageReader.Read(html);
        return string.IsNullOrWhiteSpace(page.Text)
            ? ReadFile.Failed("STM1003", name, "No article was found in the page. Save its text as .txt if it holds one.")
            : ReadFile.Of(ArticleOf(name, page));
    }

    /// <summary>The article of a page.</summary>
    public static Article ArticleOf(string name, Page page) =>
        Article.Of(name, page.Text) with
        {
            Title = page.Title,
            Outlet = page.Outlet,
            Byline = page.Byline,
            Url = page.Url,
            Language = page.Language,
            Published = page.Published,
            Updated = page.Updated,
            MarkedBoilerplate = page.Boilerplate,
            MarkedPosts = page.Posts,
        };
}
