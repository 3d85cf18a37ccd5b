namespace Stemma.Text;

/// <summary>Something wrong with outside data, in words that a person can act on.</summary>
/// <param name="Code">Stable, for machines: <c>STM1003</c>. <c>docs/diagnostics.md</c> lists them.</param>
/// <param name="Severity">Whether anything was lost by it.</param>
/// <param name="Source">The file, page or feed.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Span">Where in the source's text, or null where the whole source is meant.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Source, string Message, TextSpan? Span = null);

/// <summary>How much a <see cref="Diagnostic"/> cost.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Nothing is lost; worth knowing.</summary>
    Note,

    /// <summary>Something was guessed or left out, and the source was still used.</summary>
    Warning,

    /// <summary>The source could not be used.</summary>
    Error,
}
