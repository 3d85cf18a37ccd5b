namespace Stemma.Workspace.Formats.Captures;

/// <summary>Bytes as they were published, with where and when they were taken.</summary>
/// <param name="Bytes">As received; any bytes.</param>
/// <param name="Name">The file's name, or the address.</param>
/// <param name="MediaType">Such as <c>text/html; charset=utf-8</c>; empty where nobody says.</param>
/// <param name="Address">Where it was published; empty where nobody says.</param>
/// <param name="CapturedAt">When it was taken, as the capture states it; null where it does not.</param>
public sealed record Capture(
    ReadOnlyMemory<byte> Bytes,
    string Name,
    string MediaType,
    string Address,
    DateTimeOffset? CapturedAt
);
