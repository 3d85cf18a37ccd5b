using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports;

/// <summary>A reviewed story in, a file out. The same story, review and request give the same bytes.</summary>
public static class StoryExports
{
    /// <summary>Writes a story in one form.</summary>
    /// <param name="story">The story with what people have decided.</param>
    /// <param name="request">The form, and what only the caller can give.</param>
    /// <param name="output">Takes the bytes; text is UTF-8 without a byte order mark. Stays open.</param>
    /// <param name="cancellation">Ends the work while it is written out.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static async Task WriteAsync(
        ReviewedStory story,
        ExportRequest request,
        Stream output,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        var exported = new ExportedStory(story, request.Address);
        // A web server's stream takes nothing in one go: the file is made first, and then sent.
        using var buffer = new MemoryStream();
        if (request.Format.Write is { } write)
        {
            write(exported, buffer);
        }
        else
        {
            await StoryArchive.WriteAsync(exported, request, buffer).ConfigureAwait(false);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(output, cancellation).ConfigureAwait(false);
    }
}
