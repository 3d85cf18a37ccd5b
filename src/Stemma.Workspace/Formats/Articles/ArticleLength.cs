using Stemma.Text;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>Bounds what one article may cost: of a text that no outlet would print as one article, the beginning is read.</summary>
internal static class ArticleLength
{
    /// <summary>Code units; some forty thousand words.</summary>
    public const int Most = 250_000;

    /// <summary>The same articles, each text cut where it is too long; a warning names those.</summary>
    public static ReadFile Bound(ReadFile read) =>
        read.Articles.All(article => article.Text.Length <= Most)
            ? read
            : new ReadFile(
                [.. read.Articles.Select(Cut)],
                [.. read.Diagnostics, .. read.Articles.Where(article => article.Text.Length > Most).Select(Warning)]
            );

    private static Article Cut(Article article)
    {
        if (article.Text.Length <= Most)
        {
            return article;
        }

        var end = char.IsHighSurrogate(article.Text[Most - 1]) ? Most - 1 : Most;
        var text = new SourceText(article.Text.Content[..end]);
        return article with
        {
            Id = ArticleId.Of(text),
            Text = text,
            MarkedBoilerplate = [.. article.MarkedBoilerplate.Where(marked => marked.Span.End <= end)],
        };
    }

    private static Diagnostic Warning(Article article) =>
        new(
            "STM1014",
            DiagnosticSeverity.Warning,
            article.Name,
            $"The text has {article.Text.Length} characters; the first {Most} of them were read. If it holds several articles, give each a file of its own."
        );
}
