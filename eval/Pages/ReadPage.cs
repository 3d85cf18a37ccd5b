using Stemma.Reading.Pages;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Eval.Pages;

/// <summary>A page as Stemma reads it.</summary>
internal static class ReadPage
{
    /// <summary>The text without what is marked as no part of the reporting, by the page's structure or by wording.</summary>
    public static string MainText(string html)
    {
        var page = PageReader.Read(html);
        var article = Article.Of("page", page.Text) with
        {
            Title = page.Title,
            Outlet = page.Outlet,
            MarkedBoilerplate = page.Boilerplate,
        };
        var text = page.Text;
        foreach (var marked in BoilerplateFinder.Find(article, ParagraphSplitter.Split(article.Text)).Reverse())
        {
            text = text.Remove(marked.Span.Start, marked.Span.Length);
        }

        return text;
    }
}
