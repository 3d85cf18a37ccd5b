using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Testing;
using Stemma.Text;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Bench;

/// <summary>Articles to measure with: those of the samples, and many made of their paragraphs.</summary>
internal static class BenchmarkArticles
{
    private const int Seed = 17;
    private const int ParagraphsOfArticle = 12;

    /// <summary>The articles of the sample stories.</summary>
    public static ImmutableArray<Article> OfSamples { get; } =
    [
        .. Repository
            .Files("samples", "*")
            .Where(file => file.Contains("/articles/", StringComparison.Ordinal))
            .SelectMany(file => ArticleFile.Read(file, File.ReadAllBytes(Repository.PathOf(file))).Articles),
    ];

    /// <summary>Articles of paragraphs drawn from all samples, so that any two may share some; the same ones each time.</summary>
    public static ImmutableArray<ArticleReading> Many(int count)
    {
        var random = new Random(Seed);
        var paragraphs = OfSamples
            .SelectMany(
                article => ArticleReader.Read(article).Text.Paragraphs,
                (article, part) => article.Text.ToString(part.Span)
            )
            .ToArray();
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(number =>
                    Article.Of($"{number}.txt", string.Join("\n\n", random.GetItems(paragraphs, ParagraphsOfArticle)))
                )
                .Select(article => ArticleReader.Read(article)),
        ];
    }
}
