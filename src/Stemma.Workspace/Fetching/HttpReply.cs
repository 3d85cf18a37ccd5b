using System.Net;

namespace Stemma.Workspace.Fetching;

/// <summary>What a server answered to one request.</summary>
internal sealed record HttpReply
{
    public required HttpStatusCode Status { get; init; }

    /// <summary>The body, decompressed; empty where it was not asked for.</summary>
    public required byte[] Bytes { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Where it redirects to, as written; empty where it does not.</summary>
    public required string Location { get; init; }

    public required PageValidators Validators { get; init; }

    public required TimeSpan? RetryAfter { get; init; }

    public bool IsRedirect => (int)Status is 301 or 302 or 303 or 307 or 308 && Location.Length > 0;

    public bool IsPage => (int)Status is 200 or 203;

    /// <summary>True where the same request may soon be answered better.</summary>
    public bool MayPass => (int)Status is 408 or 429 or 500 or 502 or 503 or 504;
}

/// <summary>How much of a body is read.</summary>
/// <param name="Most">Bytes, after decompression.</param>
/// <param name="Cuts">True to do with the beginning of a longer one; false to refuse it.</param>
/// <param name="OnlyText">True to refuse what its header says to be no text.</param>
internal readonly record struct BodyBounds(int Most, bool Cuts, bool OnlyText);
