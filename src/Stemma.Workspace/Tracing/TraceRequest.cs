using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Text;

namespace Stemma.Workspace.Tracing;

/// <summary>What to trace, and how.</summary>
public sealed record TraceRequest
{
    /// <summary>Files and folders, in any mixture; <c>-</c> is standard input.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>Opens standard input; called at most once, and only where <see cref="Paths"/> holds <c>-</c>.</summary>
    public Func<Stream> StandardInput { get; init; } = static () => Stream.Null;

    /// <summary>True to stop at the first file that cannot be used.</summary>
    public bool Strict { get; init; }

    /// <summary>Number of threads that read and compare; 1 or more. The number changes nothing in the result.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>What a trace gave.</summary>
/// <param name="Story">The story of all articles that could be read; without articles where none could.</param>
/// <param name="Diagnostics">What was wrong, by file.</param>
public sealed record TraceResult(Story Story, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True where a file could not be used.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}

/// <summary>How far a trace has come.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">Articles done in this step.</param>
/// <param name="Total">Articles in all.</param>
public readonly record struct TraceProgress(TraceStep Step, int Done, int Total);

/// <summary>The steps of a trace.</summary>
public enum TraceStep
{
    /// <summary>Each article is read.</summary>
    Reading,

    /// <summary>The articles are compared.</summary>
    Comparing,
}
