using System.Net.Mime;
using Microsoft.AspNetCore.Http;

namespace Stemma.Web.Api;

/// <summary>
/// A page of another site may send forms and plain text without asking, but neither JSON nor a header of its own: what changes something must have one of the two, whatever
/// the browser says of where it comes from.
/// </summary>
internal static class UploadGuard
{
    public const string Header = "Stemma-Request";

    public static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var request = call.HttpContext.Request;
        return HttpMethods.IsPost(request.Method) && !IsJson(request) && request.Headers[Header] != "1"
            ? throw ProblemKind.UnsupportedMediaType.Exception(
                $"Send JSON with «Content-Type: application/json»; for files, send the header «{Header}: 1» with them.",
                Header
            )
            : next(call);
    }

    private static bool IsJson(HttpRequest request) =>
        string.Equals(
            request.ContentType?.Split(';')[0].Trim(),
            MediaTypeNames.Application.Json,
            StringComparison.OrdinalIgnoreCase
        );
}
