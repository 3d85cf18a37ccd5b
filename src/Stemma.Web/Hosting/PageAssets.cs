using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Report;

namespace Stemma.Web.Hosting;

/// <summary>The stylesheets and scripts: out of the assembly, under addresses that change with their content.</summary>
internal static class PageAssets
{
    private static readonly Asset[] All =
    [
        Of(
            "workspace.css",
            "text/css; charset=utf-8",
            ReportAssets.Read("report.css") + "\n" + ReportAssets.Read("workspace.css")
        ),
        Of(
            "workspace.js",
            "text/javascript; charset=utf-8",
            ReportAssets.Read("report.js") + "\n" + ReportAssets.Read("workspace.js")
        ),
        Of("icon.svg", "image/svg+xml", ReportAssets.Read("icon.svg")),
    ];

    /// <summary>The address of the icon.</summary>
    public static string Icon { get; } = All[2].Address;

    /// <summary>The address of the stylesheet.</summary>
    public static string Style { get; } = All[0].Address;

    /// <summary>The address of the script.</summary>
    public static string Script { get; } = All[1].Address;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in All)
        {
            routes.MapGet(
                asset.Address,
                (HttpContext context) =>
                {
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Results.Bytes(asset.Bytes, asset.MediaType);
                }
            );
        }
    }

    private static Asset Of(string name, string mediaType, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var mark = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        return new Asset($"/assets/{mark}/{name}", mediaType, bytes);
    }

    private sealed record Asset(string Address, string MediaType, byte[] Bytes);
}
