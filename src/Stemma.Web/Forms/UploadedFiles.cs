using Microsoft.AspNetCore.Http;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Web.Forms;

/// <summary>The files that came with a form.</summary>
internal static class UploadedFiles
{
    /// <summary>What they hold, by file name.</summary>
    public static async Task<ReadCaptures> ReadAsync(IFormFileCollection files)
    {
        var read = new List<ReadCaptures>();
        foreach (var file in files.OrderBy(file => file.FileName, StringComparer.Ordinal))
        {
            await using var stream = file.OpenReadStream();
            read.Add(CaptureReader.Read(file.FileName, stream));
        }

        return new ReadCaptures([.. read.SelectMany(one => one.Captures)], [.. read.SelectMany(one => one.Diagnostics)]);
    }
}
