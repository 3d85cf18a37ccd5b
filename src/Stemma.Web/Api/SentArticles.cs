using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Stemma.Web.Api.Asked;
using Stemma.Web.Forms;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Web.Api;

/// <summary>Reads the articles that a client sends, in each of the three ways.</summary>
internal static class SentArticles
{
    public static async Task<ReadCaptures> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentType is not { Length: > 0 } stated)
        {
            throw ProblemKind.UnsupportedMediaType.Exception("Say in «Content-Type» what you send.", "Content-Type");
        }

        return request.HasFormContentType ? await ReadFilesAsync(request)
            : MediaTypeOf(stated) == MediaTypeNames.Application.Json ? await ReadJsonAsync(context)
            : await ReadBytesAsync(request, stated);
    }

    private static async Task<ReadCaptures> ReadJsonAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = ApiEndpoints.MostJsonBytes;
        }

        try
        {
            var article = await JsonSerializer.DeserializeAsync<NewArticle>(
                context.Request.Body,
                ApiJson.Options,
                context.RequestAborted
            );
            return new ReadCaptures(
                [(article ?? throw ProblemKind.BadJson.Exception("The body is null. Send an article.")).ToCapture()],
                []
            );
        }
        catch (JsonException broken)
        {
            throw new ProblemException(JsonMistake.Of(broken));
        }
    }

    private static async Task<ReadCaptures> ReadFilesAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        return await UploadedFiles.ReadAsync(form.Files);
    }

    /// <summary>One file, whose name and address may stand in the query.</summary>
    private static async Task<ReadCaptures> ReadBytesAsync(HttpRequest request, string mediaType)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        bytes.Position = 0;
        var name = request.Query["name"].ToString();
        var read = CaptureReader.Read(name.Length > 0 ? name : "upload", bytes);
        return read.Captures is [var only]
            ? read with
            {
                Captures =
                [
                    only with
                    {
                        MediaType = IsUnknown(mediaType) || only.MediaType.Length > 0 ? only.MediaType : mediaType,
                        Address = only.Address.Length > 0 ? only.Address : request.Query["address"].ToString(),
                    },
                ],
            }
            : read;
    }

    private static bool IsUnknown(string mediaType) =>
        MediaTypeOf(mediaType) is MediaTypeNames.Application.Octet or MediaTypeNames.Application.Zip or "application/gzip";

    private static string MediaTypeOf(string stated) => stated.Split(';')[0].Trim().ToLowerInvariant();
}
