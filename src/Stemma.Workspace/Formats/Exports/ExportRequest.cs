using System.Collections.Immutable;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports;

/// <summary>What to write, and what only the caller can give.</summary>
public sealed record ExportRequest
{
    /// <summary>The form.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>When it is exported, by the caller's clock; stands only in the manifest of <see cref="ExportFormat.Everything"/>.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where the story can be read, for formats that ask for an address; null where nowhere.</summary>
    public Uri? Address { get; init; }

    /// <summary>Writes the report of <see cref="ExportFormat.Everything"/>; null: none is put in.</summary>
    public Func<ReviewedStory, TextWriter, Task>? Report { get; init; }

    /// <summary>The files that the articles came in, for <see cref="ExportFormat.Everything"/>.</summary>
    public ImmutableArray<OriginalFile> Originals { get; init; } = [];
}

/// <summary>A file as it was received.</summary>
/// <param name="Name">Its name; folders and characters that no file name may hold are taken out.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record OriginalFile(string Name, ImmutableArray<byte> Bytes);
