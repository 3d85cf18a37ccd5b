using System.Net.Http.Headers;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Fetching;

/// <summary>Reads the headers of an answer and, within its bounds, the body.</summary>
internal sealed class HttpReplies(TimeProvider clock)
{
    private const int ChunkBytes = 64 * 1024;

    public async Task<HttpReply> ReadAsync(
        Uri address,
        HttpResponseMessage response,
        BodyBounds bounds,
        CancellationToken cancellation
    )
    {
        var reply = HeadOf(response);
        if (!reply.IsPage)
        {
            return reply;
        }

        if (bounds.OnlyText && !MediaTypes.MayHoldText(reply.ContentType))
        {
            throw FetchProblems.NoText(address.AbsoluteUri, reply.ContentType);
        }

        return reply with
        {
            Bytes = await BodyAsync(address, response.Content, bounds, cancellation),
        };
    }

    /// <summary>Without the body.</summary>
    public HttpReply HeadOf(HttpResponseMessage response) =>
        new()
        {
            Status = response.StatusCode,
            Bytes = [],
            ContentType = Raw(response.Content.Headers, "Content-Type"),
            Location = Raw(response.Headers, "Location"),
            Validators = new PageValidators(Raw(response.Headers, "ETag"), response.Content.Headers.LastModified),
            RetryAfter = RetryAfter(response.Headers.RetryAfter),
        };

    /// <summary>Counts what comes out of the decompression, so that a small body that swells is given up at the same length.</summary>
    private static async Task<byte[]> BodyAsync(
        Uri address,
        HttpContent content,
        BodyBounds bounds,
        CancellationToken cancellation
    )
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        for (int count; (count = await stream.ReadAsync(chunk, cancellation)) > 0; )
        {
            var fits = (int)Math.Min(count, bounds.Most - body.Length);
            body.Write(chunk, 0, fits);
            if (fits < count)
            {
                return bounds.Cuts ? body.ToArray() : throw FetchProblems.TooLong(address.AbsoluteUri, bounds.Most);
            }
        }

        return body.ToArray();
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>The first value as it was sent: servers write much that the types of .NET's headers do not take.</summary>
    private static string Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.First().Trim() : string.Empty;
}
