using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Tracing;

/// <summary>Finds and reads the files that a request names.</summary>
internal static class ArticleGatherer
{
    public static GatheredArticles Gather(TraceRequest request, CancellationToken cancellation)
    {
        var articles = new List<Article>();
        var diagnostics = new List<Diagnostic>();
        var files = request.Paths.SelectMany(path => FilesOf(path, diagnostics)).ToArray();
        foreach (var read in ReadAll(files, request, cancellation))
        {
            articles.AddRange(read.Articles);
            diagnostics.AddRange(read.Diagnostics);
            if (request.Strict && diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
            {
                break;
            }
        }

        return new GatheredArticles(SameOnce(articles), [.. diagnostics.OrderBy(d => d.Source, StringComparer.Ordinal)]);
    }

    /// <summary>What each file held, in the order of the files.</summary>
    private static ReadFile[] ReadAll(InputFile[] files, TraceRequest request, CancellationToken cancellation)
    {
        var reads = new ReadFile[files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation };
        Parallel.For(0, files.Length, options, index => reads[index] = ReadOne(files[index], request));
        return reads;
    }

    /// <summary>One outlet's text that came several times is one article with several names; what the first of them states of itself counts.</summary>
    private static ImmutableArray<Article> SameOnce(List<Article> articles) =>
        [
            .. articles
                .GroupBy(article => article.Id)
                .Select(same => same.OrderBy(article => article.Name, StringComparer.Ordinal).ToArray())
                .Select(same =>
                    same[0] with
                    {
                        Names = [.. same.SelectMany(a => a.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    }
                )
                .OrderBy(article => article.Name, StringComparer.Ordinal)
                .ThenBy(article => article.Id),
        ];

    private static IEnumerable<InputFile> FilesOf(string path, List<Diagnostic> diagnostics)
    {
        if (path == "-" || File.Exists(path))
        {
            return [new InputFile(path, path == "-" ? "standard input" : Path.GetFileName(path))];
        }

        if (!Directory.Exists(path))
        {
            diagnostics.Add(
                new Diagnostic("STM1010", DiagnosticSeverity.Error, path, "There is no such file or folder. Check the path.")
            );
            return [];
        }

        var files = InputFolder.Files(path);
        if (files.IsEmpty)
        {
            diagnostics.Add(
                new Diagnostic(
                    "STM1011",
                    DiagnosticSeverity.Error,
                    path,
                    "The folder holds no article. Put .txt, .md, .html, .json, .jsonl or .xml files into it."
                )
            );
        }

        return files;
    }

    private static ReadFile ReadOne(InputFile file, TraceRequest request)
    {
        try
        {
            using var stream = file.Path == "-" ? request.StandardInput() : File.OpenRead(file.Path);
            return BoundedReader.Read(stream, ArticleFile.MaximumBytes) is { } bytes
                ? ArticleFile.Read(file.Name, bytes)
                : ReadFile.Failed(
                    "STM1012",
                    file.Name,
                    $"The file is longer than {ArticleFile.MaximumBytes / (1024 * 1024)} MB. Split it."
                );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ReadFile.Failed("STM1013", file.Name, $"The file cannot be read: {failure.Message} Check its permissions.");
        }
    }
}

/// <summary>What the files of a request held.</summary>
/// <param name="Articles">By name, then id; each once.</param>
/// <param name="Diagnostics">What was wrong.</param>
internal sealed record GatheredArticles(ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}

/// <summary>A file to read.</summary>
/// <param name="Path">Where it lies; <c>-</c> for standard input.</param>
/// <param name="Name">What it is called in the story.</param>
internal readonly record struct InputFile(string Path, string Name);
