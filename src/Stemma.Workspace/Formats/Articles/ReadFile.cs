using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>What one file gave: its articles, and what was wrong with it.</summary>
/// <param name="Articles">In the order of the file; empty where it holds none.</param>
/// <param name="Diagnostics">Each names the file, the problem and what to do.</param>
public sealed record ReadFile(ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>One article and nothing wrong.</summary>
    public static ReadFile Of(Article article) => new([article], []);

    /// <summary>A file that could not be used.</summary>
    public static ReadFile Failed(string code, string name, string message) =>
        new([], [new Diagnostic(code, DiagnosticSeverity.Error, name, message)]);
}
