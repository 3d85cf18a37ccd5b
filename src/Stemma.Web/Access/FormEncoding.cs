using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Stemma.Web.Access;

/// <summary>Refuses a form in another encoding than UTF-8: no browser sends one to our pages, and there are encodings in which markup looks like words.</summary>
/// <param name="next">The rest.</param>
internal sealed class FormEncoding(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var isOther =
            context.Request.HasFormContentType
            && MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            && type.Charset is { Length: > 0 } charset
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        if (!isOther)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }
}
