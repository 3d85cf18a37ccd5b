using Stemma.Text;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>Reads plain text and Markdown, with or without front matter.</summary>
internal static class TextArticle
{
    public static ReadFile Read(string name, string text)
    {
        var matter = FrontMatter.Split(text);
        if (string.IsNullOrWhiteSpace(matter.Body))
        {
            return ReadFile.Failed("STM1001", name, "The file holds no text. Save the article again, or remove the file.");
        }

        var article = Article.Of(name, matter.Body);
        return ReadFile.Of(ArticleFields.Apply(article, "front matter", field => matter.Fields.GetValueOrDefault(field)));
    }
}
