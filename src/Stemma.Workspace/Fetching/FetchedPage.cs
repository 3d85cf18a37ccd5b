using System.Collections.Immutable;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Workspace.Fetching;

/// <summary>A page as it was received.</summary>
public sealed record FetchedPage
{
    /// <summary>The body, decompressed, otherwise unchanged.</summary>
    public required ImmutableArray<byte> Bytes { get; init; }

    /// <summary>Where it was found in the end, without the part after <c>#</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The addresses that redirected to it, the one asked for first; empty where none did.</summary>
    public required ImmutableArray<string> PassedThrough { get; init; }

    /// <summary>The status of HTTP: 200, or 203 where a proxy changed something.</summary>
    public required int Status { get; init; }

    /// <summary>The header, with its charset: <c>text/html; charset=utf-8</c>; empty where the server sent none.</summary>
    public required string ContentType { get; init; }

    /// <summary>To ask later whether the page changed.</summary>
    public required PageValidators Validators { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>The page as a capture, named by its address.</summary>
    public Capture ToCapture() =>
        new()
        {
            Bytes = Bytes,
            Name = Address,
            MediaType = ContentType,
            Address = Address,
            CapturedAt = CapturedAt,
        };
}
