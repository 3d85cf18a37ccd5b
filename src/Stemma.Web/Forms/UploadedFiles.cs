using System.Collections.Immutable;
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

    /// <summary>The files themselves, by name.</summary>
    public static async Task<ImmutableArray<(string Name, byte[] Bytes)>> ReadAllAsync(IFormFileCollection files)
    {
        var read = ImmutableArray.CreateBuilder<(string, byte[])>();
        foreach (var file in files.OrderBy(file => file.FileName, StringComparer.Ordinal))
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            read.Add((file.FileName, bytes.ToArray()));
        }

        return read.ToImmutable();
    }
}
