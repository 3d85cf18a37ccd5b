namespace Stemma.Workspace.Tracing;

/// <summary>Reads a stream to its end, but never more than a bound.</summary>
internal static class BoundedReader
{
    /// <summary>The bytes; null where there are more than <paramref name="most"/>.</summary>
    public static byte[]? Read(Stream stream, int most)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (int count; (count = stream.Read(chunk)) > 0; )
        {
            if (buffer.Length + count > most)
            {
                return null;
            }

            buffer.Write(chunk, 0, count);
        }

        return buffer.ToArray();
    }
}
