using System.Collections.Immutable;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>The bytes of one page or file as they were received, and what is known of where and when.</summary>
public sealed record Capture
{
    /// <summary>The page or file itself, decompressed, otherwise unchanged.</summary>
    public required ImmutableArray<byte> Bytes { get; init; }

    /// <summary>A label for people, such as <c>desk.zip/story.html</c> or <c>crawl.warc.gz#12</c>; its ending may tell the kind. It is no path.</summary>
    public required string Name { get; init; }

    /// <summary>The kind and encoding as its server or archive stated them, such as <c>text/html; charset=utf-8</c>; empty where none did.</summary>
    public string MediaType { get; init; } = string.Empty;

    /// <summary>Where on the web it was found; empty where that is not known.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>When it was received from there; null where that is not known.</summary>
    public DateTimeOffset? CapturedAt { get; init; }
}
