using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>What an upload held.</summary>
/// <param name="Captures">In the order of the upload; empty where nothing could be used.</param>
/// <param name="Diagnostics">What was wrong, was left out or was passed over, each with what to do.</param>
public sealed record ReadCaptures(ImmutableArray<Capture> Captures, ImmutableArray<Diagnostic> Diagnostics);
