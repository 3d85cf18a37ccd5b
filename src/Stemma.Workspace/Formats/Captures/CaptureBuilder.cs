using System.Collections.Immutable;
using System.Globalization;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Collects the captures of one upload, and keeps to its limits.</summary>
internal sealed class CaptureBuilder(CaptureLimits limits)
{
    private const int MostDiagnostics = 200;

    private readonly ImmutableArray<Capture>.Builder captures = ImmutableArray.CreateBuilder<Capture>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private long bytes;
    private long unpacked;

    public CaptureLimits Limits => limits;

    /// <summary>True where a limit is reached: nothing more is read.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Takes a capture, unless it is more than the upload may hold.</summary>
    public void Add(Capture capture)
    {
        if (IsFull)
        {
            return;
        }

        if (captures.Count == limits.Captures || bytes + capture.Bytes.Length > limits.TotalBytes)
        {
            Fill(capture.Name);
            return;
        }

        bytes += capture.Bytes.Length;
        captures.Add(capture);
    }

    /// <summary>Counts what was unpacked, useful or not.</summary>
    /// <returns>False where that is more than an upload may cost.</returns>
    public bool Unpacked(string name, long count)
    {
        unpacked += count;
        if (unpacked > limits.UnpackedBytes)
        {
            Fill(name);
        }

        return !IsFull;
    }

    /// <summary>Notes what is wrong; after very many the rest is only counted as more of the same.</summary>
    public void Report(string code, DiagnosticSeverity severity, string name, string message)
    {
        if (diagnostics.Count < MostDiagnostics)
        {
            diagnostics.Add(new Diagnostic(code, severity, name, message));
        }
        else if (diagnostics.Count == MostDiagnostics)
        {
            diagnostics.Add(
                new Diagnostic(code, severity, name, message + " There is more like it; mend the upload as a whole.")
            );
        }
    }

    /// <summary>All that was collected.</summary>
    /// <param name="name">The upload's name.</param>
    public ReadCaptures ToCaptures(string name)
    {
        if (captures.Count == 0 && !diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            Report(
                "STM3107",
                DiagnosticSeverity.Error,
                name,
                "The archive holds no page or text. Put .html, .txt, .json or .xml files into it, or a WARC with pages."
            );
        }

        return new ReadCaptures(captures.ToImmutable(), diagnostics.ToImmutable());
    }

    private void Fill(string name)
    {
        if (!IsFull)
        {
            IsFull = true;
            var (total, scanned) = (Megabytes(limits.TotalBytes), Megabytes(limits.UnpackedBytes));
            Report(
                "STM3103",
                DiagnosticSeverity.Warning,
                name,
                $"The upload holds more than {limits.Captures} pages, {total} MB of them, or {scanned} MB in all; what comes from here on was left out. Split it."
            );
        }
    }

    private static string Megabytes(long count) => (count / (1024.0 * 1024)).ToString("0.#", CultureInfo.InvariantCulture);
}
