namespace Stemma.Workspace.Formats.Articles;

/// <summary>Reads the header <c>Content-Type</c>, as servers write it: with capitals, without a value, with a quotation mark too many.</summary>
internal static class MediaTypes
{
    /// <summary>False for types that hold no article: pictures, films, archives, programs. True for an empty or broken header.</summary>
    public static bool MayHoldText(string contentType)
    {
        var type = EssenceOf(contentType);
        return !type.Contains('/', StringComparison.Ordinal)
            || type.StartsWith("text/", StringComparison.Ordinal)
            || (type.EndsWith("xml", StringComparison.Ordinal) && !type.StartsWith("image/", StringComparison.Ordinal))
            || type is "application/unknown" or "unknown/unknown" or "*/*"
            || FormatOf(contentType) is not null;
    }

    /// <summary>What a file of this type is read as; null where the type does not say, as those of plain text and XML, which servers give to much.</summary>
    public static ArticleFormat? FormatOf(string contentType) =>
        EssenceOf(contentType) switch
        {
            "text/html" or "application/xhtml+xml" => ArticleFormat.Html,
            "application/json" or "text/json" => ArticleFormat.Json,
            "application/x-ndjson" or "application/jsonl" or "application/x-jsonlines" => ArticleFormat.JsonLines,
            "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" => ArticleFormat.Feed,
            var type when type.EndsWith("+json", StringComparison.Ordinal) => ArticleFormat.Json,
            _ => null,
        };

    /// <summary>The encoding that the header states; empty where it states none.</summary>
    public static string CharsetOf(string contentType)
    {
        const string key = "charset=";
        foreach (var part in contentType.Split(';').Skip(1))
        {
            var parameter = part.Trim();
            if (parameter.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            {
                return parameter[key.Length..].Trim(' ', '"', '\'');
            }
        }

        return string.Empty;
    }

    /// <summary>The type without its parameters, in small letters.</summary>
    private static string EssenceOf(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant();
}
