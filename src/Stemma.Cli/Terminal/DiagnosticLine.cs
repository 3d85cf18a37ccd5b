using Stemma.Text;

namespace Stemma.Cli.Terminal;

/// <summary>A message about an input, on one line.</summary>
internal static class DiagnosticLine
{
    /// <summary><c>error STM1002 scan.pdf: The file is a PDF document, not text. …</c></summary>
    public static string Of(Diagnostic diagnostic) =>
        $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code} {diagnostic.Source}: {diagnostic.Message}".ReplaceLineEndings(
            " "
        );
}
