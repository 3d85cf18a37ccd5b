namespace Stemma.Workspace.Fetching;

/// <summary>Reads the header <c>Content-Type</c>.</summary>
internal static class MediaTypes
{
    /// <summary>False for types that hold no article: pictures, films, archives, programs. True for an empty or broken header.</summary>
    public static bool MayHoldText(string contentType)
    {
        var type = EssenceOf(contentType);
        return type.Length == 0
            || !type.Contains('/', StringComparison.Ordinal)
            || type.StartsWith("text/", StringComparison.Ordinal)
            || type.EndsWith("+xml", StringComparison.Ordinal)
            || type.EndsWith("+json", StringComparison.Ordinal)
            || type
                is "application/xml"
                    or "application/json"
                    or "application/x-ndjson"
                    or "application/jsonl"
                    or "application/ld+json"
                    or "application/unknown"
                    or "unknown/unknown"
                    or "*/*";
    }

    /// <summary>The type without its parameters, in small letters.</summary>
    public static string EssenceOf(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant();
}
