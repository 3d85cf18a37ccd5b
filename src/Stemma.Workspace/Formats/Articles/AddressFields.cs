using Stemma.Text;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>What an address tells of its article: of a copy in a web archive the page that was copied, and of a page its outlet.</summary>
internal static class AddressFields
{
    private const string Archived = "archived address";

    // web.archive.org/web/20151030223013/http://…, wayback.archive-it.org/7678/20200101id_/https://…, archive.ph/2024.05.01-101112/https://…
    private const int ShortestTimestamp = 4;

    /// <summary>The article with the address of the page itself, with the page's host as outlet where it states none, and with the id that comes of both.</summary>
    public static Article Complete(Article article)
    {
        if (!article.Url.IsKnown)
        {
            return article.Identified();
        }

        var original = Original(article.Url.Value);
        var url = original is null ? article.Url : new Stated(original, $"{article.Url.Field} ({Archived} {article.Url.Value})");
        var outlet = !article.Outlet.IsKnown && Host(url.Value) is { } host ? new Stated(host, url.Field) : article.Outlet;
        return (article with { Url = url, Outlet = outlet }).Identified();
    }

    /// <summary>The page that an archive's address is a copy of; null where the address is no such copy.</summary>
    /// <remarks>Archives of the Wayback kind write the time of the copy and then the whole address of the page.</remarks>
    public static string? Original(string address)
    {
        for (
            var at = address.IndexOf("/http", 1, StringComparison.OrdinalIgnoreCase);
            at > 0;
            at = address.IndexOf("/http", at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var before = address.AsSpan(0, at);
            if (IsTimestamp(before[(before.LastIndexOf('/') + 1)..]) && IsPage(address[(at + 1)..]))
            {
                return address[(at + 1)..];
            }
        }

        return null;
    }

    private static bool IsTimestamp(ReadOnlySpan<char> segment)
    {
        var digits = 0;
        while (digits < segment.Length && (char.IsAsciiDigit(segment[digits]) || segment[digits] is '.' or '-'))
        {
            digits++;
        }

        return digits >= ShortestTimestamp && segment[digits..].Length <= 3;
    }

    private static bool IsPage(string address) => Host(address) is not null;

    private static string? Host(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Contains('.', StringComparison.Ordinal)
            ? WithoutWww(uri.IdnHost)
            : null;

    private static string WithoutWww(string host) =>
        host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
