using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;
using Stemma.Workspace.Tracing;

namespace Stemma.Workspace.Parsing;

/// <summary>Files and folders in, their sentences in CoNLL-U out.</summary>
public static class ParseFiles
{
    /// <param name="request">The files, as for a trace.</param>
    /// <param name="writer">Takes the sentences of every article, by name.</param>
    /// <param name="cancellation">Ends the work between two articles.</param>
    /// <returns>How many articles were written, and what was wrong with the rest.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ParseResult Run(TraceRequest request, TextWriter writer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gathered = ArticleGatherer.Gather(request, cancellation);
        foreach (var article in gathered.Articles)
        {
            cancellation.ThrowIfCancellationRequested();
            ConlluWriter.Write(ConlluText.Of(article.Text), article.Name, writer);
        }

        return new ParseResult(gathered.Articles.Length, gathered.Diagnostics);
    }
}

/// <summary>What parsing gave.</summary>
/// <param name="Articles">How many articles could be read.</param>
/// <param name="Diagnostics">What was wrong, by file.</param>
public sealed record ParseResult(int Articles, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True where a file could not be used.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
