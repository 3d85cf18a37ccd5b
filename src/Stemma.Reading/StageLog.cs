using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading;

/// <summary>Runs the stages of one article so that a stage which fails costs that stage, not the article.</summary>
internal sealed class StageLog(Article article)
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>What failed so far.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics];

    /// <summary>The stage's result, or <paramref name="fallback"/> where it threw on this article.</summary>
    public T Run<T>(string stage, Func<T> read, T fallback)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            diagnostics.Add(
                new Diagnostic(
                    "STM2001",
                    DiagnosticSeverity.Warning,
                    article.Name,
                    $"The stage «{stage}» could not read this article ({failure.GetType().Name}); the rest was read. Please report the article."
                )
            );
            return fallback;
        }
    }
}
